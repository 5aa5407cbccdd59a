import FlowModel
import JSONText
import Testing

/// Names are looked up in several ways, each the cheapest where it is asked; all must find the same.
@Suite struct NameLookupTests {
  /// A flow with so many screens, and on the first one as many fields and members of the data.
  private func flow(_ count: Int) -> Flow {
    let data = (0..<count).map { #""member\#($0)": {"type": "string"}"# }.joined(separator: ", ")
    let fields = (0..<count).map { #"{"type": "TextInput", "name": "field\#($0)"}"# }.joined(separator: ", ")
    let others = (1..<count).map { #"{"id": "S\#($0)"}"# }.joined(separator: ", ")
    return Flow(
      JSONDocument(
        parsing: #"""
          {"screens": [{"id": "S0", "data": {\#(data), "member0": {"type": "number"}}, "layout": {"children": [
            {"type": "Form", "name": "field1", "children": [\#(fields), {"type": "OptIn", "name": "field0"}]}]}},
            \#(others), {"id": "S1"}]}
          """#
      )
    )
  }

  /// The content of a string with its bytes, and as a node.
  private func read(_ literal: String) -> (node: JSONNode, bytes: [UInt8], range: Range<Int>) {
    let document = JSONDocument(parsing: literal)
    return (document.root, document.bytes, document.root.contentRange)
  }

  @Test(arguments: [3, 40])
  func `few and many screens are found by bytes, by node and by name alike`(count: Int) {
    let flow = flow(count)
    for (name, position) in [("S0", 0), ("S1", 1), ("S2", 2), ("S", nil), ("S00", nil)] as [(String, Int?)] {
      let (node, bytes, range) = read("\"\(name)\"")
      #expect(flow.position(ofScreen: JSONName(name)) == position)
      #expect(flow.position(ofScreenNamedBy: node) == position)
      #expect(flow.position(ofScreenNamedAt: range, in: bytes) == position)
    }
    #expect(flow.position(ofScreenNamedBy: read(#""\u00531""#).node) == 1)
  }

  @Test(arguments: [3, 40])
  func `few and many fields are found by bytes and by name alike, and a Form is none`(count: Int) {
    let screen = flow(count).screens[0]
    for (name, position) in [("field0", 1), ("field1", 2), ("field", nil)] as [(String, Int?)] {
      let (_, bytes, range) = read("\"\(name)\"")
      #expect(screen.position(ofComponentNamed: JSONName(name)) == position)
      #expect(screen.position(ofComponentNamedAt: range, in: bytes) == position)
    }
  }

  @Test(arguments: [3, 40])
  func `few and many members of the data are found by bytes, by key and by name alike`(count: Int) throws {
    let data = try #require(flow(count).screens[0].data)
    for (name, position) in [("member0", 0), ("member2", 2), ("member", nil)] as [(String, Int?)] {
      let (node, bytes, range) = read("\"\(name)\"")
      #expect(data.position(of: JSONName(name)) == position)
      #expect(data.position(ofNameAt: range, in: bytes) == position)
      #expect(data.member(namedBy: node)?.key == position.map { data.members[$0].key })
    }
  }
}
