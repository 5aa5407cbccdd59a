import FlowRemote
import FlowSandbox
import JSONText
import Testing

/// What stands in the phone, and what the platform posts about it.
@Suite struct ChatTests {
  let client = MachineClient()

  private let messages = "/v23.0/107000000000002/messages"

  /// Publishes a flow, and sends it; gives the ids of flow and message.
  private func send(_ members: JSONValue.Member..., text: String = "Hello") -> (flow: String, message: String) {
    let flow = client.create("visit", json: MachineClient.clean)
    _ = client.json("POST", "/v23.0/\(flow)/publish")
    let parameters: [JSONValue.Member] = [
      .init("flow_message_version", "3"), .init("flow_cta", "Book a visit"), .init("flow_id", .string(flow)),
      .init("flow_token", "visit-7"),
    ]
    let action: JSONValue = ["name": "flow", "parameters": .object(parameters + members)]
    let sent = client.json(
      "POST",
      messages,
      .json([
        "messaging_product": "whatsapp", "to": "+1 555 010 0002", "type": "interactive",
        "interactive": ["type": "flow", "body": ["text": .string(text)], "action": action],
      ])
    )
    return (flow, sent["messages"]?.elements.first?["id"]?.text ?? "")
  }

  private func page(_ target: String) -> String {
    String(decoding: client.answer("GET", target).body, as: UTF8.self)
  }

  private func deliveries(_ event: String) -> [JSONValue] {
    (client.json("GET", "/_sandbox/deliveries")["data"]?.elements ?? []).filter { $0["event"]?.text == event }
  }

  private func value(_ delivery: JSONValue?) -> JSONValue? {
    delivery?["body"]?["entry"]?.elements.first?["changes"]?.elements.first?["value"]
  }

  @Test func `a message stands in the chat with its button, and is listed`() {
    let (flow, message) = send()
    let chat = page("/_sandbox/chat")
    #expect(chat.contains(#"<p class="text" dir="auto">Hello</p>"#))
    #expect(chat.contains(#"data-flow>Book a visit</button>"#))
    #expect(chat.contains(#"<form action="/_sandbox/chat/\#(message)/0" method="get">"#))
    let listed = client.json("GET", "/_sandbox/messages")["data"]?.elements.first
    #expect(listed?["id"]?.text == message)
    #expect(listed?["to"]?.text == "+1 555 010 0002")
    #expect(listed?["message"]?["interactive"]?["body"]?["text"] == "Hello")
    let button: JSONValue = [
      "text": "Book a visit", "flow_id": .string(flow), "flow_token": "visit-7", "flow_action": "navigate",
      "mode": "published", "disabled": false,
    ]
    #expect(listed?["buttons"] == [button])
  }

  @Test func `no text of a message becomes markup`() {
    let evil = #"</p><script>alert(1)</script><img src=x onerror="a"> {{1}} '"&"#
    let (_, message) = send(text: evil)
    _ = client.json("POST", "/_sandbox/chat/\(message)/0/answer", .json(["answer": ["a": .string(evil)]]))
    let chat = page("/_sandbox/chat")
    #expect(!chat.contains("<script>alert") && !chat.contains("<img"))
    #expect(chat.contains("&lt;/p&gt;&lt;script&gt;alert(1)"))
  }

  @Test func `sent and delivered are told at once, read when the chat is looked at, and that once`() {
    let (_, message) = send()
    #expect(deliveries("sent").count == 1 && deliveries("delivered").count == 1 && deliveries("read").isEmpty)
    let status = value(deliveries("sent").first)
    #expect(status?["statuses"]?.elements.first?["id"]?.text == message)
    #expect(status?["statuses"]?.elements.first?["recipient_id"] == "15550100002")
    #expect(status?["metadata"] == ["display_phone_number": "15550100001", "phone_number_id": "107000000000002"])
    #expect(page("/_sandbox/chat").contains(" data-unread>"))
    for _ in 1...2 { _ = client.json("POST", "/_sandbox/messages/\(message)/read") }
    #expect(deliveries("read").count == 1)
    #expect(!page("/_sandbox/chat").contains(" data-unread>"))
  }

