package import FlowRules
package import JSONText

/// A flow as the configuration wants it on an account.
package struct WantedFlow: Sendable {
  package let name: String
  /// The file as the configuration names it.
  package let path: String
  package let document: JSONDocument
  /// nil where the configuration does not say: what is there stays.
  package let categories: [String]?
  package let endpointURI: String?
  /// The application of the environment; connected to flows that exchange data with an endpoint.
  package let application: String?
  /// The id on this account, if the configuration knows it.
  package let id: String?
  /// What the checks found in the file.
  package let findings: [Diagnostic]

  package init(
    name: String,
    path: String,
    document: JSONDocument,
    categories: [String]?,
    endpointURI: String?,
    application: String? = nil,
    id: String?,
    findings: [Diagnostic]
  ) {
    self.name = name
    self.path = path
    self.document = document
    self.categories = categories
    self.endpointURI = endpointURI
    self.application = application
    self.id = id
    self.findings = findings
  }

  package var errors: [Diagnostic] { findings.filter { $0.severity == .error } }
  package var warnings: [Diagnostic] { findings.filter { $0.severity == .warning } }

  /// Whether the flow exchanges data with an endpoint.
  package var isEndpoint: Bool { document.root["data_api_version"] != nil || document.root["data_channel_uri"] != nil }

  /// Where the flow exchanges data: up to version 2.1 its own text says it.
  var ownEndpoint: String? { document.root["data_channel_uri"]?.string ?? endpointURI }
}

/// A public key that the configuration names for an environment.
package struct PublicKeyFile: Sendable, Hashable {
  /// As the configuration names it.
  package let path: String
  package let pem: String

  package init(path: String, pem: String) {
    self.path = path
    self.pem = pem
  }
}
