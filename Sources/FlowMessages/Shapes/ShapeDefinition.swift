import FlowLanguage
import JSONText

/// All that is known about one form in which messages are written: how it is recognised, what stands in it, what it
/// launches, who gets it, what it says, and how it is written.
///
/// What most shapes have in common is the default, so a shape says only what is its own.
protocol ShapeDefinition: Sendable {
  /// As command lines and reports spell it.
  var name: String { get }
  /// For people, with its article.
  var description: String { get }
  /// Whose shape it is, to follow "a message of".
  var owner: String { get }

  // MARK: Recognising

  /// What an object is by that evidence; nil if it says nothing about this shape.
  func recognize(_ node: JSONNode, by evidence: Evidence, knowing templates: TemplateCatalog) -> Recognition?
  /// Whether the body of a request to that path, without its query, is of this shape whatever it holds.
  func isBody(ofCallTo path: Substring) -> Bool
  /// Whether an object that launches no flow was probably meant to be of this shape.
  func isMeant(by node: JSONNode) -> Bool
  /// Names by which a text that is not valid JSON is known.
  var tellingNames: [String] { get }

  // MARK: Members

  /// What the members of the shape are called, for names that are misspelled.
  var facts: [MessageObject] { get }
  /// The objects of a message that are judged by a list of members; what they contain follows from the lists.
  func objects(of message: Message) -> [(JSONNode, MessageObject)]
  /// The member that holds all but the address of a message.
  var envelope: String? { get }

  // MARK: Launches

  /// What a message launches, in the order of the text.
  func launches(in node: JSONNode) -> [Launch]
  /// The members of which exactly one names the flow; empty where the lists of members say it, or nothing does.
  var referenceNames: [String] { get }
  /// Whether id and name may stand side by side.
  var takesSeveralReferences: Bool { get }
  /// The source of the flow's having to be named.
  var referenceSource: FactSource { get }
  /// Whether ids of flows are decimal numbers.
  var hasDecimalIDs: Bool { get }
  /// Whether a launch has the object in which the flow is named.
  func hasPlaceForReference(_ launch: Launch, in message: Message) -> Bool
  /// How a whole message can name its flow.
  var flowNaming: FlowNaming { get }
  /// What the member for the screen is called.
  var screenName: String { get }
  /// Whether the first entry screen is opened if no screen is named.
  var hasDefaultScreen: Bool { get }
  /// Whether documents ask for the screen, so that it is filled in where it is known.
  var needsScreen: Bool { get }

  // MARK: Launch data

  /// What the member for the data is called.
  var dataName: String { get }
  /// Whether there is a place for data.
  var carriesData: Bool { get }
  /// The source of data without members being refused; nil if it is allowed.
  func emptyDataSource(in node: JSONNode) -> FactSource?
  /// The source of data being an object, not its text.
  var textDataSource: FactSource { get }
  /// The source of `flow_action_payload` being refused where the endpoint chooses the first screen.
  var payloadSource: FactSource { get }

  // MARK: Token

  /// What the member for the token is called.
  var tokenName: String { get }
  /// Whether there is a place for a token.
  var carriesToken: Bool { get }
  /// Whether a message without a token is refused.
  var requiresToken: Bool { get }

  // MARK: Templates

  /// Whether it is left to a template which flow is opened, and how: messages with flow buttons.
  var usesTemplate: Bool { get }
  /// The value that holds the components of a message that uses a template.
  func components(of node: JSONNode) -> JSONNode?
  /// The name of the template that an object uses, whether or not it launches a flow.
  func templateUsed(by node: JSONNode) -> String?
  /// The name and the language of the template that a message uses.
  func templateUse(of node: JSONNode) -> (name: JSONNode, language: JSONNode?)?
  /// Says of a message without a flow button where one is missing.
  func lackOfButton(in message: Message) -> (place: JSONNode, text: String)?
  /// The names of members whose texts are sent as they are; nil where all are.
  var filledNames: Set<JSONName>? { get }

  // MARK: Recipients

