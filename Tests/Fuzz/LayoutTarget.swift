import FlowProject
import JSONText

extension FuzzTarget {
  /// The canonical layout: it keeps the meaning, and laying out its result again changes nothing.
  static let layout = FuzzTarget(name: "layout") { bytes in
    let document = JSONDocument(parsing: bytes)
    guard let once = CanonicalLayout.text(of: document, isFlow: true) else { return }
    let result = JSONDocument(parsing: once)
    require(result.faults.isEmpty, "the result parses")
    require(meaning(result.root) == meaning(document.root), "the result means the same")
    require(CanonicalLayout.text(of: result, isFlow: true) == once, "a second time changes nothing")
  }

  /// The value without the order of its members; equal keys stay in their order.
  private static func meaning(_ node: JSONNode) -> JSONValue {
    switch JSONValue(node) {
    case .object:
      let members = node.members.map { JSONValue.Member($0.name, meaning($0.value)) }
      let sorted = members.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
      return .object(sorted.map(\.element))
    case .array: return .array(node.elements.map(meaning))
    case let scalar: return scalar
    }
  }
}
