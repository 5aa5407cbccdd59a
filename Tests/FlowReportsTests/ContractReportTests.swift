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
            when it is the answer, needs
              names: array of string

        response: who reads the answers gets 'flow_token' and
          from A (composed by the endpoint, line 6)
          from A (complete, line 7)
            n: string

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
    let root = JSONDocument(parsing: ContractSchema.write(Contract(flow), path: "a.json")).root
    #expect(
      root["$defs"]?.members.map(\.name) == ["launch/A", "endpoint/A/request", "endpoint/A/response", "response/A"]
    )
    #expect(root["$defs"]?["endpoint/A/request"]?["properties"]?["n"]?["type"]?.string == "number")
    #expect(root["$defs"]?["response/A"]?["anyOf"]?.count == 2)
  }
}
