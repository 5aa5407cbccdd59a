import JSONText
import Testing

@testable import FlowReports

@Suite struct ExcerptTests {
  private func excerpt(_ text: String, _ marked: String) throws -> Excerpt {
    let range = try #require(text.utf8.firstRange(of: Array(marked.utf8)))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let bytes = Array(text.utf8)
    return Excerpt(of: start..<start + marked.utf8.count, in: LineTable(bytes), bytes: bytes)
  }

  @Test func `underlines behind tabs and wide characters`() throws {
    let excerpt = try excerpt("a\n\t\"日本\": \"X\"\nb", "\"X\"")
    #expect(excerpt.text == "    \"日本\": \"X\"")
    #expect(excerpt.indent == "            ")
    #expect(excerpt.width == 3)
  }

  @Test func `a finding among bytes that are no text is shown`() {
    let bytes = Array("\"a".utf8) + Array(repeating: 0xBD, count: 12)
    for start in bytes.indices {
      let excerpt = Excerpt(of: start..<bytes.count, in: LineTable(bytes), bytes: bytes)
      #expect(excerpt.width >= 1)
      #expect(excerpt.text.hasPrefix(#""a\xbd"#))
    }
    let endings = Array(repeating: UInt8(0xBD), count: 1_000)
    #expect(Excerpt(of: 900..<901, in: LineTable(endings), bytes: endings).width >= 1)
  }

  @Test func `cuts a long line around the finding`() throws {
    let image = String(repeating: "A", count: 300_000)
    let excerpt = try excerpt("{\"src\": \"\(image)\", \"widht\": 4, \"tail\": \"\(image)\"}", "\"widht\"")
    #expect(excerpt.text.count < 125)
    #expect(excerpt.text.hasPrefix("…AAA"))
    #expect(excerpt.text.hasSuffix("AAA…"))
    let start = excerpt.text.index(excerpt.text.startIndex, offsetBy: excerpt.indent.count)
    #expect(excerpt.text[start...].hasPrefix("\"widht\""))
  }

  @Test func `a plain line is cut like one with other characters`() throws {
    for (before, marked, after) in [
      (0, 5, 300), (300, 5, 0), (300, 5, 300), (20, 100, 20), (300, 200, 300), (90, 5, 30),
    ] {
      let parts = [(before, "a"), (marked, "X"), (after, "b")].map { String(repeating: $0.1, count: $0.0) }
      let plain = try excerpt(parts.joined(), parts[1])
      let other = try excerpt(parts.joined().replacing("a", with: "ä").replacing("b", with: "ü"), parts[1])
      #expect(plain.text.replacing("a", with: "ä").replacing("b", with: "ü") == other.text)
      #expect(plain.indent == other.indent)
      #expect(plain.width == other.width)
    }
  }

  @Test func `cuts a long finding`() throws {
    let image = String(repeating: "é", count: 5000)
    let excerpt = try excerpt("{\"src\": \"\(image)\"}", "\"\(image)\"")
    #expect(excerpt.text.hasSuffix("é…"))
    #expect(excerpt.width < 110)
  }

  @Test func `a range over several lines is underlined to the end of the first`() throws {
    let excerpt = try excerpt("x {\n}\n", "{\n}")
    #expect(excerpt.text == "x {")
    #expect(excerpt.width == 1)
  }

  @Test func `control characters don't reach the terminal`() throws {
    let excerpt = try excerpt("\"\u{1B}[31m\u{202E}\u{9B}##[\" x", "x")
    #expect(excerpt.text == #""\u{1b}[31m\u{202e}\u{9b}##\u{5b}" x"#)
    #expect(excerpt.indent.count == excerpt.text.count - 1)
  }
}
