import FlowRemote
import FlowSandbox
import JSONText
import Testing

@Suite struct SandboxMessageTests {
  let client = MachineClient()

  private func message(_ parameters: JSONValue.Member...) -> HTTPRequest.Body {
    let all: [JSONValue.Member] = [.init("flow_message_version", "3"), .init("flow_cta", "Start")] + parameters
    return .json([
      "messaging_product": "whatsapp", "to": "15550100002", "type": "interactive",
      "interactive": [
        "type": "flow", "body": ["text": "Hello"], "action": ["name": "flow", "parameters": .object(all)],
      ],
    ])
  }

  private let messages = "/v23.0/107000000000002/messages"

  @Test func `sends a published flow, by id and by name`() {
    let id = client.create("a", json: MachineClient.clean)
    #expect(
      client.error("POST", messages, message(.init("flow_id", .string(id)))).hasPrefix("131009: The Flow is a draft")
    )
    let draft = client.json("POST", messages, message(.init("flow_id", .string(id)), .init("mode", "draft")))
    #expect(draft["messages"]?.elements.count == 1)
    _ = client.json("POST", "/v23.0/\(id)/publish")
    let sent = client.json("POST", messages, message(.init("flow_name", "a")))
    #expect(sent["contacts"]?.elements.first?["wa_id"] == "15550100002")
    #expect(sent["messages"]?.elements.first?["id"]?.text?.hasPrefix("wamid.") == true)
    #expect(
      client.error("POST", messages, message(.init("flow_name", "a"), .init("flow_id", .string(id))))
        == "131009: Give exactly one of flow_id and flow_name."
    )
  }

  @Test func `a throttled flow is sent ten times an hour, a blocked one never`() {
    let id = client.create("a", json: MachineClient.clean)
    let force = "/_sandbox/flows/\(id)"
    #expect(client.error("POST", force, .json(["status": "THROTTLED"])).hasPrefix("100: A flow in state DRAFT"))
    _ = client.json("POST", "/v23.0/\(id)/publish")
    #expect(client.json("POST", force, .json(["status": "THROTTLED"])) == ["success": true])
    let body = message(.init("flow_id", .string(id)))
    for _ in 1...10 { #expect(client.json("POST", messages, body)["messages"] != nil) }
    #expect(client.error("POST", messages, body).hasPrefix("132069: Flow is in throttled state"))
    client.now += 3600
    #expect(client.json("POST", messages, body)["messages"] != nil)
    _ = client.json("POST", force, .json(["status": "BLOCKED"]))
    #expect(client.error("POST", messages, body) == "132068: Flow is in blocked state.")
    #expect(client.error("POST", "/v23.0/\(id)", .json(["name": "b"])).hasPrefix("139001: "))
  }

  @Test func `wants launch data only where it belongs`() {
    let id = client.create("a", json: MachineClient.clean)
    _ = client.json("POST", "/v23.0/\(id)/publish")
    let flow = JSONValue.Member("flow_id", .string(id))
    let payload = JSONValue.Member("flow_action_payload", ["screen": "FIRST"])
    #expect(
      client.error("POST", messages, message(flow, .init("flow_action", "data_exchange"), payload))
        == "100: flow_action_payload is not allowed when flow_action is data_exchange."
    )
    #expect(
      client.error("POST", messages, message(flow, .init("flow_action_payload", ["screen": "NOWHERE"])))
        == "131009: flow_action_payload.screen is not a screen of the Flow."
    )
    #expect(client.json("POST", messages, message(flow, payload))["messages"] != nil)
  }

  @Test func `a template is pending, then approved, and its flow button needs its component`() {
    let id = client.create("a", json: MachineClient.clean)
    let button: JSONValue = ["type": "FLOW", "text": "Start", "flow_id": .string(id)]
    let template: JSONValue = [
      "name": "offer", "language": "en_US", "category": "MARKETING",
      "components": [["type": "BODY", "text": "New"], ["type": "BUTTONS", "buttons": [button]]],
    ]
    let templates = "/v23.0/118000000000001/message_templates"
    #expect(client.error("POST", templates, .json(template)).hasPrefix("100: flow_id does not name a published Flow"))
    _ = client.json("POST", "/v23.0/\(id)/publish")
    #expect(client.json("POST", templates, .json(template))["status"] == "PENDING")
    #expect(client.json("GET", templates)["data"]?.elements.first?["status"] == "APPROVED")
    func send(_ language: String, _ components: JSONValue) -> HTTPRequest.Body {
      .json([
        "messaging_product": "whatsapp", "to": "15550100002", "type": "template",
        "template": ["name": "offer", "language": ["code": .string(language)], "components": components],
      ])
    }
    #expect(client.error("POST", messages, send("de", [])).hasPrefix("132001: "))
    #expect(
      client.error("POST", messages, send("en_US", [])) == "131009: The flow button at index 0 has no component."
    )
    let component: JSONValue = ["type": "button", "sub_type": "flow", "index": "0"]
    let sent = client.json("POST", messages, send("en_US", [component]))
    #expect(sent["messages"]?.elements.first?["message_status"] == "accepted")
  }
}
