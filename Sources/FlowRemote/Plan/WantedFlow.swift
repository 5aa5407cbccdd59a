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
    id: String?,
    findings: [Diagnostic]
  ) {
    self.name = name
    self.path = path
    self.document = document
    self.categories = categories
    self.endpointURI = endpointURI
    self.id = id
    self.findings = findings
  }

  package var errors: [Diagnostic] { findings.filter { $0.severity == .error } }
}
