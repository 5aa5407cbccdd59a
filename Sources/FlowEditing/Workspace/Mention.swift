import FlowIndex
import JSONText

/// A place in a text that names something of a flow.
struct Mention: Sendable {
  /// The text.
  let path: String
  /// The name's own text, in bytes of the file.
  let range: Range<Int>
  /// The flow.
  let flow: String
  /// What is named, by its position among the definitions of the flow.
  let symbol: Int
  let isDefinition: Bool
  /// How it is used; nil for a definition.
  let role: FlowIndex.Role?
}

extension Mention {
  /// The place.
  var location: Location { Location(path: path, range: range) }
}

/// Something of a flow that has a name.
struct Symbol: Sendable {
  let flow: TextDocument
  let index: FlowIndex
  /// Its position among the definitions.
  let position: Int
  /// The name at the place that was asked about, in bytes.
  let range: Range<Int>

  var definition: FlowIndex.Definition { index.definitions[position] }
  var name: String { index.text(definition.name) }
}
