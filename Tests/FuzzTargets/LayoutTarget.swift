import FlowAuthoring
import FlowProject
import JSONText

extension FuzzTarget {
  /// The canonical layout: it keeps the meaning, and laying out its result again changes nothing.
  static let layout = FuzzTarget(name: "layout") { (bytes) throws(BrokenProperty) in
    let document = JSONDocument(parsing: bytes)
    for isFlow in [true, false] {
      guard let once = CanonicalLayout.text(of: document, isFlow: isFlow) else {
        try require(!document.faults.isEmpty, "what is valid can be laid out")
        return
      }
      let result = JSONDocument(parsing: once)
      try require(result.faults.isEmpty, "the result parses")
      try require(meaning(result.root) == meaning(document.root), "the result means the same")
      try require(CanonicalLayout.text(of: result, isFlow: isFlow) == once, "a second time changes nothing")
    }
  }

  /// The value without the order of its members; equal keys stay in their order, numbers keep their spelling.
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
