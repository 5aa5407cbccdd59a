import FlowModel
import JSONText
import Testing

@testable import FlowRun

/// Sections 1 to 4 and 8 of the facts.
@Suite struct SessionTests {
  private static func screen(_ id: String, _ components: String, data: String = "{}", more: String = "") -> String {
    #"""
    {"id": "\#(id)", "title": "\#(id)", \#(more) "data": \#(data), "layout": {"type": "SingleColumnLayout",
    "children": [\#(components)]}}
    """#
  }

  private static func footer(_ action: String) -> String {
    #"{"type": "Footer", "label": "Go", "on-click-action": \#(action)}"#
  }

  private static func navigate(_ screen: String, _ payload: String = "{}") -> String {
    #"{"name": "navigate", "next": {"type": "screen", "name": "\#(screen)"}, "payload": \#(payload)}"#
  }

  private static func text(_ name: String, _ more: String = "") -> String {
    #"{"type": "TextInput", "name": "\#(name)", "label": "\#(name)"\#(more)}"#
  }

  // MARK: What is sent

  @Test func `an input that nobody touched is left out, and one that was emptied is an empty text`() throws {
    var playing = try Playing(Self.text("x") + "," + Playing.footer)
    var copy = playing
    try playing.session.tapFooter()
    #expect(playing.answer == ["flow_token": "T"])
    #expect(playing.kinds == [.untouchedInputSent])
    try copy.session.fill("x", "a")
    try copy.session.clear("x")
    try copy.session.tapFooter()
    #expect(copy.answer == ["x": "", "flow_token": "T"])
  }

  @Test func `phones that send untouched inputs empty can be played as well`() throws {
    var playing = try Playing(screens: Self.screen("A", Self.text("x") + "," + Playing.footer), untouched: .empty)
    try playing.session.tapFooter()
    #expect(playing.answer == ["x": "", "flow_token": "T"])
  }

  @Test func `an initial value keeps its own type until somebody types`() throws {
    let input = Self.text("x", #", "input-type": "number", "init-value": 5"#)
    var playing = try Playing(input + "," + Playing.footer)
    var copy = playing
    try playing.session.tapFooter()
    #expect(playing.answer == ["x": 5, "flow_token": "T"])
    try copy.session.fill("x", "5")
    try copy.session.tapFooter()
    #expect(copy.answer == ["x": "5", "flow_token": "T"])
  }

  @Test func `the answer of a field that is hidden later is sent, and told`() throws {
    let components = [
      #"{"type": "OptIn", "name": "on", "label": "On"}"#,
      #"{"type": "If", "condition": "${form.on} == true", "then": [\#(Self.text("x"))]}"#, Playing.footer,
    ].joined(separator: ",")
    var playing = try Playing(components)
    try playing.session.fill("on", true)
    try playing.session.fill("x", "secret")
    try playing.session.fill("on", false)
    try playing.session.tapFooter()
    #expect(playing.answer == ["x": "secret", "flow_token": "T"])
    #expect(playing.kinds == [.hiddenAnswerSent])
  }

  // MARK: Ways

  private static let two =
    screen("A", text("x") + "," + footer(navigate("B", #"{"a": "${form.x}"}"#)))
    + ","
    + screen(
      "B",
      text("y") + ","
        + footer(#"{"name": "complete", "payload": {"a": "${data.a}", "x": "${screen.A.form.x}", "y": "${form.y}"}}"#),
      data: #"{"a": {"type": "string", "__example__": "1"}}"#,
      more: #""terminal": true,"#
    )

  @Test func `what was typed stays over Back and a second visit, and data that is not given keeps its value`() throws {
    var playing = try Playing(screens: Self.two)
    try playing.session.fill("x", "one")
    try playing.session.tapFooter()
    try playing.session.fill("y", "kept")
    try playing.session.back()
    #expect(playing.session.answer("x") == "one")
    #expect(playing.session.history == [0])
    try playing.session.tapFooter()
    try playing.session.tapFooter()
    #expect(playing.answer == ["a": "one", "x": "one", "y": "kept", "flow_token": "T"])
    #expect(playing.session.events.map(\.kind) == [.`init`, .navigate, .back, .navigate, .complete])
  }

  @Test func `data of the wrong type ends the flow with an error, the text of a number is told`() throws {
    let flow = { (input: String, type: String) in
      Self.screen("A", input + "," + Self.footer(Self.navigate("B", #"{"n": "${form.x}"}"#))) + ","
        + Self.screen("B", Playing.footer, data: #"{"n": {"type": "\#(type)"}}"#, more: #""terminal": true,"#)
    }
    var number = try Playing(screens: flow(Self.text("x", #", "input-type": "number""#), "number"))
    try number.session.fill("x", "3")
    try number.session.tapFooter()
    #expect(number.kinds == [.numberAsText])
    #expect(number.session.screenName == "B")
    var tick = try Playing(screens: flow(#"{"type": "OptIn", "name": "x", "label": "X"}"#, "string"))
    try tick.session.fill("x", true)
    try tick.session.tapFooter()
    #expect(tick.breakage == "'n' of 'B' is declared a string, but is a boolean")
  }

  @Test func `the first screen has no way back, and closing sends nothing`() throws {
    var playing = try Playing(screens: Self.two)
    let obstacle = playing.obstacle { session throws(Session.Obstacle) in try session.back() }
    #expect(obstacle == "there is no way back from 'A', the first screen; it can only be closed")
    try playing.session.close()
    #expect(playing.session.end == .closed)
    let after = playing.obstacle { session throws(Session.Obstacle) in try session.tapFooter() }
    #expect(after == "the Footer can't be pressed: the flow is closed")
  }

  @Test func `a flow opens on an entry screen only`() throws {
    let playing = try Playing(screens: Self.two)
    var session = Session(playing.session.program)
    #expect(throws: Session.Obstacle.self) { try session.open(.navigate(screen: "B", data: nil)) }
  }

  // MARK: Choices and their actions

  private static func dropdown(_ more: String) -> String {
    #"{"type": "Dropdown", "name": "d", "label": "D", "data-source": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}]\#(more)}"#
  }

  private static let counters = #"{"on": {"type": "string"}, "off": {"type": "string"}}"#

  @Test func `with an action for taking back, a change runs it for the old choice and then the other for the new one`()
    throws
  {
    let select = #", "on-select-action": {"name": "update_data", "payload": {"on": "${form.d}"}}"#
    let unselect = #", "on-unselect-action": {"name": "update_data", "payload": {"off": "yes"}}"#
    var playing = try Playing(Self.dropdown(select + unselect), data: Self.counters)
    try playing.session.fill("d", "a")
    #expect(playing.session.data("on") == "a")
    #expect(playing.session.data("off") == nil)
    try playing.session.fill("d", "b")
    #expect(playing.session.data("on") == "b")
    #expect(playing.session.data("off") == "yes")
    #expect(playing.session.events.filter { $0.kind == .updateData }.count == 3)
  }

  @Test(arguments: [("5.1", 0), ("6.0", 1), ("6.3", 1), ("7.0", 0)])
  func `from 6.0 to 6.3 a chosen value runs its action when the screen appears`(version: String, count: Int) throws {
    let more = #", "init-value": "a", "on-select-action": {"name": "update_data", "payload": {"on": "x"}}"#
    let playing = try Playing(Self.dropdown(more), version: version, data: Self.counters)
    #expect(playing.session.events.filter { $0.kind == .updateData }.count == count)
  }

  @Test func `new data overwrites what was typed where the initial value is bound to it, and drops a lost choice`()
    throws
  {
    let components = [
      Self.text("x", #", "init-value": "${data.name}""#),
      #"{"type": "Dropdown", "name": "d", "label": "D", "data-source": "${data.list}"}"#,
      #"""
      {"type": "OptIn", "name": "renew", "label": "R", "on-select-action": {"name": "update_data", "payload":
      {"name": "Bob", "list": [{"id": "2", "title": "Two"}]}}}
      """#,
    ].joined(separator: ",")
    let data =
      #"{"name": {"type": "string"}, "list": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string"}}}}}"#
    var playing = try Playing(components, data: data, given: ["name": "Ann", "list": [["id": "1", "title": "One"]]])
    try playing.session.fill("x", "Cid")
    try playing.session.fill("d", "1")
    try playing.session.fill("renew", true)
    #expect(playing.session.answer("x") == "Bob")
    #expect(playing.session.answer("d") == "")
    #expect(playing.kinds == [.typedTextOverwritten])
  }

  // MARK: Conditions

  @Test func `traps of conditions are told where they stand`() throws {
    let branch = { (condition: String) in
      #"{"type": "If", "condition": "\#(condition)", "then": [\#(Self.text("y" + String(condition.count)))]}"#
    }
    var playing = try Playing(
      [
        Self.text("x"), #"{"type": "OptIn", "name": "on", "label": "On"}"#, branch("!${form.on}"),
        branch("${form.x} == 'a' && ${form.on}"), branch("${form.x} > 9"), branch("`${form.x} > 'b'`"),
      ].joined(separator: ",")
    )
    #expect(Set(playing.kinds) == [.notOfUntouched, .missingParentheses])
    try playing.session.fill("x", "9.5")
    #expect(Set(playing.kinds) == [.notOfUntouched, .missingParentheses, .integerComparison, .textOrder])
  }

  @Test func `a case named default is taken where none fits`() throws {
    let components =
      #"{"type": "Switch", "value": "${data.n}", "cases": {"1": [\#(Self.text("one"))], "default": [\#(Self.text("other"))]}}"#
    let data = #"{"n": {"type": "number"}}"#
    let first = try Playing(components, data: data, given: ["n": 1])
    #expect(first.session.state?.branches == [0: .case("1")])
    let other = try Playing(components, data: data, given: ["n": 7])
    #expect(other.session.state?.branches == [0: .case("default")])
  }

  @Test func `expressions before 6.0 are plain text`() throws {
    let text = #"{"type": "TextBody", "text": "`'Hello ' ${data.n}`"}"#
    let data = #"{"n": {"type": "string"}}"#
    #expect(try Playing(text, version: "6.0", data: data, given: ["n": "Ann"]).session.shownTexts.contains("Hello Ann"))
    #expect(
      try Playing(text, version: "5.1", data: data, given: ["n": "Ann"]).session.shownTexts.contains(
        "`'Hello ' ${data.n}`"
      )
    )
  }
}
