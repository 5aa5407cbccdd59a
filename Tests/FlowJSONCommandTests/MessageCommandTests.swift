import FlowTestSupport
import JSONText
import Testing

@Suite struct MessageCommandTests {
  private static let flow = """
    {"version": "7.3", "screens": [{"id": "START", "title": "Your stay", "terminal": true,
     "data": {"guests": {"type": "number", "__example__": 2}}, "layout": {"type": "SingleColumnLayout", "children": [
     {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
    """
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.flow, to: "flows/stay.json")
  }

  @Test func `prints a Cloud API message unless another shape is asked for`() {
    let run = Run("message", "flows/stay.json", "--to", "+1 555 010 0002", in: folder.path)
    #expect(run.status == 0)
    #expect(run.error == "")
    #expect(
      run.output == """
        {
          "messaging_product": "whatsapp",
          "recipient_type": "individual",
          "to": "15550100002",
          "type": "interactive",
          "interactive": {
            "type": "flow",
            "header": {
              "type": "text",
              "text": "Your stay"
            },
            "body": {
              "text": "Tap the button to begin."
            },
            "action": {
              "name": "flow",
              "parameters": {
                "flow_message_version": "3",
                "flow_name": "stay",
                "flow_token": "<FLOW_TOKEN>",
                "flow_cta": "Open",
                "flow_action": "navigate",
                "flow_action_payload": {
                  "screen": "START",
                  "data": {
                    "guests": 2
                  }
                }
              }
            }
          }
        }

        """
    )
  }

  @Test func `names the flow as the configuration does`() throws {
    try folder.write(
      #"{"flows": {"my_stay": {"file": "flows/stay.json", "ids": {"production": "730000000000011"}}}}"#,
      to: "flowjson.config.json"
    )
    let cloud = Run("message", "flows/stay.json", in: folder.path)
    #expect(cloud.output.contains(#""flow_name": "my_stay""#))
    let oneMsg = Run("message", "flows/stay.json", "--shape=1msg", in: folder.path)
    #expect(oneMsg.output.contains(#""flowId": "730000000000011""#))
  }

  @Test func `writes the id that the flow has in an environment`() throws {
    try folder.write(
      """
      {"flows": {"my_stay": {"file": "flows/stay.json", "ids": {"production": "7311", "hotel": "stay-slug"}}},
       "environments": {"production": {"provider": "graph", "account": "1", "token": {"env": "T"}},
        "empty": {"provider": "graph", "account": "2", "token": {"env": "T"}},
        "hotel": {"provider": "jelou", "bot": "B",
         "credentials": {"clientID": {"env": "I"}, "clientSecret": {"env": "S"}}}}}
      """,
      to: "flowjson.config.json"
    )
    func output(_ arguments: String...) -> String {
      let run = Run(arguments: ["message", "flows/stay.json", "--env"] + arguments, in: folder.path)
      #expect(run.error == "")
      return run.output
    }
    #expect(output("production").contains(#""flow_id": "7311""#))
    #expect(output("production", "--shape", "template-definition").contains(#""flow_id": "7311""#))
    #expect(output("production", "--shape", "1msg").contains(#""flowId": "7311""#))
    #expect(output("hotel", "--shape", "jelou").contains(#""flow_name": "stay-slug""#))
    let empty = Run("message", "flows/stay.json", "--env", "empty", in: folder.path)
    #expect(empty.status == 0)
    #expect(empty.output.contains(#""flow_name": "my_stay""#))
    #expect(empty.error == "flowjson: the configuration has no id of 'my_stay' in the environment 'empty'\n")
    let wrong = Run("message", "flows/stay.json", "--env", "prodution", in: folder.path)
    #expect(wrong.status == 2)
    #expect(wrong.error.contains("no environment 'prodution'; did you mean 'production'?"))
  }

  @Test func `reads standard input`() {
    let run = Run("message", "-", "--shape", "jelou", input: Self.flow)
    #expect(run.status == 0)
    #expect(JSONDocument(parsing: run.output).node(at: "/parameters/flow_name")?.string == "<FLOW_NAME>")
  }

  @Test func `refuses a shape that can't carry the data`() {
    let run = Run("message", "flows/stay.json", "--shape", "dreams", in: folder.path)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(
      run.error
        == "flowjson: flows/stay.json: screen 'START' needs data, which the shape 'dreams' can't carry: 'guests'\n"
    )
  }

  @Test(arguments: [
    (["--shape", "clod"], "There is no shape 'clod'; did you mean 'cloud'?"),
    (["--screen", "STRAT"], "the flow has no screen 'STRAT'; did you mean 'START'?"),
    (["--screen", "NOWHERE"], "the flow has no screen 'NOWHERE'; a message can open it on 'START'"),
    (["--to", "anna"], "'--to' takes a phone number with its country code, like 15550100002, or a user id"),
  ])
  func `a wrong value is wrong usage and says what was expected`(arguments: [String], text: String) {
    let run = Run(arguments: ["message", "flows/stay.json"] + arguments, in: folder.path)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.error.contains(text))
  }

  @Test func `a file that can't be used is a failure with its place`() throws {
    try folder.write("{\"version\": \"7.3\",\n \"screens\": [", to: "broken.json")
    try folder.write("{}", to: "other.json")
    let broken = Run("message", "broken.json", in: folder.path)
    #expect(broken.status == 3)
    #expect(broken.error.hasPrefix("flowjson: broken.json: broken JSON at 2:"))
    let other = Run("message", "other.json", in: folder.path)
    #expect(other.status == 3)
    #expect(other.error == "flowjson: other.json: no flow: it has no array 'screens'\n")
    #expect(Run("message", "missing.json", in: folder.path).status == 3)
  }

  @Test func `says where the recipient stands when the shape has no place for it`() {
    let run = Run("message", "flows/stay.json", "--shape", "jelou", "--to", "15550100002", in: folder.path)
    #expect(run.status == 0)
    #expect(run.error.contains("'/users/NUMBER/flow_message'"))
  }
}
