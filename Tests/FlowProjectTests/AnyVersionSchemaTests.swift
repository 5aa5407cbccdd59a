import FlowTestSupport
import Testing

@testable import FlowProject

@Suite(.enabled(if: SchemaJudge.isPresent, "Python's jsonschema is not installed"))
struct AnyVersionSchemaTests {
  private func faults(_ text: String) throws -> [String] {
    try SchemaJudge.judge([SchemaJudge.Text("flow", text, by: "flow-json")]).flatMap(\.faults)
  }

  @Test func `the schema for all versions is a schema`() throws {
    #expect(try SchemaJudge.faultsOfSchemas(["flow-json"]) == [])
  }

  @Test(arguments: Template.all.map(\.name))
  func `a flow that is right is right by the schema of its version`(name: String) throws {
    #expect(try faults(try #require(Template.named(name)).text) == [])
  }

  @Test func `a flow is held against the version that it declares`() throws {
    let flow = """
      {"version": "%", "screens": [{"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout",
       "children": [{"type": "ImageCarousel", "images": [{"src": "aGVsbG8=", "alt-text": "a"}]},
                    {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
      """
    #expect(try faults(flow.replacing("%", with: "7.3")) == [])
    #expect(try faults(flow.replacing("%", with: "6.0")) != [])
    #expect(try faults(flow.replacing("%", with: "8.9")) != [])
    #expect(try faults(#"{"screens": []}"#) != [])
  }
}
