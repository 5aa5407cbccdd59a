import JSONText
import Testing

/// Texts made to cost more than their length: all of them end, and soon.
@Suite(.timeLimit(.minutes(20)))
struct HostileTextTests {
  static let texts: [(name: String, text: String)] = [
    ("closers of the other kind", String(repeating: "[{", count: 250) + String(repeating: "],", count: 20_000)),
    ("apostrophes", "[" + String(repeating: "'a'b ", count: 5_000)),
    ("quotes without end", String(repeating: "\"\n", count: 30_000)),
    ("typographic quotes", "[" + String(repeating: "“a\n", count: 20_000)),
    ("keys in arrays", String(repeating: "[\"a\":", count: 20_000)),
    ("closers at odd indents", String(repeating: "{\n \"a\": {\n}\n  }\n", count: 5_000)),
    ("braces as keys", String(repeating: "{1,", count: 30_000)),
    ("comments", String(repeating: "/*", count: 50_000)),
    ("backslashes", "[\"" + String(repeating: "\\", count: 100_001)),
    ("commas", "[" + String(repeating: ",", count: 100_000) + "1 2"),
    ("one key a million times over", "{" + String(repeating: "\"a\":1,", count: 30_000) + "\"a\":1}"),
    ("words", "[" + String(repeating: "a b ", count: 30_000)),
  ]

  @Test(arguments: texts)
  func `a hostile text is read in time that grows with its length`(name: String, text: String) {
    let document = JSONDocument(parsing: text)
    #expect(document.faults.count <= 60)
    #expect(document.root.range.upperBound <= text.utf8.count)
  }

  @Test func `many keys that all differ, and many that are all the same`() {
    let different = (0..<20_000).map { "\"k\($0)\":0" }.joined(separator: ",")
    #expect(JSONDocument(parsing: "{\(different)}").duplicateMembers.isEmpty)
    let same = Array(repeating: "\"k\":0", count: 20_000).joined(separator: ",")
    #expect(JSONDocument(parsing: "{\(same)}").duplicateMembers.count == 19_999)
  }
}
