package import JSONText

/// What those who send messages need to know about a shape.
extension MessageShape {
  /// Whose shape it is, to follow "a message of".
  package var owner: String { definition.owner }
  /// How a message can name its flow.
  package var flowNaming: FlowNaming { definition.flowNaming }
  /// Whether it is left to a template which flow is opened.
  package var usesTemplate: Bool { definition.usesTemplate }
  /// Whether documents ask for the screen, so that it is filled in where it is known.
  package var needsScreen: Bool { definition.needsScreen }
  /// Whether a business-scoped user id can stand in place of a number.
  package var takesUserIDs: Bool { definition.takesUserIDs }
  /// Where the recipient stands if not in the message, for people.
  package var recipientNote: String? { definition.recipientNote }
  /// The names of members whose texts are sent as they are; nil where all are.
  package var filledNames: Set<JSONName>? { definition.filledNames }

  /// A message that says that.
  package func write(_ content: MessageContent) throws(MessageContent.Refusal) -> JSONValue {
    try definition.write(content)
  }

  /// The body with that recipient, who was in the message before unless `isReplaced`.
  package func addressed(_ body: JSONValue, to recipient: Recipient, isReplaced: Bool) -> JSONValue {
    definition.addressed(body, to: recipient, isReplaced: isReplaced)
  }
}

extension Message {
  /// What the message says; nil for shapes that are not a whole message, and for templates.
  package var content: MessageContent? { shape.definition.content(of: self) }

  /// Whether the message names its recipient in a form that is neither number nor user id, and stays.
  package var keepsRecipient: Bool { shape.definition.keepsRecipient(of: node) }

  /// Whether nothing but the recipient stands around what the message holds: a part of one does not count.
  package var isWhole: Bool { shape.definition.envelope.map { node[$0] != nil } ?? true }
}
