import JSONText

/// Everything that the sandbox remembers, the texts of flows excepted: those are files of their own.
package struct SandboxState: Sendable, Hashable {
  /// What happens to a flow that is edited after it was published; both are documented.
  package enum PublishedEdit: String, Sendable, Hashable, CaseIterable {
    /// It goes back to draft under the same id.
    case revertToDraft
    /// The edit is refused with code 139001.
    case refuse
  }

  package var publishedEdit = PublishedEdit.revertToDraft
  var flows: [SandboxFlow] = []
  /// Public keys by phone number id.
  var keys: [String: String] = [:]
  var templates: [SandboxTemplate] = []
  var messages: [SandboxMessage] = []
  /// What goes to the webhook, the oldest first.
  var deliveries: [SandboxDelivery] = []
  /// Whether there is a webhook.
  var hasWebhook = false
  /// What phones asked of endpoints, the oldest first.
  var exchanges: [SandboxExchange] = []
  /// The thresholds over which endpoints are, by flow and kind of alert.
  var alerts: [String: Int] = [:]
  /// Files that were chosen in pickers.
  var media: [SandboxMedia] = []
  /// Grows with everything that gets an id or a file.
  var serial = 0
  /// Ids have 13 digits for it.
  static let lastSerial = 9_999_999_999_999

  package init() {}
}

/// A flow in the sandbox.
struct SandboxFlow: Sendable, Hashable {
  let id: String
  let account: String
  var name: String
  var categories: [String]
  var status = "DRAFT"
  var endpointURI: String?
  var applicationID: String?
  /// The JSON that is being worked on; nil before the first upload.
  var draft: FlowText?
  /// The JSON of every publication, the newest last; the platform keeps five.
  var published: [FlowText] = []
  var previewToken: String
  /// Seconds since 1970.
  var previewExpires: Int
  var updatedAt: Int

  var wasPublished: Bool { !published.isEmpty }
}

/// A Flow JSON that was uploaded, with what the sandbox found in it.
struct FlowText: Sendable, Hashable {
  /// The name of its file in the state folder.
  let file: String
  var jsonVersion: String?
  var dataAPIVersion: String?
  var dataChannelURI: String?
  /// The member `validation_errors`.
  var validationErrors: [JSONValue] = []

  var isEndpoint: Bool { dataAPIVersion != nil || dataChannelURI != nil }
}

/// A message template in the sandbox: approved as soon as it exists.
struct SandboxTemplate: Sendable, Hashable {
  let id: String
  let account: String
  let name: String
  let language: String
  let category: String
  let components: JSONValue
  /// The flows behind its FLOW buttons, by the position of the button.
  let flows: [Int: String]
}

/// What is always there: one business with two accounts, everything verified and subscribed.
struct SandboxAccount: Sendable, Hashable {
  let id: String
  let name: String
  let phoneNumber: String
  let displayNumber: String

  static let business = "550000000000004"
  static let application = "640000000000003"
  static let applicationName = "Test Shoes App"
  static let all = [
    SandboxAccount(
      id: "118000000000001",
      name: "Test Shoes Ltd",
      phoneNumber: "107000000000002",
      displayNumber: "+1 555-010-0001"
    ),
    SandboxAccount(
      id: "118000000000009",
      name: "Test Shoes Outlet",
      phoneNumber: "107000000000009",
      displayNumber: "+1 555-010-0009"
    ),
  ]
}
