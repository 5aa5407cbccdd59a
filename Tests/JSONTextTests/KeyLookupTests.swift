import JSONText
import Testing

@Suite struct KeyLookupTests {
  @Test(arguments: [
    (#"{"title": 1}"#, #"{"title": 0}"#), (#"{"title": 1}"#, #"{"ti\u0074le": 0}"#),
    (#"{"ti\u0074le": 1}"#, #"{"title": 0}"#),
    (#"{"x": 0, "name of it": 1}"#, #"{"name of it": 0}"#), (#"{"x": 0, "na\u006de of it": 1}"#, #"{"name of it": 0}"#),
    (#"{"é": 1}"#, #"{"\u00e9": 0}"#), (#"{"x": 0, "x": 1}"#, #"{"x": 0}"#),
  ])
  func `a value is found by a key that says the same, however it is written`(object: String, key: String) throws {
    let text = #"[\#(object), \#(key)]"#
    let root = JSONDocument(parsing: text).root
    let wanted = try #require(root.element(at: 1)?.members.first { _ in true })
    #expect(root.element(at: 0)?[like: wanted.key]?.integer == 1)
  }

  @Test func `a key that says something else finds nothing`() throws {
    let root = JSONDocument(parsing: #"[{"title": 1, "e\u0301": 1}, {"text": 0, "\u00e9": 0}]"#).root
    for member in try #require(root.element(at: 1)).members { #expect(root.element(at: 0)?[like: member.key] == nil) }
  }
}
