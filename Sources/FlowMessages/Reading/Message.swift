public import JSONText

/// A message that launches a flow, as it was read: every part knows its place in the text.
///
/// Reading never fails and loses nothing: ``node`` has every byte as it was written.
public struct Message: Sendable {
  /// The form in which it is written.
  public let shape: MessageShape
  /// The message itself, without the request around it.
  public let node: JSONNode
  /// The address in the request file around the message (`path` or `url`); nil without one.
  public let address: JSONNode?
  /// What the message launches, in the order of the text: one, or one for each flow button of a template.
  public let launches: [Launch]
  /// How places in ``node``'s document become places in the file.
  package let placement: Placement

  /// The value that holds the components of a message that uses a template; nil for others, and where it is missing.
  var components: JSONNode? { shape.definition.components(of: node) }

  /// The launches with what the definition of the template that the message uses says about them.
  package func launches(_ templates: TemplateCatalog) -> [Launch] {
    guard let template = templates.definition(usedBy: self) else { return launches }
    let components = components
    return launches.map { $0.node.parent == components ? $0.defined(in: template) : $0 }
  }

  /// The name and the language of the template that the message uses; nil for messages that use none.
  var templateUse: (name: JSONNode, language: JSONNode?)? { shape.definition.templateUse(of: node) }

  /// Who gets the message; nil where the shape has no place for it or the message leaves it out.
  public var recipient: JSONNode? {
    shape.definition.recipientNames.lazy.compactMap { node[$0] }.first
  }
}
