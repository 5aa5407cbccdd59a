package import JSONText

/// A flow as an account knows it.
package struct RemoteFlow: Listed, Hashable {
  package let id: String
  package let name: String
  package let status: FlowStatus
  package let categories: [String]
  /// What the platform finds wrong with the flow's JSON; nil if the provider did not say.
  package let validationErrors: [PlatformFault]?
  package let endpointURI: String?
  /// The application that is connected; nil if none is, or the provider did not say.
  package let applicationID: String?
  /// The version of its Flow JSON; nil if nothing was uploaded, or the provider did not say.
  package let version: String?
  /// Whether it exchanges data with an endpoint; nil if nothing was uploaded, or the provider did not say.
  package let dataAPIVersion: String?
  /// Everything that was answered, unknown members included.
  package let source: JSONValue

  /// Reads a flow; nil for a value without an id.
  package init?(_ value: JSONValue) {
    guard let id = value["id"]?.text else { return nil }
    self.id = id
    name = value["name"]?.text ?? ""
    // Some resellers write states in lower case.
    status = FlowStatus(rawValue: (value["status"]?.text ?? "").uppercased())
    categories = value["categories"]?.elements.compactMap(\.text) ?? []
    validationErrors = PlatformFault.list(in: value)
    endpointURI = value["endpoint_uri"]?.text ?? value["endpointUri"]?.text
    applicationID = value["application"]?["id"]?.text
    version = value["json_version"]?.text ?? value["jsonVersion"]?.text
    dataAPIVersion = value["data_api_version"]?.text ?? value["dataApiVersion"]?.text
    source = value
  }
}

/// The state of a flow; the platform may add others.
package struct FlowStatus: Sendable, Hashable, RawRepresentable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package static let draft = FlowStatus(rawValue: "DRAFT")
  package static let published = FlowStatus(rawValue: "PUBLISHED")
  package static let deprecated = FlowStatus(rawValue: "DEPRECATED")
  package static let blocked = FlowStatus(rawValue: "BLOCKED")
  package static let throttled = FlowStatus(rawValue: "THROTTLED")

  /// Whether people may have it open, or be sent it.
  package var isLive: Bool { self == .published || self == .throttled || self == .blocked }

  /// The state in lower case, as text for people; `unknown` where the provider does not report it.
  package var description: String { rawValue.isEmpty ? "unknown" : rawValue.lowercased() }
}

/// What a flow is created from.
package struct NewFlow: Sendable, Hashable {
  /// nil where the provider gives one itself.
  package var name: String?
  package var categories: [String]
  /// For people: `flow 'welcome'`.
  var title: String { name.map { "flow '\($0)'" } ?? "a flow" }
  /// The text of the Flow JSON.
  package var json: [UInt8]?
  package var endpointURI: String?
  package var cloneID: String?
  package var publish: Bool

  package init(
    name: String?,
    categories: [String],
    json: [UInt8]? = nil,
    endpointURI: String? = nil,
    cloneID: String? = nil,
    publish: Bool = false
  ) {
    self.name = name
    self.categories = categories
    self.json = json
    self.endpointURI = endpointURI
    self.cloneID = cloneID
    self.publish = publish
  }
}

/// What is to change in a flow's metadata; nil stays.
package struct FlowChanges: Sendable, Hashable {
  package var name: String?
  package var categories: [String]?
  package var endpointURI: String?
  package var applicationID: String?

  package init(
    name: String? = nil,
    categories: [String]? = nil,
    endpointURI: String? = nil,
    applicationID: String? = nil
  ) {
    self.name = name
    self.categories = categories
    self.endpointURI = endpointURI
    self.applicationID = applicationID
  }

  package var isEmpty: Bool { self == FlowChanges() }
}

/// What a provider says after it created a flow.
package struct CreatedFlow: Sendable, Hashable {
  package let id: String
  /// nil if the provider did not say.
  package let validationErrors: [PlatformFault]?
}

/// Where the JSON of a flow is.
package enum FlowAsset: Sendable, Hashable {
  /// At an address that needs no credential.
  case address(String)
  /// In the answer itself.
  case text([UInt8])
  /// Nothing was uploaded yet.
  case none
}

/// The public key of a phone number.
package struct EncryptionKey: Sendable, Hashable {
  package let pem: String
  /// `VALID` or `MISMATCH`; nil if the provider did not say.
  package let signatureStatus: String?
}

/// What became of the flows that were to be copied to another account.
package struct Migration: Sendable, Hashable {
  package struct Copy: Sendable, Hashable {
    package let name: String
    package let sourceID: String
    package let id: String
  }

  package struct Failure: Sendable, Hashable {
    package let name: String
    package let code: String
    package let message: String
  }

  package let copies: [Copy]
  package let failures: [Failure]
}

extension JSONValue {
  /// The text of a string, or of a number: ids come as both.
  package var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }

  package var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  package var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  package var integer: Int? { text.flatMap { Int($0) } }

  package var flag: Bool? {
    if case .bool(let flag) = self { flag } else { nil }
  }
}
