import FlowMessages
import FlowModel
import FlowRules
import JSONText
import Testing

@Suite struct MessageMakerTests {
  static let cases = Fixtures.names(in: "flows").flatMap { flow in MessageShape.writable.map { (flow, $0) } }

  @Test(arguments: cases)
  func `what is made passes the check against its flow on every entry screen`(
    name: String,
    form: MessageShape
  ) throws {
    let text = try Fixtures.text("flows/\(name)")
    let flow = Flow(JSONDocument(parsing: text))
    let maker = MessageMaker(flow, name: FlowSources.name(ofFile: name), id: "730000000000011")
    let screens = FlowGraph(flow).entryScreens.map { flow.screens[$0].id }
    #expect(!screens.isEmpty)
    for screen in [nil] + screens {
      let message: JSONValue
      do throws(MessageMaker.Refusal) {
        message = try maker.message(form, screen: screen?.text, to: .number("15550100002"))
      } catch {
        guard case .dataNotCarried(.dreams, _, let members) = error else {
          Issue.record("refused: \(error)")
          continue
        }
        #expect(!members.isEmpty)
        continue
      }
      let found = try findings(in: JSONPrinter(.pretty).print(message), opening: text)
      #expect(found.allSatisfy { $0.severity != .error })
      // Whether the endpoint gives the data is said by the template alone.
      let isLeftOpen = screen == nil && flow.hasEndpoint && (form == .template || form == .templateButton)
      let expected: Set<String> =
        isLeftOpen ? ["unchecked-placeholder", "missing-launch-data"] : ["unchecked-placeholder"]
      #expect(lines(found.filter { !expected.contains($0.rule) }) == [], "\(screen ?? "no screen")")
    }
  }

  static let flow = """
    {"version": "7.3", "screens": [{"id": "START", "title": "${data.title}", "terminal": true, "data": {
     "title": {"type": "string", "__example__": "Hi"}, "count": {"type": "number"}, "on": {"type": "boolean"},
     "list": {"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string"}}},
      "__example__": [{"id": 7, "more": true}]},
     "place": {"type": "object", "properties": {"city": {"type": "string"}, "floors": {"type": "number"}}},
     "open": {"type": "array", "items": {"type": "string"}}},
     "layout": {"type": "SingleColumnLayout", "children": []}}]}
    """

