import FlowRun
import JSONText
import Testing

/// A session keeps what only looks the same apart, as phones do.
@Suite struct LookalikeNameTests {
  @Test func `a binding takes its value from exactly the name that it spells`() throws {
    let playing = try Playing(
      #"""
      {"type": "TextBody", "text": "${data.caf\#u{E9}}"},
      {"type": "TextCaption", "text": "${data.cafe\#u{301}}"}, \#(Playing.footer)
      """#,
      data: #"{"café": {"type": "string", "__example__": "a"}}"#,
      given: .object([.init("caf\u{E9}", "composed"), .init("cafe\u{301}", "in two")])
    )
    #expect(playing.session.data("caf\u{E9}") == "composed")
    #expect(playing.session.data("cafe\u{301}") == "in two")
    #expect(playing.session.shownTexts.contains("composed"))
    #expect(playing.session.shownTexts.contains("in two"))
  }

  @Test func `two inputs of lookalike names have two answers`() throws {
    var playing = try Playing(
      #"""
      {"type": "TextInput", "name": "caf\#u{E9}", "label": "One"},
      {"type": "TextInput", "name": "cafe\#u{301}", "label": "Two"},
      {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete",
       "payload": {"one": "${form.caf\#u{E9}}", "two": "${form.cafe\#u{301}}"}}}
      """#
    )
    try playing.session.fill("caf\u{E9}", "1")
    try playing.session.fill("cafe\u{301}", "2")
    try playing.session.tapFooter()
    let answer = try #require(playing.answer)
    #expect(answer["one"] == "1")
    #expect(answer["two"] == "2")
  }
}