  @Test func `an answer reaches the business once, in the platform's words`() throws {
    let (_, message) = send()
    let answer: JSONValue = ["session": "s1", "answer": ["day": "2026-12-03", "flow_token": "visit-7"]]
    for _ in 1...2 {
      #expect(client.answer("POST", "/_sandbox/chat/\(message)/0/answer", body: .json(answer)).status == 200)
    }
    #expect(deliveries("nfm_reply").count == 1)
    let delivery = try #require(deliveries("nfm_reply").first)
    #expect(delivery["state"] == "kept")
    #expect(delivery["signature"]?.text?.hasPrefix("sha256=") == true)
    let told = try #require(value(delivery))
    #expect(
      told["contacts"]
        == [["profile": ["name": "Test Person"], "wa_id": "15550100002", "user_id": "US.900015550100002"]]
    )
    let reply = try #require(told["messages"]?.elements.first)
    #expect(reply["context"] == ["from": "15550100001", "id": .string(message)])
    #expect(reply["from"] == "15550100002")
    #expect(reply["timestamp"] == "1795253400")
    #expect(
      reply["interactive"]
        == [
          "type": "nfm_reply",
          "nfm_reply": [
            "name": "flow", "body": "Sent", "response_json": #"{"day":"2026-12-03","flow_token":"visit-7"}"#,
          ],
        ]
    )
    #expect(page("/_sandbox/chat").contains("Response sent"))
    let other = client.json("POST", "/_sandbox/chat/\(message)/0/answer", .json(["session": "s2", "answer": [:]]))
    #expect(other["id"] != nil)
    #expect(deliveries("nfm_reply").count == 2)
  }

  @Test func `changes of a flow's state are told`() {
    let (flow, _) = send()
    _ = client.json("POST", "/_sandbox/flows/\(flow)", .json(["status": "THROTTLED"]))
    _ = client.json("POST", "/v23.0/\(flow)/deprecate")
    let told = deliveries("FLOW_STATUS_CHANGE").map { value($0) }
    #expect(told.map { $0?["old_status"]?.text } == [nil, "DRAFT", "PUBLISHED", "THROTTLED"])
    #expect(told.map { $0?["new_status"]?.text } == ["DRAFT", "PUBLISHED", "THROTTLED", "DEPRECATED"])
    #expect(told[1]?["message"] == "visit changed status from DRAFT to PUBLISHED")
    #expect(told.allSatisfy { $0?["flow_id"]?.text == flow && $0?["event"] == "FLOW_STATUS_CHANGE" })
    #expect(deliveries("FLOW_STATUS_CHANGE").allSatisfy { $0["field"] == "flows" })
  }

  @Test func `a refused call tells nobody anything`() {
    let (flow, _) = send()
    let before = client.json("GET", "/_sandbox/deliveries")
    #expect(client.error("POST", "/v23.0/\(flow)/publish").hasPrefix("139002"))
    #expect(client.json("GET", "/_sandbox/deliveries") == before)
  }

  @Test func `a button is dead while its flow can't be opened`() {
    let (flow, message) = send()
    #expect(page("/_sandbox/chat/\(message)/0").contains(#""launch":{"screen":0,"data":{}}"#))
    _ = client.json("POST", "/_sandbox/flows/\(flow)", .json(["status": "BLOCKED"]))
    #expect(page("/_sandbox/chat").contains(#"data-flow disabled>Book a visit</button>"#))
    #expect(page("/_sandbox/chat/\(message)/0").contains(#""launch":{"refused":"The flow is blocked."}"#))
  }

  @Test func `a message keeps the flow that it was sent with`() {
    let (flow, message) = send()
    _ = client.upload(flow, MachineClient.clean.replacing("Hello", by: "Changed"))
    _ = client.json("POST", "/v23.0/\(flow)/publish")
    for _ in 1...6 {
      _ = client.upload(flow, MachineClient.clean.replacing("Hello", by: "Again"))
      _ = client.json("POST", "/v23.0/\(flow)/publish")
    }
    let phone = page("/_sandbox/chat/\(message)/0")
    #expect(phone.contains("Hello") && !phone.contains("Changed"))
  }

  @Test func `launch data that the screen does not take is told where the flow is opened`() {
    let flow = client.create(
      "typed",
      json: MachineClient.clean.replacing(#""data": {}"#, by: #""data": {"n": {"type": "number", "__example__": 1}}"#)
    )
    _ = client.json("POST", "/v23.0/\(flow)/publish")
    let parameters: JSONValue = [
      "flow_message_version": "3", "flow_cta": "Go", "flow_id": .string(flow), "flow_action": "navigate",
      "flow_action_payload": ["screen": "FIRST", "data": ["n": "five"]],
    ]
    let sent = client.json(
      "POST",
      messages,
      .json([
        "messaging_product": "whatsapp", "to": "15550100002", "type": "interactive",
        "interactive": ["type": "flow", "body": ["text": "x"], "action": ["name": "flow", "parameters": parameters]],
      ])
    )
    let id = sent["messages"]?.elements.first?["id"]?.text ?? ""
    #expect(
      page("/_sandbox/chat/\(id)/0").contains(
        #""refused":"'n' of screen 'FIRST' is declared "#
      )
    )
  }

  @Test func `a template stands there with its variables filled in`() {
    let flow = client.create("visit", json: MachineClient.clean)
    _ = client.json("POST", "/v23.0/\(flow)/publish")
    let components: JSONValue = [
      ["type": "HEADER", "format": "TEXT", "text": "For {{1}}"],
      ["type": "BODY", "text": "Dear {{name}}, come on {{day}}."],
      ["type": "FOOTER", "text": "Riverside"],
      [
        "type": "BUTTONS",
        "buttons": [
          ["type": "QUICK_REPLY", "text": "Not now"], ["type": "FLOW", "text": "Choose", "flow_id": .string(flow)],
        ],
      ],
    ]
    _ = client.json(
      "POST",
      "/v23.0/118000000000001/message_templates",
      .json(["name": "visit", "language": "en", "category": "UTILITY", "components": components])
    )
    let given: JSONValue = [
      ["type": "header", "parameters": [["type": "text", "text": "Ann"]]],
      [
        "type": "body",
        "parameters": [
          ["type": "text", "parameter_name": "name", "text": "Ann"],
          ["type": "text", "parameter_name": "day", "text": "Friday"],
        ],
      ],
      [
        "type": "button", "sub_type": "flow", "index": "1",
        "parameters": [["type": "action", "action": ["flow_token": "T-9", "flow_action_data": ["a": "b"]]]],
      ],
    ]
    let template: JSONValue = ["name": "visit", "language": ["code": "en"], "components": given]
    _ = client.json(
      "POST",
      messages,
      .json(["messaging_product": "whatsapp", "to": "15550100002", "type": "template", "template": template])
    )
    let chat = page("/_sandbox/chat")
    for text in ["For Ann", "Dear Ann, come on Friday.", "Riverside", "Not now", "Choose</button>"] {
      #expect(chat.contains(text), "\(text)")
    }
    let button = client.json("GET", "/_sandbox/messages")["data"]?.elements.first?["buttons"]?.elements.first
    #expect(button?["flow_token"] == "T-9")
  }

  @Test func `texts are taken too, and a note that something was read`() {
    let sent = client.json(
      "POST",
      messages,
      .json(["messaging_product": "whatsapp", "to": "15550100002", "text": ["body": "Thank you"]])
    )
    #expect(sent["messages"] != nil)
    #expect(page("/_sandbox/chat").contains(">Thank you</p>"))
    let note: JSONValue = ["messaging_product": "whatsapp", "status": "read", "message_id": "wamid.x"]
    #expect(client.json("POST", messages, .json(note)) == ["success": true])
  }

  @Test func `a preview link opens the page, with an endpoint behind it if it says so`() {
    let (flow, _) = send()
    let link = client.json("GET", "/v23.0/\(flow)?fields=preview")["preview"]?["preview_url"]?.text ?? ""
    let target = String(link.dropFirst("http://localhost:1".count))
    let still = page(target)
    #expect(still.contains(#"id="phone""#) && !still.contains(#"id="live""#) && !still.contains("connect-src"))
    let live = page(target + "&interactive=true&flow_token=P-1")
    #expect(live.contains(#""address":"/_sandbox/preview/\#(flow)","query":"?token="#))
    #expect(live.contains(#""token":"P-1""#) && live.contains("connect-src &#39;self&#39;"))
    #expect(client.answer("GET", String(target.dropLast())).status == 400)
    _ = client.json("GET", "/v23.0/\(flow)?fields=preview.invalidate(true)")
    #expect(client.answer("GET", target).status == 400)
  }

  @Test func `pages are never kept, framed or guessed at`() {
    let (_, message) = send()
    for target in ["/_sandbox/chat", "/_sandbox/chat/\(message)/0"] {
      let answer = client.answer("GET", target)
      #expect(answer.header("Cache-Control") == "no-store")
      #expect(answer.header("X-Frame-Options") == "SAMEORIGIN")
      #expect(answer.header("X-Content-Type-Options") == "nosniff")
      let text = String(decoding: answer.body, as: UTF8.self)
      #expect(text.contains("default-src &#39;none&#39;") && !text.contains("unsafe"))
      #expect(!text.contains("TEST_TOKEN") && !text.contains("TEST_SECRET"))
    }
  }

  @Test(arguments: ["messages/x/read", "chat/x/0/answer", "chat/x/0/exchange", "chat/x/0/refused", "chat/x/0/media"])
  func `what changes something asks for our own header`(path: String) {
    #expect(client.answer("POST", "/_sandbox/\(path)", body: .json([:]), fields: []).status == 403)
  }
}
