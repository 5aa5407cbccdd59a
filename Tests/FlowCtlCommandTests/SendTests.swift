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

  // MARK: Templates

  private static let template = """
    {"name": "claim_form", "language": "en", "category": "UTILITY", "components": [{"type": "BODY", "text": "Hi {{1}}"},
     {"type": "BUTTONS", "buttons": [{"type": "FLOW", "text": "Open", "flow_name": "one", "flow_action": "navigate",
      "navigate_screen": "FIRST"}]}]}
    """
  private static let use = """
    {"messaging_product": "whatsapp", "to": "15550100002", "type": "template", "template": {"name": "claim_form",
     "language": {"code": "en"}, "components": [{"type": "body", "parameters": [{"type": "text", "text": "Ann"}]}]}}
    """

  @Test func `a template message is checked with the definition among the files of the project`() throws {
    try folder.write(Self.template, to: "templates/claim.json")
    try folder.write(Self.use, to: "use.json")
    let run = Run("--env", "production", "send", "use.json", in: folder, environment: ["TOKEN": "SECRET-1"])
    #expect(run.status == 1)
    #expect(run.error.contains("use.json:2:44: error: template 'claim_form' has a flow button at 0"), "\(run.error)")
    #expect(run.error.contains("note: templates/claim.json:2:"))
    #expect(run.error.contains("did not send 'use.json': the check found 1 error; nothing was sent"))
  }

  @Test func `the definitions that count are those that the configuration includes`() throws {
    try folder.write(Self.template, to: "templates/claim.json")
    try folder.write(Self.use, to: "use.json")
    let narrow = Sample.configuration.replacing("{\"flows\":", by: "{\"include\": [\"flows/**\"], \"flows\":")
    try folder.write(narrow, to: "flowjson.config.json")
    let run = Run("--env", "production", "send", "use.json", in: folder, environment: ["TOKEN": "SECRET-1"])
    #expect(run.status == 1)
    #expect(run.error.contains("'use.json' is not a message that launches a flow; nothing was sent"), "\(run.error)")
  }
}
