import FlowModel
import FlowTestSupport
import JSONText
import Testing

@testable import FlowRun

@Suite struct ExplorerTests {
  private static func explore(_ text: String) -> Exploration {
    Explorer(FlowProgram(Flow(JSONDocument(parsing: text)))).explore()
  }

  @Test(arguments: ["appointment", "booking", "catalogue", "claim", "lead-form", "order", "registration", "survey"])
  func `everything in the flows of the fixtures is reached`(name: String) throws {
    let exploration = Self.explore(try #require(RecordedFile.text("fixtures/flows/\(name).json")))
    #expect(exploration.summary.missed.map(\.description) == [])
    #expect(exploration.notes.filter { $0.kind == .deadEnd }.isEmpty)
    #expect(exploration.isComplete)
  }

  private static let page = #"""
    {"version": "7.3", "screens": [{"id": "START", "title": "S", "terminal": true, "layout": {"type":
    "SingleColumnLayout", "children": [
    {"type": "EmbeddedLink", "text": "Choose", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name":
    "PAGE"}, "payload": {}}},
    {"type": "Switch", "value": "${screen.PAGE.form.size}", "cases": {"s": [{"type": "TextBody", "text": "S"}], "l": [
    {"type": "TextBody", "text": "L"}], "xl": [{"type": "TextBody", "text": "XL"}]}},
    {"type": "Footer", "label": "Go", "on-click-action": {"name": "complete", "payload": {}}}]}},
    {"id": "PAGE", "title": "P", "layout": {"type": "SingleColumnLayout", "children": [{"type": "Dropdown", "name": "size",
    "label": "Size", "data-source": [{"id": "s", "title": "S"}, {"id": "l", "title": "L"}]}]}}]}
    """#

  @Test func `what is chosen on a page that is left with Back decides on the screen before`() {
    let exploration = Self.explore(Self.page)
    #expect(
      exploration.summary.missed.map(\.description) == ["the case 'xl' of the Switch with ${screen.PAGE.form.size}"]
    )
    #expect(exploration.notes.isEmpty)
  }

  @Test func `a screen that nothing leads on from is told with the reason`() {
    let text = #"""
      {"version": "7.3", "screens": [{"id": "START", "title": "S", "terminal": true, "layout": {"type":
      "SingleColumnLayout", "children": [{"type": "Dropdown", "name": "x", "label": "X", "required": true,
      "data-source": []}, {"type": "Footer", "label": "Go", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
      """#
    #expect(
      Self.explore(text).notes.map(\.message) == [
        "nothing that was tried leads on from 'START': the Footer can't be pressed: 'x' is required and empty"
      ]
    )
  }

  @Test func `an answer to a choice may bring the list that a route leaves empty`() {
    let go = #"{"name": "navigate", "next": {"type": "screen", "name": "LIST"}, "payload": {}}"#
    let choose = #"{"name": "data_exchange", "payload": {"kind": "${form.kind}"}}"#
    let text = #"""
      {"version": "7.3", "data_api_version": "3.0", "routing_model": {"KIND": ["LIST"], "LIST": []}, "screens": [
      {"id": "KIND", "title": "K", "layout": {"type": "SingleColumnLayout", "children": [{"type": "Dropdown", "name":
      "kind", "label": "K", "required": true, "data-source": [{"id": "a", "title": "A"}], "on-select-action": \#(choose)},
      {"type": "Footer", "label": "Go", "on-click-action": \#(go)}]}},
      {"id": "LIST", "title": "L", "terminal": true, "data": {"list": {"type": "array", "items": {"type": "object",
      "properties": {"id": {"type": "string"}, "title": {"type": "string"}}}, "__example__": []}},
      "layout": {"type": "SingleColumnLayout", "children": [{"type": "Dropdown", "name": "item", "label": "I", "required":
      true, "data-source": "${data.list}"}, {"type": "Footer", "label": "Go", "on-click-action": {"name": "complete",
      "payload": {"item": "${form.item}"}}}]}}]}
      """#
    let exploration = Self.explore(text)
    #expect(exploration.summary.missed.map(\.description) == [])
    #expect(exploration.notes.filter { $0.kind == .deadEnd }.isEmpty)
  }

  @Test(arguments: SharedMaterial.flows)
  func `a real flow is explored without a trap, in bounds, and its places are in the file`(
    flow: SharedMaterial.CorpusFlow
  ) {
    let bytes = flow.bytes
    let exploration = Explorer(FlowProgram(Flow(JSONDocument(parsing: bytes))), budget: 500).explore()
    #expect(exploration.stepCount <= 1000)
    #expect(exploration.notes.allSatisfy { $0.node.range.upperBound <= bytes.count })
  }

  /// A flow of many screens, each with a branch, a choice and a way to the next.
  static func long(_ count: Int) -> String {
    let screens = (0..<count).map { number in
      let id = { (number: Int) in
        "S_"
          + String(number).map { String(UnicodeScalar(UInt8(ascii: "A") + UInt8($0.wholeNumberValue ?? 0))) }.joined()
      }
      let isLast = number + 1 == count
      let action =
        isLast
        ? #"{"name": "complete", "payload": {"c": "${form.c}"}}"#
        : #"{"name": "navigate", "next": {"type": "screen", "name": "\#(id(number + 1))"}, "payload": {"c": "${form.c}"}}"#
      let texts = (0..<10).map { #"{"type": "TextInput", "name": "t\#($0)", "label": "T", "required": true}"# }
      let data = number == 0 ? "" : #""data": {"c": {"type": "string", "__example__": "a"}},"#
      return #"""
        {"id": "\#(id(number))", "title": "S", \#(data) "terminal": \#(isLast), "layout": {"type": "SingleColumnLayout",
        "children": [\#(texts.joined(separator: ",")), {"type": "Dropdown", "name": "c", "label": "C", "required": true,
        "data-source": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}]}, {"type": "If", "condition":
        "${form.c} == 'a'", "then": [{"type": "TextBody", "text": "A"}], "else": [{"type": "TextBody", "text": "B"}]},
        {"type": "Footer", "label": "Go", "on-click-action": \#(action)}]}}
        """#
    }
    return #"{"version": "7.3", "screens": [\#(screens.joined(separator: ","))]}"#
  }

  @Test func `a hundred screens are explored to the end`() {
    let exploration = Self.explore(Self.long(100))
    #expect(exploration.summary.missed.map(\.description) == [])
    #expect(exploration.summary.screens.count == 100)
  }
}
