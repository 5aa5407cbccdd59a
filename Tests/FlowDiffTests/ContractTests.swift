import FlowDiff
import FlowModel
import JSONText
import Testing

@Suite struct ContractTests {
  private func contract(_ text: String) -> Contract {
    Contract(Flow(JSONDocument(parsing: text)))
  }

  private let survey = """
    {"version": "7.3", "screens": [
      {"id": "ASK", "title": "Ask", "sensitive": ["phone"],
       "data": {"user": {"type": "object", "properties": {"age": {"type": "integer"}}, "__example__": {"age": 3}}},
       "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "TextInput", "name": "phone", "label": "Phone", "input-type": "phone"},
        {"type": "CheckboxGroup", "name": "topics", "label": "Topics", "data-source": [{"id": "a", "title": "A"}]},
        {"type": "PhotoPicker", "name": "photo", "label": "Photo"},
        {"type": "Footer", "label": "Go", "on-click-action": {"name": "navigate",
          "next": {"type": "screen", "name": "DONE"}, "payload": {"age": "${data.user.age}"}}}]}},
      {"id": "DONE", "title": "Done", "terminal": true,
       "data": {"age": {"type": "number", "__example__": 3}},
       "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "Footer", "label": "End", "on-click-action": {"name": "complete", "payload": {
          "age": "${data.age}", "topics": "${screen.ASK.form.topics}", "photo": "${screen.ASK.form.photo}",
          "adult": "`${data.age} > 17`", "source": "web", "nested": {"phone": "${screen.ASK.form.phone}"}}}}]}}
    ]}
    """

  @Test func `the launch data is what the entry screens declare`() {
    let launch = contract(survey).launch
    #expect(launch.map(\.screen) == ["ASK"])
    #expect(launch.map(\.data) == [.object([.init("user", .object([.init("age", .number)]))])])
  }

