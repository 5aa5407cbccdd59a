import JSONText
import Testing

@Suite struct JSONDocumentTests {
  @Test func `leads from a pointer to the value and back`() throws {
    let document = JSONDocument(parsing: #"{"screens":[{"id":"A"},{"id":"B\n"}]}"#)
    let node = try #require(document.node(at: "/screens/1/id"))
    #expect(node.string == "B\n")
    #expect(node.pointer == "/screens/1/id")
    #expect(document.faults.isEmpty)
  }
}
