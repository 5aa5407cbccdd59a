import FlowModel
import JSONText

/// A flow whose text stands in a string of the message.
struct FlowText {
  let resolved: ResolvedFlow

  /// The flow in `flow_json`; nil if that is not a text, or is one that is filled in later.
  ///
  /// `template` is the definition that the launch was read from, if it is not the message's own.
  init?(_ launch: Launch, in template: TemplateDefinition? = nil) {
    guard let reference = launch.reference, reference.kind == .embedded, !Placeholder.isWhole(reference.node),
      let text = reference.node.decodedText
    else { return nil }
    resolved = ResolvedFlow(
      Flow(JSONDocument(parsing: text.text)),
      path: nil,
      reason: template.map { "template '\($0.name)' holds it" } ?? "'\(reference.member)' holds it",
      placement: .string(text, pointer: reference.node.pointer),
      template: template
    )
  }
}
