import FlowRules
import JSONText

/// The definition of a template with a flow button, which messages that use the template are judged by.
public struct TemplateDefinition: Sendable {
  /// What messages call it.
  public let name: String
  /// The language of the text, like `en_US`; nil if it is not known.
  public let language: String?
  /// The file, as it is shown.
  public let path: String
  /// The definition as it was read.
  let message: Message
  /// The flow buttons by their positions among all buttons.
  private let launches: [Int: Launch]
  /// The positions of the flow buttons.
  let flowPositions: [Int]

  /// The definition in `message`; nil for another message, and for one whose name is not known.
  init?(_ message: Message, path: String) {
    guard message.shape == .templateDefinition, let components = message.node.meant("components"),
      let name = message.node["name"]?.string, !name.isEmpty, !Placeholder.isIn(name)
    else { return nil }
    self.name = name
    language = message.node["language"]?.string
    self.path = path
    self.message = message
    let buttons = components.elements.flatMap { $0.meant("buttons")?.elements.map { $0 } ?? [] }
    let byButton = Dictionary(message.launches.map { ($0.node, $0) }) { first, _ in first }
    let positioned = buttons.enumerated().compactMap { position, button in byButton[button].map { (position, $0) } }
    launches = Dictionary(uniqueKeysWithValues: positioned)
    flowPositions = positioned.map(\.0)
  }

  /// The flow button at a position; nil if the button there is another one.
  func launch(at position: Int) -> Launch? { launches[position] }

  /// The component of that type: `BODY`, `HEADER`.
  func component(_ type: String) -> JSONNode? {
    message.node.meant("components")?.elements.first { $0["type"]?.string?.uppercased() == type }
  }

  /// A place in the definition that explains a finding in a message.
  func related(_ text: String, at node: JSONNode) -> Diagnostic.Related {
    moved(Diagnostic.Related(text, at: node))
  }

  /// A place in the definition's document as one in its file.
  func moved(_ related: Diagnostic.Related) -> Diagnostic.Related {
    let place = message.placement.moved(related)
    return Diagnostic.Related(place.message, path: path, pointer: place.pointer, range: place.range)
  }
}
