import FlowTestSupport
import JSONText
import Testing

@testable import FlowJSONCommand

@Suite struct ContractCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      {"version": "7.3", "screens": [{"id": "START", "title": "T", "terminal": true,
       "data": {"guests": {"type": "number", "__example__": 2}}, "layout": {"type": "SingleColumnLayout", "children": [
       {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"a": "b"}}}]}}]}
      """,
      to: "stay.json"
    )
  }

  @Test func `prints one definition alone`() throws {
    let run = Run("contract", "stay.json", "--definition", "launch.START", in: folder.path)
    #expect(run.status == 0)
    let root = JSONDocument(parsing: run.output).root
    #expect(root["title"]?.string == "launch.START")
    #expect(root["required"]?.elements.map(\.string) == ["guests"])
    let same = Run("contract", "stay.json", "--format=json-schema", "--definition=launch.START", in: folder.path)
    #expect(same.output == run.output)
  }

  @Test func `a definition that is not there is wrong usage, with those that are`() {
    let run = Run("contract", "stay.json", "--definition", "launch.STRAT", in: folder.path)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(
      run.error.contains(
        "The flow has no definition 'launch.STRAT'; did you mean 'launch.START'? It has 'launch.START', 'response.START'."
      )
    )
    let json = Run("contract", "stay.json", "--format", "json", "--definition", "launch.START", in: folder.path)
    #expect(json.status == 2)
    #expect(json.error.contains("'--definition' names a part of the format 'json-schema', not of 'json'."))
  }
}