  @Test func `values that the flow has no example for fit their declarations`() throws {
    let maker = MessageMaker(Flow(JSONDocument(parsing: Self.flow)), name: "start")
    let message = try maker.message(.jelou)
    let data = message["parameters"]?["flow_action_payload"]?["data"]
    #expect(
      data == [
        "title": "Hi", "count": 0, "on": false, "list": [["id": "text", "more": true]],
        "place": ["city": "text", "floors": 0], "open": [],
      ]
    )
    #expect(message["title"] == "start")
    #expect(try lines(findings(in: JSONPrinter().print(message), opening: Self.flow)) == [])
  }

  @Test func `what only the sender knows stands there as a placeholder`() throws {
    let maker = MessageMaker(Flow(JSONDocument(parsing: Self.flow)), name: "start")
    #expect(try maker.message(.cloud)["to"] == "<PHONE_NUMBER>")
    #expect(try maker.message(.oneMsg)["flowId"] == "<FLOW_ID>")
    #expect(try maker.message(.template)["template"]?["name"] == "<TEMPLATE_NAME>")
    let parameters = try maker.message(.cloud)["interactive"]?["action"]?["parameters"]
    #expect(parameters?["flow_token"] == "<FLOW_TOKEN>")
    #expect(try maker.message(.oneMsg)["flowToken"] == "<FLOW_TOKEN>")
  }

  @Test func `an endpoint flow opens with data exchange unless a screen is named`() throws {
    let flow = Flow(JSONDocument(parsing: try Fixtures.text("flows/appointment.json")))
    let maker = MessageMaker(flow, name: "appointment")
    let open = try maker.message(.cloud)["interactive"]?["action"]?["parameters"]
    #expect(open?["flow_action"] == "data_exchange")
    #expect(open?["flow_action_payload"] == nil)
    let named = try maker.message(.cloud, screen: "APPOINTMENT")["interactive"]?["action"]?["parameters"]
    #expect(named?["flow_action"] == "navigate")
    #expect(named?["flow_action_payload"]?["screen"] == "APPOINTMENT")
  }

  @Test func `the definition of a template opens the flow as its messages do`() throws {
    let flow = Flow(JSONDocument(parsing: Self.flow))
    let definition = try MessageMaker(flow, name: "My start!", id: "7300", by: .id).message(.templateDefinition)
    #expect(definition["name"] == "my_start_")
    #expect(
      definition["components"] == [
        ["type": "BODY", "text": "Tap the button to begin."],
        [
          "type": "BUTTONS",
          "buttons": [
            ["type": "FLOW", "text": "Open", "flow_id": "7300", "flow_action": "navigate", "navigate_screen": "START"]
          ],
        ],
      ]
    )
    let unnamed = try MessageMaker(flow, name: "<FLOW_NAME>").message(.templateDefinition)
    #expect(unnamed["name"] == "<TEMPLATE_NAME>")
  }

  @Test func `a template leaves the data of an endpoint flow to the endpoint`() throws {
    let flow = Flow(JSONDocument(parsing: try Fixtures.text("flows/appointment.json")))
    let maker = MessageMaker(flow, name: "appointment")
    let text = JSONPrinter().print(try maker.message(.templateDefinition))
    #expect(text.contains(#""flow_action":"data_exchange""#))
    #expect(!text.contains("navigate_screen"))
    #expect(!JSONPrinter().print(try maker.message(.template)).contains("flow_action_data"))
    #expect(JSONPrinter().print(try maker.message(.template, screen: "APPOINTMENT")).contains("flow_action_data"))
  }

  @Test func `a recipient stands where its kind belongs`() throws {
    let maker = MessageMaker(Flow(JSONDocument(parsing: Self.flow)), name: "start")
    #expect(try maker.message(.oneMsg, to: .number("15550100002"))["phone"] == 15_550_100_002)
    let user = try #require(Recipient("US.13491208655302741918"))
    #expect(user == .userID("US.13491208655302741918"))
    let message = try maker.message(.cloud, to: user)
    #expect(message["recipient"] == "US.13491208655302741918")
    #expect(message["to"] == nil)
    #expect(throws: MessageMaker.Refusal.recipientNotCarried(.oneMsg)) { try maker.message(.oneMsg, to: user) }
    #expect(Recipient("+1 (555) 010-0002") == .number("15550100002"))
    #expect(["anna", "", "us.1", "US.", "US.A.B", "USA.1"].compactMap { Recipient($0) } == [])
  }

  @Test func `screens that can't be opened are refused`() throws {
    let flow = Flow(JSONDocument(parsing: try Fixtures.text("flows/registration.json")))
    let maker = MessageMaker(flow, name: "registration")
    #expect(throws: MessageMaker.Refusal.notAnEntry("CONFIRM", entries: ["WELCOME"])) {
      try maker.message(.cloud, screen: "CONFIRM")
    }
    #expect(throws: MessageMaker.Refusal.unknownScreen("WELCOM", entries: ["WELCOME"], suggestion: "WELCOME")) {
      try maker.message(.cloud, screen: "WELCOM")
    }
    #expect(throws: MessageMaker.Refusal.dataNotCarried(.dreams, screen: "WELCOME", members: ["first_name"])) {
      try maker.message(.dreams)
    }
    #expect(throws: MessageMaker.Refusal.noScreen) {
      try MessageMaker(Flow(JSONDocument(parsing: "{}")), name: "a").message(.cloud)
    }
  }

  @Test(arguments: [nil, "END"])
  func `a flow whose only entry has no id is refused`(screen: String?) {
    let text = """
      {"screens":[{"layout":{"children":[{"on-click-action":{"name":"navigate","next":{"name":"END"}}}]}},{"id":"END"}]}
      """
    let maker = MessageMaker(Flow(JSONDocument(parsing: text)), name: "a")
    #expect(throws: MessageMaker.Refusal.noNamedEntry) { try maker.message(.cloud, screen: screen) }
  }
}
