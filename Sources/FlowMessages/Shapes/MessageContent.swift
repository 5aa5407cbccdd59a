package import JSONText

/// What a message that launches a flow says, whatever shape it is written in.
package struct MessageContent: Sendable {
  package var flowID: String?
  package var flowName: String?
  /// Whether the id says which flow, where a shape takes either.
  package var prefersID = true
  package var cta: String?
  package var token: String?
  package var mode: String?
  /// Whether the endpoint says which screen comes first.
  package var isDataExchange = false
  package var screen: String?
  package var data: JSONValue?
  /// The header as the Cloud API writes it.
  package var header: JSONValue?
  package var body: String?
  package var footer: String?
  /// The message that is quoted.
  package var quoted: String?
  /// Who gets the message; nil leaves a placeholder where the shape has a place.
  package var recipient: Recipient?

  /// Why a shape can't carry what a message says.
  package enum Refusal: Error, Sendable, Hashable {
    /// There is no place for that; to follow "cannot carry".
    case notCarried(String)
    /// The screen has to be named.
    case noScreen
    /// Messages of the shape are read, not written.
    case onlyRead

    /// What has no place, to follow "cannot carry".
    package var text: String {
      switch self {
      case .notCarried(let what): what
      case .noScreen: "a launch without a screen"
      case .onlyRead: "a message that is made"
      }
    }
  }

  /// What the launch of a message says.
  init(_ launch: Launch) {
    isDataExchange = launch.action == .dataExchange
    screen = launch.screen?.string
    data = launch.data.map(JSONValue.init)
    token = launch.token?.string
    if launch.reference?.kind == .id { flowID = launch.reference?.text } else { flowName = launch.reference?.text }
  }

  init() {}

  /// The header if it is a text.
  var headerText: String? {
    get { if header?["type"] == "text", case .string(let text)? = header?["text"] { text } else { nil } }
    set { header = newValue.map { ["type": "text", "text": .string($0)] } }
  }

  /// The screen and its data, if the message says either.
  var payload: JSONValue? {
    guard !isDataExchange, screen != nil || data != nil else { return nil }
    var members: [JSONValue.Member] = []
    members.add("screen", screen)
    if let data { members.append(.init("data", data)) }
    return .object(members)
  }

  /// As the Cloud API spells it.
  var action: String { isDataExchange ? "data_exchange" : "navigate" }

  /// The digits of the number that gets the message; a placeholder if they are not known.
  var number: String {
    if case .number(let digits) = recipient { digits } else { Self.unknownNumber }
  }

  static let unknownNumber = "<PHONE_NUMBER>"

  /// Throws if the message says something that has no place.
  func refuse(if isSaid: Bool, _ what: String) throws(Refusal) {
    if isSaid { throw .notCarried(what) }
  }
}

extension [JSONValue.Member] {
  /// Adds a text if there is one.
  package mutating func add(_ name: String, _ text: String?) {
    if let text { append(.init(name, .string(text))) }
  }
}

extension JSONValue {
  /// This object without a member.
  package func without(_ name: JSONName) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.key != name })
  }

  /// This object with a member set in its place, else as the first one behind `messaging_product`.
  package func setting(_ name: JSONName, _ value: JSONValue) -> JSONValue {
    guard case .object(var members) = self else { return self }
    if let index = members.lastIndex(where: { $0.key == name }) {
      members[index].value = value
    } else {
      members.insert(.init(name, value), at: members.first?.key == "messaging_product" ? 1 : 0)
    }
    return .object(members)
  }
}
