import JSONText
import Testing

@Suite struct TextEditTests {
  private func applied(_ edits: [TextEdit]) throws -> String {
    String(decoding: try edits.applied(to: Array("0123456789".utf8)), as: UTF8.self)
  }

  @Test func `edits refer to the text as it was, in any order`() throws {
    let edits = [
      TextEdit(range: 8..<10, text: "Z"), TextEdit(range: 0..<1, text: ""), TextEdit(range: 4..<4, text: "é"),
    ]
    #expect(try applied(edits) == "123é4567Z")
    #expect(try applied([]) == "0123456789")
  }

  @Test func `insertions at one place keep their order, before what replaces it`() throws {
    let edits = [
      TextEdit(range: 3..<3, text: "a"), TextEdit(range: 3..<3, text: "b"), TextEdit(range: 3..<4, text: "c"),
    ]
    #expect(try applied(edits) == "012abc456789")
  }

  @Test(arguments: [
    [TextEdit(range: 1..<4, text: ""), TextEdit(range: 3..<5, text: "")],
    [TextEdit(range: 9..<11, text: "")],
    [TextEdit(range: -1..<1, text: "")],
  ])
  func `edits that touch the same bytes or leave the text are refused`(edits: [TextEdit]) {
    #expect(throws: TextEditConflict.self) { try applied(edits) }
  }
}
