import JSONText
import Testing

@Suite struct DecodedTextTests {
  @Test func `leads from decoded bytes back through escapes`() throws {
    let text = try #require(JSONDocument(parsing: #"["é\u00e9\\x\ud83d\ude00!"]"#).root.element(at: 0)?.decodedText)
    #expect(text.text == "éé\\x😀!")
    // é as it stands, é as an escape, the backslash, x, the emoji as two escapes, the exclamation mark.
    #expect(text.sourceRange(of: 0..<2) == 2..<4)
    #expect(text.sourceRange(of: 2..<4) == 4..<10)
    #expect(text.sourceRange(of: 4..<5) == 10..<12)
    #expect(text.sourceRange(of: 6..<10) == 13..<25)
    #expect(text.sourceRange(of: 10..<11) == 25..<26)
  }

  @Test(
    arguments: [[0x61, 0xFF, 0x62], [0xC3, 0x5C, 0x6E], [0xF0, 0x9F, 0x98], [0x5C, 0x6E, 0xE2, 0x82]] as [[UInt8]]
  )
  func `keeps places inside the string when bytes are no UTF-8`(content: [UInt8]) throws {
    let bytes = Array("\"".utf8) + content + Array("\"".utf8)
    let text = try #require(JSONDocument(parsing: bytes).root.decodedText)
    let count = text.text.utf8.count
    for start in 0...count {
      for end in start...count {
        let range = text.sourceRange(of: start..<end)
        #expect(range.lowerBound >= 1 && range.upperBound <= bytes.count - 1)
      }
    }
  }
}
