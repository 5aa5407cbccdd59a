import JSONText
import Testing

@Suite struct LineTableTests {
  @Test func `counts lines and columns of short lines from 1`() {
    let table = LineTable(Array("a\r\nß🎉b\rc\n".utf8))
    #expect(table.count == 4)
    #expect(numbers(table.position(at: 0)) == [1, 1, 1])
    #expect(numbers(table.position(at: 9)) == [2, 3, 4])
    #expect(numbers(table.position(at: 11)) == [3, 1, 1])
    #expect(table.position(at: 99).line == 4)
  }

  @Test(arguments: [0, 1, 1023, 1024, 1025, 4096, 9_999, 15_000, 40_000, 59_999])
  func `counts the columns of a long line like those of a short one`(characters: Int) {
    let first = String(repeating: "short\n", count: 3)
    let long = String(repeating: "aß🎉", count: 20_000)
    let text = first + long + "\nlast"
    let table = LineTable(Array(text.utf8))
    let before = long.unicodeScalars.prefix(characters)
    let offset = first.utf8.count + String(String.UnicodeScalarView(before)).utf8.count
    let place = table.position(at: offset)
    #expect(place.line == 4)
    #expect(place.column == characters + 1)
    #expect(place.utf16Column == String(String.UnicodeScalarView(before)).utf16.count + 1)
  }

  @Test func `finds the offset of a place as it is counted`() {
    let text = Array("a\r\nß🎉b\rc\n".utf8)
    let table = LineTable(text)
    for offset in [0, 1, 3, 5, 9, 10, 11, 12, 13] {
      let place = table.position(at: offset)
      #expect(table.offset(line: place.line - 1, utf16Column: place.utf16Column - 1) == offset)
      #expect(table.offset(line: place.line - 1, utf8Column: place.utf8Column - 1) == offset)
    }
  }

  @Test func `moves a place outside of the text to its nearest end`() {
    let table = LineTable(Array("ab\r\n🎉\n".utf8))
    #expect(table.offset(line: 0, utf16Column: 99) == 2)
    #expect(table.offset(line: 0, utf8Column: .max) == 2)
    #expect(table.offset(line: 1, utf16Column: 1) == 4)
    #expect(table.offset(line: 1, utf8Column: 3) == 4)
    #expect(table.offset(line: 9, utf16Column: 0) == 9)
    #expect(table.offset(line: -1, utf8Column: -1) == 0)
  }

  private func numbers(_ place: TextPosition) -> [Int] { [place.line, place.column, place.utf16Column] }
}