  /// The members that say who gets the message.
  var recipientNames: [String] { get }
  /// Whether a business-scoped user id can stand in place of a number.
  var takesUserIDs: Bool { get }
  /// Where the recipient stands if not in the message, for people.
  var recipientNote: String? { get }
  /// Whether a message names its recipient in a form that is neither number nor user id, and stays.
  func keepsRecipient(of node: JSONNode) -> Bool
  /// The body with that recipient, who was in the message before unless `isReplaced`.
  func addressed(_ body: JSONValue, to recipient: Recipient, isReplaced: Bool) -> JSONValue
  /// Judges the recipient.
  func checkRecipient(_ judge: inout MessageJudge)

  // MARK: What is this shape's alone

  /// Judges what no other shape has.
  func checkPeculiarities(_ judge: inout MessageJudge)

  // MARK: Content

  /// What a message says; nil for shapes that are not a whole message, and for templates.
  func content(of message: Message) -> MessageContent?
  /// Whether ``write(_:)`` is there.
  var isWritable: Bool { get }
  /// The parts that people have to see above and below the text: what the maker has to fill in.
  var needsFooter: Bool { get }
  /// How many characters the text above may have; nil if there is no limit.
  var headerLimit: Int? { get }
  /// Whether the endpoint can be asked for the first screen.
  var carriesEndpointAction: Bool { get }
  /// A message that says that.
  func write(_ content: MessageContent) throws(MessageContent.Refusal) -> JSONValue
}

/// How a message can name its flow.
package enum FlowNaming: Sendable, Hashable {
  /// By its id or its name.
  case idOrName
  /// By its id only.
  case id
  /// By a name that the sender gave it.
  case ownName
}

extension ShapeDefinition {
  var owner: String { "the Cloud API" }

  func isBody(ofCallTo path: Substring) -> Bool { false }
  func isMeant(by node: JSONNode) -> Bool { false }
  var tellingNames: [String] { [] }
  var envelope: String? { nil }

  var referenceNames: [String] { [] }
  var takesSeveralReferences: Bool { false }
  var referenceSource: FactSource { .documented }
  var hasDecimalIDs: Bool { true }
  func hasPlaceForReference(_ launch: Launch, in message: Message) -> Bool { true }
  var flowNaming: FlowNaming { .idOrName }
  var screenName: String { "screen" }
  var hasDefaultScreen: Bool { true }
  var needsScreen: Bool { !hasDefaultScreen }

  var dataName: String { "data" }
  var carriesData: Bool { true }
  func emptyDataSource(in node: JSONNode) -> FactSource? { .documented }
  var textDataSource: FactSource { .documented }
  var payloadSource: FactSource { .documented }

  var tokenName: String { "flow_token" }
  var carriesToken: Bool { true }
  var requiresToken: Bool { false }

  var usesTemplate: Bool { false }
  func components(of node: JSONNode) -> JSONNode? { nil }
  func templateUsed(by node: JSONNode) -> String? { nil }
  func templateUse(of node: JSONNode) -> (name: JSONNode, language: JSONNode?)? { nil }
  func lackOfButton(in message: Message) -> (place: JSONNode, text: String)? { nil }
  var filledNames: Set<JSONName>? { nil }

  var recipientNames: [String] { [] }
  var takesUserIDs: Bool { true }
  var recipientNote: String? { nil }
  func keepsRecipient(of node: JSONNode) -> Bool { false }
  func addressed(_ body: JSONValue, to recipient: Recipient, isReplaced: Bool) -> JSONValue { body }
  func checkRecipient(_ judge: inout MessageJudge) {}

  func checkPeculiarities(_ judge: inout MessageJudge) {}

  func content(of message: Message) -> MessageContent? { nil }
  var isWritable: Bool { true }
  var needsFooter: Bool { false }
  var headerLimit: Int? { 60 }
  var carriesEndpointAction: Bool { true }
  func write(_ content: MessageContent) throws(MessageContent.Refusal) -> JSONValue { throw .onlyRead }
}
