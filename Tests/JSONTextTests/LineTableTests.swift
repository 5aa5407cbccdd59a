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

  private func numbers(_ place: TextPosition) -> [Int] { [place.line, place.column, place.utf16Column] }
}
