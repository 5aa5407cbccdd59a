import JSONText
import Testing

/// A value that is copied from a broken text can be written again.
@Suite struct ValueOfBrokenTextTests {
  @Test(arguments: [
    (".2", "0.2"), ("007", "7"), ("+1", "1"), ("1.", "1"), ("1_000", "1000"), ("0x1F", "31"), ("-.5", "-0.5"),
    ("1.2.3", "null"), ("--1", "null"), ("1.0", "1.0"), ("-1.5e3", "-1.5e3"),
  ])
  func `a misspelt number is the number that was meant, or null`(text: String, written: String) {
    let document = JSONDocument(parsing: "[\(text), oops]")
    #expect(document.root.elements.first.map { JSONPrinter().print(JSONValue($0)) } == written)
  }
}
