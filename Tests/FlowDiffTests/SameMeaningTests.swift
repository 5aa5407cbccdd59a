import FlowDiff
import FlowModel
import FlowTestSupport
import JSONText
import Testing

@Suite struct SameMeaningTests {
  private static let flows = [
    "appointment", "booking", "catalogue", "claim", "lead-form", "order", "registration", "survey",
  ]

  private func flow(_ text: String) -> Flow { Flow(JSONDocument(parsing: text)) }

  private func changes(_ old: String, _ new: String) -> [String] {
    FlowComparison(old: flow(old), new: flow(new)).changes.map { "\($0.kind.name) \($0.subject)" }
  }

  @Test(arguments: flows, [TextVariant.minified, .crlf, .tabs, .membersReversed])
  func `another layout is no change`(name: String, variant: TextVariant) throws {
    let text = try #require(RecordedFile.text("fixtures/flows/\(name).json"))
    #expect(changes(text, variant.rewriting(text)) == [])
  }

  @Test func `of equal names the last one counts, wherever it stands`() {
    let screens = #""version": "7.3", "screens": []"#
    #expect(changes(#"{"a": 1, "b": 2, \#(screens), "a": 3}"#, #"{\#(screens), "b": 2, "a": 3}"#) == [])
    let other = changes(#"{"a": 1, "b": 2, "c": 4, \#(screens), "a": 3}"#, #"{\#(screens), "d": 4, "b": 5, "a": 1}"#)
    #expect(other == Array(repeating: "setting-changed flow", count: 4))
  }

  @Test(arguments: flows)
  func `a text written with escapes is no change`(name: String) throws {
    let text = try #require(RecordedFile.text("fixtures/flows/\(name).json"))
    let escaped = text.replacing("a", with: "\\u0061").replacing("e", with: "\\u0065")
    // Words that are no strings stay as they are.
    let restored = escaped.replacing("f\\u0061ls\\u0065", with: "false").replacing("tru\\u0065", with: "true")
    #expect(changes(text, restored) == [])
  }

  @Test(arguments: [("1", "1.0"), ("300", "3e2"), ("0.5", "5e-1"), ("-0", "0"), ("100000", "1.00000E+5")])
  func `another spelling of a number is no change`(left: String, right: String) {
    #expect(changes(screen("\"max-length\": \(left)"), screen("\"max-length\": \(right)")) == [])
  }

  @Test(arguments: [
    "\"max-length\": 600", "\"required\": false", "\"enabled\": true", "\"visible\": true",
  ])
  func `a documented default written out is no change`(property: String) {
    let without = screen(#""label": "Text""#)
    #expect(changes(without, screen(#""label": "Text", "# + property)) == [])
    #expect(changes(screen(#""label": "Text", "# + property), without) == [])
  }

  @Test func `screen properties at their defaults are no change`() {
    let text = screen(#""label": "Text""#)
    let written = text.replacing(
      #""terminal": true"#,
      with: #""terminal": true, "success": true, "refresh_on_back": false"#
    )
    #expect(changes(text, written) == [])
  }

  @Test func `a routing model that says what the actions do is no change without an endpoint`() {
    let text = """
      {"version": "7.3", "screens": [
      {"id": "A", "title": "A", "layout": {"type": "SingleColumnLayout", "children": [
      {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
       "next": {"type": "screen", "name": "B"}, "payload": {}}}]}},
      {"id": "B", "title": "B", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
      {"type": "Footer", "label": "End", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
      """
    let declared = text.replacing(#""7.3","#, with: #""7.3", "routing_model": {"A": ["B"], "B": []},"#)
    #expect(changes(text, declared) == [])
  }

  @Test func `a routing model that comes or goes beside other screens is judged alike in both directions`() {
    let screens = #"{"id": "A", "title": "A", "layout": {}}, {"id": "B", "title": "B", "layout": {}}"#
    let bare = #"{"version": "7.3", "screens": [{"id": "A", "title": "A", "layout": {}}]}"#
    let routed = #"{"version": "7.3", "routing_model": {"A": ["B"], "B": []}, "screens": [\#(screens)]}"#
    #expect(changes(bare, routed) == ["screen-added screen:B"])
    #expect(changes(routed, bare) == ["screen-removed screen:B"])
  }

  @Test func `two flows that mean the same are identical`() {
    let text = screen(#""label": "Text""#)
    #expect(FlowComparison(old: flow(text), new: flow(text)).verdict == .identical)
  }

  private func screen(_ property: String) -> String {
    """
    {"version": "7.3", "screens": [{"id": "A", "title": "A", "terminal": true, "layout": {
    "type": "SingleColumnLayout", "children": [
    {"type": "TextArea", "name": "text", \(property)},
    {"type": "Footer", "label": "End", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
    """
  }
}
