import FlowRemote
import FlowTestSupport
import JSONText
import Testing

@testable import FlowCtlCommand

@Suite struct SendTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try Sample.project()
    try folder.write(
      """
      {"messaging_product": "whatsapp", "to": "15550100002", "type": "interactive", "interactive": {"type": "flow",
      "header": {"type": "text", "text": "Hi"}, "body": {"text": "Hello"}, "footer": {"text": "Bye"},
      "action": {"name": "flow", "parameters": {"flow_message_version": "3", "flow_name": "one", "flow_cta": "Start",
      "flow_action": "navigate", "flow_action_payload": {"screen": "FIRST"}}}}}
      """,
      to: "m.json"
    )
  }

  @Test func `sends a message in the sandbox`() {
    _ = Run("--env", "sandbox", "apply", "--publish", in: folder)
    let run = Run("--env", "sandbox", "send", "m.json", "--to", "+1 555-010-0003", in: folder)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("the message is sent: wamid."))
    let json = Run("--env", "sandbox", "send", "m.json", "--format", "json", in: folder).json
    #expect(json["answer"]?["contacts"]?.elements.first?["wa_id"] == "15550100002")
  }

  @Test func `does not send a message that its flow does not fit`() throws {
    try folder.write(try folder.read("m.json").replacing("FIRST", by: "NOWHERE"), to: "m.json")
    let run = Run("--env", "sandbox", "send", "m.json", in: folder)
    #expect(run.status == 1)
    #expect(run.error.contains("did not send 'm.json'"))
  }

  @Test func `brings a message into the shape of Jelou`() {
    let run = Run(
      "--env",
      "jelou",
      "send",
      "m.json",
      "--to",
      "+15550100002",
      "--dry-run",
      "--format",
      "json",
      in: folder,
      environment: ["ID": "client", "SECRET": "secret"]
    )
    let request = run.json["requests"]?.elements.first
    #expect(request?["path"] == "/v1/bots/bot_1/users/15550100002/flow_message")
    #expect(request?["body"]?["title"] == "Hi")
    #expect(request?["body"]?["parameters"]?["flow_name"] == "one")
  }

  @Test func `says when a message can't be sent because a shape can't carry it`() {
    let run = Run(
      "--env",
      "reseller",
      "send",
      "m.json",
      in: folder,
      environment: ["TOKEN": "SECRET-1"],
      transport: Answers((200, #"{"items":[],"total":0}"#))
    )
    #expect(run.status == 1)
    #expect(run.error.contains("a message of 1msg cannot carry the name of a flow: give its 'flow_id'"))
  }
}