  @Test func `the response has the keys of the complete action with the types of what they refer to`() throws {
    let ending = try #require(contract(survey).response.first)
    #expect(ending.screen == "DONE")
    #expect(ending.source == .complete)
    #expect(ending.node.pointer == "/screens/1/layout/children/0/on-click-action")
    #expect(
      ending.data
        == .object([
          .init("age", .number), .init("topics", .array(.string), isRequired: false),
          .init("photo", ContractType(.media(for: .response)), isRequired: false), .init("adult", .boolean),
          .init("source", .string), .init("nested", .object([.init("phone", .string, isRequired: false)])),
        ])
    )
  }

  /// A menu that leads to ASK, and with `shortcut` past it to the end, which sends the answer of ASK.
  private func menu(shortcut: Bool) -> String {
    func navigate(_ id: String) -> String {
      #"{"name": "navigate", "next": {"type": "screen", "name": "\#(id)"}, "payload": {}}"#
    }
    func link(_ id: String) -> String {
      #"{"type": "EmbeddedLink", "text": "\#(id)", "on-click-action": \#(navigate(id))}"#
    }
    func screen(_ id: String, _ children: String, more: String = "") -> String {
      #"{"id": "\#(id)", \#(more) "title": "T", "layout": {"type": "SingleColumnLayout", "children": [\#(children)]}}"#
    }
    let links = link("ASK") + (shortcut ? ", " + link("END") : "")
    let question = #"{"type": "TextInput", "name": "city", "label": "City", "required": true}, "#
    let next = #"{"type": "Footer", "label": "Go", "on-click-action": \#(navigate("END"))}"#
    let end = """
      {"type": "Footer", "label": "End", "on-click-action": {"name": "complete", "payload": {
      "city": "${screen.ASK.form.city}"}}}
      """
    return """
      {"version": "7.3", "screens": [\(screen("MENU", links)), \(screen("ASK", question + next)),
      \(screen("END", end, more: #""terminal": true,"#))]}
      """
  }

  @Test(arguments: [false, true])
  func `an answer is certain only if everybody was on its screen`(canBePassedBy: Bool) {
    let data = contract(menu(shortcut: canBePassedBy)).response.first?.data
    #expect(data == .object([.init("city", .string, isRequired: !canBePassedBy)]))
  }

  @Test func `a flow without endpoint has no endpoint side`() {
    #expect(contract(survey).endpoint == nil)
  }

  @Test func `sensitive fields are named with their screen`() {
    #expect(contract(survey).sensitive.map(\.screen) == ["ASK"])
    #expect(contract(survey).sensitive.map(\.field) == ["phone"])
  }

  private let booking = """
    {"version": "7.3", "data_api_version": "3.0", "routing_model": {"DAY": ["TIME"], "TIME": []}, "screens": [
      {"id": "DAY", "title": "Day", "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "DatePicker", "name": "day", "label": "Day",
         "on-select-action": {"name": "data_exchange", "payload": {"day": "${form.day}"}}},
        {"type": "Footer", "label": "Go", "on-click-action": {"name": "data_exchange", "payload": {
          "day": "${form.day}", "guests": 2}}}]}},
      {"id": "TIME", "title": "Time", "terminal": true, "refresh_on_back": true,
       "data": {"times": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string"}}},
         "__example__": []}},
       "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "Footer", "label": "End", "on-click-action": {"name": "data_exchange"}}]}}
    ]}
    """

  @Test func `the endpoint is told each request, where one may go next and what it must answer`() throws {
    let endpoint = try #require(contract(booking).endpoint)
    #expect(endpoint.dataAPIVersion == "3.0")
    #expect(endpoint.screens.map(\.screen) == ["DAY", "TIME"])
    #expect(endpoint.screens.map(\.next) == [["DAY", "TIME"], ["TIME", "DAY"]])
    #expect(endpoint.screens[0].requests.map(\.action) == ["data_exchange", "data_exchange"])
    #expect(
      endpoint.screens[0].requests[1].data
        == .object([.init("day", .text(.day), isRequired: false), .init("guests", .number)])
    )
    #expect(endpoint.screens[0].requests[0].data == .object([.init("day", .text(.day))]))
    #expect(endpoint.screens[1].requests.map(\.action) == ["data_exchange", "BACK"])
    #expect(endpoint.screens[1].requests.map(\.data) == [.object([]), .object([])])
    #expect(endpoint.screens[1].response == .object([.init("times", .array(.object([.init("id", .string)])))]))
  }

  @Test func `an exchange on a terminal screen is an ending that the endpoint composes`() {
    let endings = contract(booking).response
    #expect(endings.map(\.screen) == ["TIME"])
    #expect(endings.map(\.source) == [.endpoint])
    #expect(endings.map(\.data) == [nil])
  }

  /// A flow that ends on its second screen with what the payload says of the first one's inputs.
  private func ending(_ input: String, _ payload: String, version: String = "7.3", link: Bool = false) throws
    -> ContractType.Member
  {
    let more =
      #"{"type": "EmbeddedLink", "text": "More", "on-click-action": {"name": "navigate", "next": "#
      + #"{"type": "screen", "name": "B"}, "payload": {}}}, "#
    let flow = contract(
      """
      {"version": "\(version)", "screens": [
       {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [\(input), \(link ? more : "")
        {"type": "Footer", "label": "Go", "on-click-action": {"name": "navigate",
         "next": {"type": "screen", "name": "B"}, "payload": {"x": "${form.x}"}}}]}},
       {"id": "B", "title": "B", "terminal": true, "data": {"x": {"type": "string", "__example__": "a"}},
        "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "Footer", "label": "End", "on-click-action": {"name": "complete", "payload": {"x": "\(payload)"}}}]}}]}
      """
    )
    guard case .object(let members?) = try #require(flow.response.first?.data) else { throw Unexpected() }
    return try #require(members.first)
  }

  private struct Unexpected: Error {}

  @Test(arguments: [
    (#""required": true"#, true), (#""required": false"#, false), (#""label": "X""#, false),
    (#""required": "${data.r}""#, false), (#""required": true, "visible": false"#, false),
    (#""required": true, "visible": true"#, true), (#""required": true, "visible": "${data.v}""#, false),
    (#""required": true, "enabled": "${data.v}""#, false),
  ])
  func `an input is required only where it is required and always shown`(rest: String, isRequired: Bool) throws {
    let input = #"{"type": "TextInput", "name": "x", \#(rest)}"#
    #expect(try ending(input, "${screen.A.form.x}").isRequired == isRequired)
    // Handed on, it is there where it was filled in.
    #expect(try ending(input, "${data.x}").isRequired == isRequired)
    let hidden = #"{"type": "If", "condition": "${data.c}", "then": [\#(input)]}"#
    #expect(try !ending(hidden, "${screen.A.form.x}").isRequired)
    // A link is not held up by an input that is empty.
    #expect(try !ending(input, "${screen.A.form.x}", link: true).isRequired)
  }

  @Test(arguments: [
    (#"{"type": "TextInput", "name": "x", "input-type": "number"}"#, ContractType.string),
    (#"{"type": "TextInput", "name": "x", "input-type": "number", "init-value": 5}"#, .textOrNumber),
    (#"{"type": "TextInput", "name": "x", "input-type": "passcode"}"#, .string),
    (#"{"type": "DatePicker", "name": "x"}"#, .text(.day)),
    (
      #"{"type": "CalendarPicker", "name": "x", "mode": "range", "required": {"start-date": true}}"#,
      .object([.init("start-date", .text(.day)), .init("end-date", .text(.day), isRequired: false)])
    ),
    (#"{"type": "OptIn", "name": "x"}"#, .boolean),
    (#"{"type": "CheckboxGroup", "name": "x"}"#, .array(.string)),
  ])
  func `what people enter has the type in which it arrives`(input: String, type: ContractType) throws {
    #expect(try ending(input, "${screen.A.form.x}").type == type)
  }

  @Test func `a day is a text of milliseconds before 5.0`() throws {
    let input = #"{"type": "DatePicker", "name": "x"}"#
    #expect(try ending(input, "${screen.A.form.x}", version: "4.0").type == .text(.milliseconds))
    #expect(try ending(input, "${screen.A.form.x}", version: "5.0").type == .text(.day))
    // Handed on, it is still a day.
    #expect(try ending(input, "${data.x}").type == .text(.day))
  }

  @Test func `a number that is calculated is a number`() throws {
    let input = #"{"type": "TextInput", "name": "x", "input-type": "number"}"#
    #expect(try ending(input, "`${screen.A.form.x} + 1`").type == .number)
  }
}
