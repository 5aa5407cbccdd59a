import FlowDiff
import FlowModel
import FlowReports
import FlowText
import JSONText
import Testing

@Suite struct ContractReportTests {
  private let flow = Flow(
    JSONDocument(
      parsing: """
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"A": []}, "screens": [
          {"id": "A", "title": "A", "terminal": true, "sensitive": ["n"],
           "data": {"names": {"type": "array", "items": {"type": "string"}, "__example__": []}},
           "layout": {"type": "SingleColumnLayout", "children": [
            {"type": "TextInput", "name": "n", "label": "N"},
            {"type": "EmbeddedLink", "text": "More", "on-click-action": {"name": "data_exchange", "payload": {"n": 1}}},
            {"type": "Footer", "label": "End", "on-click-action": {"name": "complete", "payload": {"n": "${form.n}"}}}]}}
        ]}
        """
    )
  )

  @Test func `the text says what each side gives and gets`() {
    #expect(
      ContractText(flow).write(Contract(flow), path: "a.json").string == """
        a.json (Flow JSON 7.3)

        launch: who sends a message that opens the flow gives
          on A
            names: array of string

        endpoint: the server (data API 3.0) is asked by
          INIT, to open the flow: answers with A
          A
            data_exchange (line 6) with
              n: number
            may be answered with A
            when it is the answer, needs
              names: array of string

        response: who reads the answers gets these, and usually 'flow_token'
          from A (composed by the endpoint, line 6)
          from A (complete, line 7)
            n: string, if filled in

        sensitive: hidden in the summary that people see
          A: n

        """
    )
  }

  @Test func `the JSON has each side with its schemas`() throws {
    let root = JSONDocument(parsing: ContractJSON.write(Contract(flow), of: flow, path: "a.json")).root
    #expect(root.members.map(\.name) == ["schemaVersion", "flow", "launch", "endpoint", "response"])
    #expect(root["flow"]?["flowVersion"]?.string == "7.3")
    let launch = try #require(root["launch"]?.element(at: 0)?["data"])
    #expect(launch["type"]?.string == "object")
    #expect(launch["required"]?.elements.map(\.string) == ["names"])
    #expect(launch["properties"]?["names"]?["items"]?["type"]?.string == "string")
    let endings = try #require(root["response"]?.elements)
    #expect(endings.map { $0["source"]?.string } == ["endpoint", "complete"])
    #expect(endings.map { $0["ending"]?.string } == ["screen:A", "screen:A"])
    #expect(endings.map { $0["data"]?.kind } == [.null, .object])
    #expect(endings[1]["pointer"]?.string == "/screens/0/layout/children/2/on-click-action")
  }

  @Test func `the JSON Schema has one definition for each side of each screen`() {
    let root = JSONDocument(parsing: ContractSchema(Contract(flow), path: "a.json").write()).root
    #expect(root["$defs"]?.members.map(\.name) == ["launch.A", "request.A", "answer.A", "response.A"])
    #expect(root["$defs"]?["request.A"]?["properties"]?["n"]?["type"]?.string == "number")
    #expect(root["$defs"]?["response.A"]?["anyOf"]?.count == 2)
  }

  @Test func `the root of the JSON Schema has a branch for each kind of request`() throws {
    let root = JSONDocument(parsing: ContractSchema(Contract(flow), path: "a.json").write()).root
    let branches = try #require(root["anyOf"]?.elements)
    #expect(
      branches.map { $0["properties"]?["action"]?["enum"]?.elements.compactMap(\.string) ?? ["ping"] } == [
        ["INIT"], ["data_exchange"], ["data_exchange", "INIT", "navigate"], ["ping"],
      ]
    )
    #expect(branches[1]["properties"]?["data"]?["$ref"]?.string == "#/$defs/request.A")
    #expect(root["properties"]?["version"]?["const"]?.string == "3.0")
    let offline = Flow(JSONDocument(parsing: #"{"version": "7.3", "screens": []}"#))
    #expect(ContractSchema(Contract(offline), path: "a.json").write().contains(#""not": {}"#))
  }

  @Test func `a definition stands alone`() throws {
    let schema = ContractSchema(Contract(flow), path: "a.json")
    let launch = JSONDocument(parsing: try #require(schema.write(definition: "launch.A"))).root
    #expect(launch.members.map(\.name) == ["$schema", "title", "type", "properties", "required"])
    #expect(schema.write(definition: "launch.B") == nil)
    #expect(schema.names == ["launch.A", "request.A", "answer.A", "response.A"])
  }
}
