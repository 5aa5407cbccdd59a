import JSONText
import Testing

@testable import FlowRun

/// Section 5 of the facts: what each component takes.
@Suite struct ValidityTests {
  private static func input(_ type: String, _ more: String = "") -> String {
    #"{"type": "TextInput", "name": "x", "label": "X", "input-type": "\#(type)"\#(more)}"#
  }

  @Test(arguments: [
    ("email", "ann@example.com", true), ("email", "ann@example", false), ("email", "a b@example.com", false),
    ("phone", "+1 (555) 010-0002", true), ("phone", "555.010", true), ("phone", "call me", false),
    ("phone", "(555", false), ("passcode", "1234", true), ("passcode", "12a4", false),
    ("number", "-1,234.5", true), ("number", "1e3", true), ("number", "12,5", true), ("number", "twelve", false),
    ("number", "1e", false), ("text", "anything", true), ("password", "s p a c e", true),
  ])
  func `a text field checks its own format`(type: String, text: String, isValid: Bool) throws {
    #expect(try Playing.isValid(.string(text), in: Self.input(type)) == isValid)
  }

  @Test func `a required text needs more than blanks, and counts without those at its ends`() throws {
    let required = Self.input("text", #", "required": true"#)
    #expect(try !Playing.isValid("   ", in: required))
    #expect(try Playing.isValid(" a ", in: required))
    #expect(try !Playing.isValid("ab", in: Self.input("text", #", "min-chars": 3"#)))
    #expect(try Playing.isValid("", in: Self.input("text", #", "min-chars": 3"#)))
  }

  @Test func `a text that is too long can't be typed`() throws {
    var playing = try Playing(Self.input("text") + "," + Playing.footer)
    let long = String(repeating: "a", count: 81)
    let obstacle = playing.obstacle { session throws(Session.Obstacle) in try session.fill("x", .string(long)) }
    #expect(obstacle == "'x' takes at most 80 characters, and this text has 81")
  }

  @Test func `a pattern is found anywhere, and tested on a text that was emptied but not on one never touched`() throws
  {
    let pattern = Self.input("text", #", "pattern": "[0-9]{2}", "helper-text": "two digits""#)
    #expect(try Playing.isValid("ab12cd", in: pattern))
    #expect(try !Playing.isValid("ab1", in: pattern))
    var playing = try Playing(pattern + "," + Playing.footer)
    #expect(playing.session.state?.canPressFooter == true)
    try playing.session.fill("x", "12")
    try playing.session.clear("x")
    #expect(playing.session.state?.canPressFooter == false)
    #expect(try Playing.isValid("x", in: Self.input("email", #", "pattern": "[0-9]""#)) == false)
    #expect(try Playing.isValid("ann@example.com", in: Self.input("email", #", "pattern": "[0-9]""#)))
  }

  private static let options =
    #"[{"id": "a", "title": "A"}, {"id": "b", "title": "B"}, {"id": "c", "title": "C", "enabled": false}]"#

  @Test func `several choices keep to their limits, also where nothing is required`() throws {
    let group = { (more: String) in
      #"{"type": "CheckboxGroup", "name": "x", "label": "X", "data-source": \#(Self.options)\#(more)}"#
    }
    var playing = try Playing(group(#", "min-selected-items": 2"#) + "," + Playing.footer)
    #expect(playing.session.state?.canPressFooter == false)
    try playing.session.fill("x", ["b", "a"])
    #expect(playing.session.state?.canPressFooter == true)
    #expect(playing.session.answer("x") == ["b", "a"])
    #expect(try !Playing.isValid(["a", "b"], in: group(#", "max-selected-items": 1"#)))
  }

  @Test(arguments: [
    (#"["zebra"]"#, "'x' has no option 'zebra'; it has 'a', 'b', 'c'"),
    (#"["c"]"#, "the option 'c' of 'x' is disabled"),
    (#""a""#, "'x' takes an array of the ids of options"), (#"["a", "a"]"#, "'x' can't have the same option twice"),
    (#"["a", "b"]"#, "'x' takes at most 1 choice; the other chips can't be pressed"),
  ])
  func `a choice that nobody can make is refused`(value: String, message: String) throws {
    let chips =
      #"{"type": "ChipsSelector", "name": "x", "label": "X", "max-selected-items": 1, "data-source": \#(Self.options)}"#
    var playing = try Playing(chips)
    let value = JSONValue(JSONDocument(parsing: value).root)
    #expect(playing.obstacle { session throws(Session.Obstacle) in try session.fill("x", value) } == message)
  }

  @Test(arguments: [
    ("2026-12-24", "'x' does not offer this date: 2026-12-24"), ("2026-12-26", "'x' does not offer a Sat: 2026-12-26"),
    ("2027-05-01", "'x' takes dates from 2026-12-01 to 2027-03-31: 2027-05-01"),
    ("2026-02-30", #"'x' takes a day like "2026-12-24""#),
  ])
  func `a day that is not offered can't be chosen`(day: String, message: String) throws {
    var playing = try Playing(
      #"""
      {"type": "CalendarPicker", "name": "x", "label": "X", "min-date": "2026-12-01", "max-date": "2027-03-31",
      "unavailable-dates": ["2026-12-24"], "include-days": ["Mon", "Tue", "Wed", "Thu", "Fri"]}
      """#
    )
    #expect(playing.obstacle { session throws(Session.Obstacle) in try session.fill("x", .string(day)) } == message)
    try playing.session.fill("x", "2026-12-23")
  }

  @Test func `before 5.0 a day is a text of milliseconds`() throws {
    var playing = try Playing(
      #"{"type": "DatePicker", "name": "x", "label": "X", "min-date": "1735689600000"}"#,
      version: "4.0"
    )
    #expect(playing.obstacle { session throws(Session.Obstacle) in try session.fill("x", "2024-12-31") } != nil)
    try playing.session.fill("x", "2025-01-02")
    #expect(playing.session.answer("x") == "1735776000000")
  }

  @Test func `fields for secrets take no emoji`() throws {
    var playing = try Playing(Self.input("password"))
    try playing.session.fill("x", "a😀b❤️1")
    #expect(playing.session.answer("x") == "ab1")
  }

  @Test func `what is hidden does not hold up the Footer, what is disabled does`() throws {
    let hidden = try Playing(Self.input("text", #", "required": true, "visible": false"#) + "," + Playing.footer)
    #expect(hidden.session.state?.canPressFooter == true)
    let missing = try Playing(
      Self.input("text", #", "required": "${data.no}", "visible": "${data.no}""#) + "," + Playing.footer
    )
    #expect(missing.session.state?.components[0].isShown == true)
    #expect(missing.session.state?.canPressFooter == true)
  }
}
