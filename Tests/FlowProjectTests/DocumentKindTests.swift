import JSONText
import Testing

@testable import FlowProject

@Suite struct DocumentKindTests {
  @Test(arguments: [
    #"{"version": "7.3", "screens": []}"#, #"{"screens": []}"#,
    #"{"version": 7.3, "screens": {}, "routing_model": {}}"#, #"{"version": "7.3", "screens": {"A": {"id": "A"}}}"#,
    #"{"version": "v7.3", "screens": [{"id": "A"}]}"#,
    #"{"version": "1.0.0", "screens": [{"layout": {"children": []}}]}"#,
    #"{"screens": [{"layout": {"type": "SingleColumnLayout"}}]}"#, #"{"version": "3.0", "data_api_version": "3.0"}"#,
    #"{"Screens": [{"id": "A", "layout": {"type": "SingleColumnLayout", "children": []}}]}"#,
    #"{"version": "7.3", "screens": [{"id": "A", "layout": {"children": ["#, #"version: 7.3, screens: [ layout"#,
  ])
  func `takes for a flow`(text: String) {
    #expect(DocumentKind(recognizing: JSONDocument(parsing: text), isLines: false) == .flow)
  }

  @Test(arguments: [
    #"{"flow_cta": "Go", "flow_id": "1"}"#,
    #"{"type": "interactive", "interactive": {"type": "flow", "action": {"name": "flow", "parameters": {"flow_id": "1"}}}}"#,
    #"{"flow_cta": "Go", "flow_id": "#,
  ])
  func `takes for a message`(text: String) {
    #expect(DocumentKind(recognizing: JSONDocument(parsing: text), isLines: false) == .message)
  }

  @Test(arguments: [
    #"{"version": "1.0.0", "screens": 3}"#, #"{"version": "1.0.0", "routes": [], "screens": []}"#,
    #"{"version": "3.1", "screens": [{"width": 1}]}"#, #"{"version": "1.0.0", "screens": {"home": {"path": "/"}}}"#,
    #"{"version": "7.3", "screens": 3}"#, "{}", "[]", "1", "", #"{"name": "app", "version": "1.0.0"}"#,
    #"{"theme": {"screens": {"sm": "640px"}}}"#,
    #"{"screens": {"sm": "640px"}}"#, "{\"a\": ", #"{"version": "1.0", "layout": "x"}"#,
  ])
  func `leaves other JSON alone`(text: String) {
    #expect(DocumentKind(recognizing: JSONDocument(parsing: text), isLines: false) == nil)
  }
}
