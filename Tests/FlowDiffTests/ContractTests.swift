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
          .init("age", .number), .init("topics", .array(.string)), .init("photo", .media(for: .response)),
          .init("adult", .boolean), .init("source", .string), .init("nested", .object([.init("phone", .string)])),
        ])
    )
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
    #expect(endpoint.screens.map(\.next) == [["TIME"], []])
    #expect(endpoint.screens[0].requests.map(\.action) == ["data_exchange", "data_exchange"])
    #expect(endpoint.screens[0].requests[1].data == .object([.init("day", .string), .init("guests", .number)]))
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
}
