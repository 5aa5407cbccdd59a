/// A form in which messages that launch a flow are written.
///
/// The set grows with the senders that are known; two shapes are equal if they have the same ``name``.
public struct MessageShape: Sendable {
  /// All that is known about the shape.
  let definition: any ShapeDefinition

  /// As command lines and reports spell it: `template-button`.
  public var name: String { definition.name }

  /// The shape for people, with its article: `a Jelou flow message`.
  public var description: String { definition.description }

  /// An interactive message of the Cloud API.
  public static let cloud = MessageShape(definition: CloudShape())
  /// A template's button component alone.
  public static let templateButton = MessageShape(definition: TemplateButtonShape())
  /// The body of `sendTemplate` of 1msg.
  public static let oneMsgTemplate = MessageShape(definition: OneMsgTemplateShape())
  /// A template message of the Cloud API with at least one flow button.
  public static let template = MessageShape(definition: TemplateShape())
  /// The definition of a template with at least one FLOW button, as the Cloud API and 1msg take it.
  public static let templateDefinition = MessageShape(definition: TemplateDefinitionShape())
  /// The older body of Jelou's messages: `type: "flow"`, `userId`, `parameters`.
  public static let jelouOlder = MessageShape(definition: JelouOlderShape())
  /// The `parameters` of an interactive message alone.
  public static let parameters = MessageShape(definition: ParametersShape())
  /// The body of Jelou's `flow_message`.
  public static let jelou = MessageShape(definition: JelouShape())
  /// The body of `sendFlow` of 1msg.
  public static let oneMsg = MessageShape(definition: OneMsgShape())
  /// The body of `flows/send` of Dreams.
  public static let dreams = MessageShape(definition: DreamsShape())

  /// All shapes; where two would claim an object by the same evidence, the first has it.
  public static let all: [MessageShape] = [
    .cloud, .templateButton, .oneMsgTemplate, .template, .templateDefinition, .jelouOlder, .parameters, .jelou, .oneMsg,
    .dreams,
  ]

  /// The shapes that ``MessageMaker`` can write.
  public static let writable = all.filter(\.definition.isWritable)

  /// The shape of that name; nil if there is none.
  public init?(named name: String) {
    guard let shape = Self.all.first(where: { $0.name == name }) else { return nil }
    self = shape
  }

  private init(definition: any ShapeDefinition) {
    self.definition = definition
  }
}

extension MessageShape: Hashable {
  /// Whether two shapes are the same.
  public static func == (left: MessageShape, right: MessageShape) -> Bool { left.name == right.name }

  /// Feeds what ``==(_:_:)`` compares.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension MessageShape: CustomStringConvertible {}
