import FlowMessages
import FlowModel
import FlowRules
import JSONText
import Testing

@Suite struct MessageMakerTests {
  static let cases = Fixtures.names(in: "flows").flatMap { flow in MessageMaker.Form.allCases.map { (flow, $0) } }

  @Test(arguments: cases)
  func `what is made passes the check against its flow on every entry screen`(
    name: String,
    form: MessageMaker.Form
  ) throws {
    let text = try Fixtures.text("flows/\(name)")
    let flow = Flow(JSONDocument(parsing: text))
    let maker = MessageMaker(flow, name: FlowSources.name(ofFile: name), id: "730000000000011")
    let screens = FlowGraph(flow).entryScreens.map { flow.screens[$0].id }
    #expect(!screens.isEmpty)
    for screen in [nil] + screens {
      let message: JSONValue
      do throws(MessageMaker.Refusal) {
        message = try maker.message(form, screen: screen, to: "15550100002")
      } catch {
        guard case .dataNotCarried(.dreams, _, let members) = error else {
          Issue.record("refused: \(error)")
          continue
        }
        #expect(!members.isEmpty)
        continue
      }
      let found = try findings(in: JSONPrinter(.pretty).print(message), opening: text)
      #expect(lines(found.filter { $0.rule != "unchecked-placeholder" }) == [], "\(screen ?? "no screen")")
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
}
