package import FlowMessages
import FlowProject
import JSONText

extension Provider {
  /// The shape that messages are brought into.
  package static var shape: MessageShape { entry.shape }

  package static var taken: [MessageShape: OutgoingMessage.Kind] { [shape: .flow] }

  package func outgoing(_ draft: MessageDraft) throws(RemoteError) -> OutgoingMessage { try brought(draft) }

  /// The message as it is where the provider takes its shape, else what it says in the provider's own.
  func brought(_ draft: MessageDraft) throws(RemoteError) -> OutgoingMessage {
    let shape = draft.message.shape
    if shape == .templateDefinition {
      try require(.createTemplate)
      return OutgoingMessage(.definition, body: draft.body)
    }
    if shape.usesTemplate { try require(.sendTemplate) }
    if let kind = Self.taken[shape], draft.message.isWhole {
      return OutgoingMessage(kind, body: try draft.addressed(by: Self.entry.shape))
    }
    return OutgoingMessage(.flow, body: try draft.written(in: Self.shape))
  }
}
