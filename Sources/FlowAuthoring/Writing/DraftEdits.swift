import FlowLanguage
import JSONText

/// The smallest edits of a text that make it say what a draft says.
///
/// What was not changed keeps its bytes; what is new comes in canonical layout, indented as its neighbours are.
struct DraftEdits {
  private(set) var edits: [TextEdit] = []
  private let style: TextStyle

  private init(_ document: JSONDocument) {
    style = TextStyle(of: document)
  }

  /// The edits that lead from the text at `node` to `value`.
  static func edits(of node: JSONNode, to value: WrittenValue) -> [TextEdit] {
    var edits = DraftEdits(node.document)
    edits.update(node, to: value)
    return edits.edits
  }

  private mutating func update(_ node: JSONNode, to value: WrittenValue) {
    switch value.inParts {
    case .kept(let origin) where origin == node: return
    case .object(let members, let origin) where node.kind == .object && (origin == nil || origin == node):
      updateMembers(of: node, to: members)
    case .array(let elements) where node.kind == .array:
      updateElements(of: node, to: elements)
    case let other:
      guard JSONValue(node) != other.json else { return }
      replace(node, by: other)
    }
  }

  private mutating func replace(_ node: JSONNode, by value: WrittenValue) {
    let text = style.text(of: value, shape: FlowShape.shape(of: node), beside: node, isInline: style.isInline(node))
    edits.append(TextEdit(range: node.range, text: text))
  }

  private mutating func updateMembers(
    of node: JSONNode,
    to members: [(name: String, value: WrittenValue)]
  ) {
    let old = Array(node.members)
    var places: [JSONName: [Int]] = [:]
    for (index, member) in old.enumerated().reversed() { places[member.name, default: []].append(index) }
    let matches = members.map { places[JSONName($0.name)]?.popLast() }
    let shape = FlowShape.shape(of: node)
    let isInline = style.isInline(childrenOf: node)
    let changed = updateChildren(
      of: node,
      at: old.map { $0.key.range.lowerBound..<$0.value.range.upperBound },
      matches: matches
    ) { style, index in
      let (name, value) = members[index]
      let inner = FlowShape.member(name, of: shape, node)
      return style.key(name)
        + style.text(of: value, shape: inner, beside: old.first?.key ?? node, isInline: isInline, name: name)
    }
    guard let kept = changed else { return replace(node, by: .object(members, origin: nil)) }
    for (index, place) in kept { update(old[place].value, to: members[index].value) }
  }

  private mutating func updateElements(of node: JSONNode, to elements: [WrittenValue]) {
    let old = node.elements
    let shape = FlowShape.shape(of: node)
    let isInline = style.isInline(childrenOf: node)
    let changed = updateChildren(
      of: node,
      at: old.map(\.range),
      matches: ElementMatching.matches(of: elements, in: old)
    ) { style, index in
      let inner = FlowShape.element(of: shape)
      return style.text(of: elements[index], shape: inner, beside: old.first ?? node, isInline: isInline)
    }
    guard let kept = changed else { return replace(node, by: .array(elements)) }
    for (index, place) in kept { update(old[place], to: elements[index]) }
  }

  /// Takes away and adds what is needed for children that are matched with those that stand at `places`.
  ///
  /// Gives which of the new children stand where an old one stood; nil if none is left, so that all is to be replaced.
  private mutating func updateChildren(
    of node: JSONNode,
    at places: [Range<Int>],
    matches: [Int?],
    text: (TextStyle, Int) -> String
  ) -> [(index: Int, place: Int)]? {
    let kept = ElementMatching.increasing(matches)
    guard !kept.isEmpty || (places.isEmpty && matches.isEmpty) else { return nil }
    let separator = style.separator(before: places.first, isInline: style.isInline(childrenOf: node))
    var (nextNew, nextOld) = (0, 0)
    for (index, place) in kept + [(matches.count, places.count)] {
      let added = (nextNew..<max(nextNew, index)).map { text(style, $0) }
      if nextOld > 0 {
        let end = places[nextOld - 1].upperBound
        if !added.isEmpty {
          edits.append(TextEdit(range: end..<end, text: added.map { "," + separator + $0 }.joined()))
        }
        if nextOld < place { edits.append(TextEdit(range: end..<places[place - 1].upperBound, text: "")) }
      } else if place < places.count {
        let start = places[place].lowerBound
        if place > 0 { edits.append(TextEdit(range: places[0].lowerBound..<start, text: "")) }
        if !added.isEmpty {
          edits.append(TextEdit(range: start..<start, text: added.map { $0 + "," + separator }.joined()))
        }
      }
      (nextNew, nextOld) = (index + 1, place + 1)
    }
    return kept
  }
}
