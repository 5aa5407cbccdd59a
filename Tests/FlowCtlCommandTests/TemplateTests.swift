import FlowRemote
import FlowTestSupport
import JSONText
import Testing

@testable import FlowCtlCommand

/// Templates with flow buttons: made, watched, and sent over the right endpoint.
@Suite struct TemplateTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try Sample.project()
    try folder.write(
      """
      {"name": "hello", "language": "en_US", "category": "MARKETING", "components": [
       {"type": "BODY", "text": "Hi {{1}}", "example": {"body_text": [["Ann"]]}},
       {"type": "BUTTONS", "buttons": [{"type": "FLOW", "text": "Go", "flow_name": "one", "navigate_screen": "FIRST"}]}]}
      """,
      to: "t.json"
    )
  }

  private func run(_ line: String) -> Run {
    Run(["--env", "sandbox"] + line.split(separator: " ").map(String.init), in: folder)
  }

  @Test func `creates a template after checking it against its flow, and waits for the decision`() {
    _ = run("apply --publish")
    let created = run("create-template t.json")
    #expect(created.status == 0, "\(created.error)")
    #expect(created.output.hasPrefix("template 'hello' is created: 66"))
    #expect(created.output.hasSuffix(", pending\n"))
    #expect(created.error.hasSuffix("next: flowctl --env sandbox templates hello --wait\n"))
    let list = run("templates hello --wait")
    #expect(list.status == 0)
    #expect(list.output == "APPROVED  hello  en_US  MARKETING  opens one\n")
    #expect(run("templates nothing").status == 3)
  }

  @Test func `refuses a template that its flow does not fit`() throws {
    try folder.write(try folder.read("t.json").replacing("FIRST", by: "NOWHERE"), to: "t.json")
    let run = run("create-template t.json")
    #expect(run.status == 1)
    #expect(run.error.contains("did not send 't.json': the check found 1 error; nothing was sent"), "\(run.error)")
  }

  @Test func `waits until a template is decided, and fails when it is rejected`() throws {
    func answer(_ status: String) -> (Int, String) {
      let button = #"{"type":"BUTTONS","buttons":[{"type":"FLOW","text":"Go","flow_id":7}]}"#
      return (200, #"{"data":[{"id":"1","name":"t","status":"\#(status)","components":[\#(button)]}]}"#)
    }
    let answers = Answers(answer("PENDING"), answer("PENDING"), answer("REJECTED"))
    let run = Run(
      ["--env", "production", "templates", "--wait"],
      in: folder,
      environment: ["TOKEN": "SECRET-1"],
      transport: answers
    )
    #expect(run.status == 1)
    #expect(answers.sent.count == 3)
    #expect(run.error.contains("not decided yet: 't'; looking again in 5 seconds\n"))
  }

  @Test func `sends marketing templates over their own endpoint where the configuration asks for it`() throws {
    try folder.write(
      try folder.read("flowjson.config.json").replacing(
        #""baseURL": "https://graph.example.test","#,
        by: #""baseURL": "https://graph.example.test", "marketingMessages": true,"#
      ),
      to: "flowjson.config.json"
    )
    try folder.write(
      """
      {"messaging_product": "whatsapp", "to": "15550100002", "type": "template", "template": {"name": "t",
      "language": {"code": "en"}, "components": [{"type": "button", "sub_type": "flow", "index": "0"}]}}
      """,
      to: "m.json"
    )
    for (category, edge) in [("MARKETING", "marketing_messages"), ("UTILITY", "messages")] {
      let answers = Answers(
        (200, #"{"data":[{"id":"1","name":"t","category":"\#(category)","components":[]}]}"#),
        (200, #"{"messages":[{"id":"w"}]}"#)
      )
      let run = Run(
        ["--env", "production", "send", "m.json"],
        in: folder,
        environment: ["TOKEN": "SECRET-1"],
        transport: answers
      )
      #expect(run.status == 0, "\(run.error)")
      #expect(answers.sent.last?.url == "https://graph.example.test/v23.0/107000000000002/\(edge)")
    }
  }
}
