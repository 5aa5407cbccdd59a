import FlowLanguage
import JSONText

/// What is known about one member of a message.
struct MemberFact: Sendable {
  let name: String
  let value: ValueFact
  /// The source of what the value may be.
  let source: FactSource
  /// The source of its being required; nil if it is optional.
  let requiredBy: FactSource?
  /// The source of the text's having no emoji; nil if it may have some.
  let plainText: FactSource?

  init(
    _ name: String,
    _ value: ValueFact = .any,
    required: Bool = false,
    plainText: FactSource? = nil,
    _ source: FactSource = .documented
  ) {
    self.init(name, value, requiredBy: required ? source : nil, plainText: plainText, source)
  }

  init(
    _ name: String,
    _ value: ValueFact = .any,
    requiredBy: FactSource?,
    plainText: FactSource? = nil,
    _ source: FactSource = .documented
  ) {
    self.name = name
    self.value = value
    self.requiredBy = requiredBy
    self.plainText = plainText
    self.source = source
  }
}

/// What a member of a message may hold.
indirect enum ValueFact: Sendable {
  /// Text; lengths in Unicode code points. What is longer than `refusedAbove` is not sent, what is longer than
  /// `cutAbove` may be shortened by the platform.
  case text(minimum: Int = 0, cutAbove: Int? = nil, refusedAbove: Int? = nil)
  /// One of these texts; with `takesNumber` the same as a number is only doubtful.
  case choice([String], ignoringCase: Bool = false, takesNumber: Bool = false)
  case textOrNumber
  case object(MessageObject)
  case array
  /// Anything, or judged by a rule of its own.
  case any

  /// An id: text that is not empty.
  static let name = ValueFact.text(minimum: 1)

  /// Whether a value is of a kind that may stand here.
  func mayBe(_ node: JSONNode) -> Bool {
    switch self {
    case .text, .choice, .textOrNumber: node.kind == .string || node.kind == .number
    case .object: node.kind == .object
    case .array: node.kind == .array
    case .any: true
    }
  }
}

/// The members of one object of a message.
struct MessageObject: Sendable {
  /// For people, with what it belongs to: `'parameters'`, `a Jelou flow message`.
  let title: String
  let members: [MemberFact]
  /// The source of other members' being refused; nil if they are allowed.
  let closedBy: FactSource?

  init(_ title: String, closedBy: FactSource? = .documented, _ members: [MemberFact]) {
    self.title = title
    self.members = members
    self.closedBy = closedBy
  }
}

extension ValueFact {
  /// Typed as a string where messages are described, as an integer on the page about versions.
  static let messageVersion = ValueFact.choice(["3"], takesNumber: true)

  static let launchAction = ValueFact.choice(["navigate", "data_exchange"])

  /// Up to 30 characters are documented; older documents and several libraries say 20.
  static let cloudButton = ValueFact.text(minimum: 1, cutAbove: 20, refusedAbove: 30)
}
