import FlowFiles
import JSONText
import Testing

@testable import FlowLanguageServer

@Suite struct SynchronizationTests {
  private func document(_ text: String) -> OpenDocument {
    OpenDocument(uri: "file:///a.json", path: "/a.json", language: "json", version: 1, text: text)
  }

  private func changed(_ text: String, _ changes: String, _ encoding: PositionEncoding = .utf16) -> String {
    var document = document(text)
    document.apply(JSONDocument(parsing: changes).root.elements, version: 2, encoding)
    return String(decoding: document.bytes, as: UTF8.self)
  }

  private func edit(_ start: (Int, Int), _ end: (Int, Int), _ text: String) -> String {
    """
    {"range": {"start": {"line": \(start.0), "character": \(start.1)}, "end": {"line": \(end.0), "character": \
    \(end.1)}}, "text": "\(text)"}
    """
  }

  @Test func `replaces whole texts and parts, one after the other`() {
    #expect(changed("old", #"[{"text": "new"}]"#) == "new")
    #expect(changed("abc", "[\(edit((0, 1), (0, 2), "")), \(edit((0, 1), (0, 1), "x"))]") == "axc")
    #expect(changed("abc", "[\(edit((0, 0), (0, 0), "1\\n")), \(edit((1, 3), (1, 3), "!"))]") == "1\nabc!")
  }

  @Test func `counts characters as the client does`() {
    #expect(changed("aß🎉b", "[\(edit((0, 4), (0, 5), "x"))]") == "aß🎉x")
    #expect(changed("aß🎉b", "[\(edit((0, 7), (0, 8), "x"))]", .utf8) == "aß🎉x")
  }

  @Test func `keeps half a character whole`() {
    #expect(changed("🎉b", "[\(edit((0, 1), (0, 2), "x"))]") == "xb")
    #expect(changed("🎉b", "[\(edit((0, 2), (0, 4), "x"))]", .utf8) == "xb")
  }

  @Test(arguments: ["a\nb\nc", "a\r\nb\r\nc", "a\rb\rc"])
  func `knows every kind of line break`(text: String) {
    #expect(changed(text, "[\(edit((1, 0), (1, 1), "x"))]") == text.replacing("b", with: "x"))
  }

  @Test func `moves places outside of the text to its nearest end`() {
    #expect(changed("ab\ncd", "[\(edit((0, 99), (0, 99), "x"))]") == "abx\ncd")
    #expect(changed("ab\ncd", "[\(edit((9, 9), (99, 0), "x"))]") == "ab\ncdx")
    #expect(changed("ab", "[\(edit((0, 2), (0, 0), "x"))]") == "x")
    #expect(changed("ab", #"[{"range": {"start": {"line": 1e99, "character": -3}}, "text": "x"}]"#) == "x")
    #expect(changed("ab", #"[{"range": {}, "text": "x"}, {"range": null, "text": "y"}, {"no": 1}, 7]"#) == "y")
  }

  @Test func `takes half a character in an escape as one that nobody knows`() {
    #expect(changed("ab", "[\(edit((0, 1), (0, 1), "\\ud83d"))]") == "a\u{FFFD}b")
  }

  @Test func `stays in step with the client over many edits`() {
    var generator = Steps(state: 7)
    var document = document("{}\r\n")
    var text = Array("{}\r\n".utf16)
    let pieces = ["a", "\n", "\r\n", "🎉", "ß", "", "\"x\": 1", "}"]
    for version in 2..<600 {
      let start = generator.next(text.count + 1)
      let end = min(text.count, start + generator.next(4))
      let piece = pieces[generator.next(pieces.count)]
      // A client never cuts a character or a line break in two.
      guard !Self.cuts(text, start), !Self.cuts(text, end) else { continue }
      let change = edit(Self.place(text, start), Self.place(text, end), JSONPrinter.escaped(piece))
      document.apply(JSONDocument(parsing: "[\(change)]").root.elements, version: version, .utf16)
      text.replaceSubrange(start..<end, with: piece.utf16)
      #expect(String(decoding: document.bytes, as: UTF8.self) == String(decoding: text, as: UTF16.self))
    }
  }

  private static func cuts(_ text: [UInt16], _ index: Int) -> Bool {
    guard index > 0, index < text.count else { return false }
    return UTF16.isTrailSurrogate(text[index]) || (text[index] == 10 && text[index - 1] == 13)
  }

  /// The line and column of an index, as editors count them.
  private static func place(_ text: [UInt16], _ index: Int) -> (Int, Int) {
    var (line, column) = (0, 0)
    var position = 0
    while position < index {
      let next = position + 1 < text.count ? text[position + 1] : 0
      let isBreak = text[position] == 10 || (text[position] == 13 && next != 10)
      (line, column) = isBreak ? (line + 1, 0) : (line, column + 1)
      position += 1
    }
    return (line, column)
  }

  private struct Steps {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }
}
