package import FlowMessages
import FlowProject
import JSONText

extension Provider {
  /// The shape that messages are converted to.
  package static var shape: MessageShape { entry.shape }

  package static var acceptedShapes: [MessageShape: OutgoingMessage.Kind] { [shape: .flow] }

  package func outgoing(_ draft: MessageDraft) throws(RemoteError) -> OutgoingMessage { try converted(draft) }

  /// The message as it is where the provider takes its shape, else what it says in the provider's own.
  func converted(_ draft: MessageDraft) throws(RemoteError) -> OutgoingMessage {
    let shape = draft.message.shape
    if shape == .templateDefinition {
      try require(.createTemplate)
      return OutgoingMessage(.definition, body: draft.body)
    }
    if shape.usesTemplate { try require(.sendTemplate) }
    if let kind = Self.acceptedShapes[shape], draft.message.isWhole {
      return OutgoingMessage(kind, body: try draft.addressed(by: Self.entry.shape))
    }
    return OutgoingMessage(.flow, body: try draft.written(in: Self.shape))
  }
}
