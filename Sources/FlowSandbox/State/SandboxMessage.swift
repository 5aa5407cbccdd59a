import JSONText

/// A message that the sandbox took, as it stands in the chat.
struct SandboxMessage: Sendable, Hashable {
  let id: String
  let recipient: String
  /// The flows that it opens.
  var flows: [String]
  /// Seconds since 1970.
  let time: Int
  /// The account that it was sent from; that of the first phone number in states of older versions.
  var account = ""
  /// The body of the call; null in states of older versions.
  var content: JSONValue = .null
  /// Empty in states of older versions.
  var shown = ShownMessage(body: "")
  /// What its buttons open, in their order.
  var launches: [SandboxLaunch] = []
  /// Whether it was read.
  var isRead = false
  var answers: [SandboxAnswer] = []
}

/// What a button opens.
struct SandboxLaunch: Sendable, Hashable {
  let flow: String
  /// What stands on the button.
  let label: String
  /// The file of the flow's text at the time of sending, because what was sent stays as it was; empty without one.
  let file: String
  let token: String
  /// Whether the endpoint says which screen comes first.
  let asksEndpoint: Bool
  /// The screen that comes first; nil for the first entry screen.
  var screen: String?
  /// The data of that screen, as it was given.
  var data: JSONValue?
  let isDraft: Bool
  /// What the endpoint said when it took the token back; then the button is dead.
  var expiry: String?
}

/// An answer that was sent by filling in a flow.
struct SandboxAnswer: Sendable, Hashable {
  /// The id of the message that the business gets.
  let id: String
  /// What the page calls its session: sent a second time, an answer stays one.
  let session: String
  /// The position of the button.
  let button: Int
  let time: Int
  /// The members of `response_json`.
  let response: JSONValue
}

/// A file that was chosen in a picker, encrypted as the platform does it.
struct SandboxMedia: Sendable, Hashable {
  let id: String
  /// The name of the encrypted file in the state folder.
  let file: String
  /// As the person's device calls it.
  let name: String
  let type: String
  let size: Int
  let time: Int
  /// `encryption_metadata`.
  let metadata: JSONValue

  /// Kept for 20 days, as the platform does it.
  static let life = 20 * 86_400
}
