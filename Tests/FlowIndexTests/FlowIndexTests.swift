import FlowIndex
import FlowModel
import FlowTestSupport
import JSONText
import Testing

@Suite struct FlowIndexTests {
  private func index(_ text: String) -> FlowIndex { FlowIndex(Flow(JSONDocument(parsing: text))) }

  /// The definitions and uses of the symbol at the first place of `mark`, each with its line's text around it.
  private func mentions(of mark: String, in text: String) -> [String] {
    let bytes = Array(text.utf8)
    let index = index(text)
    let offset = offset(of: mark, in: text) + mark.utf8.count / 2
    guard let symbol = index.symbols(at: offset).first?.symbol else { return ["no symbol"] }
    let definitions = index.definitions(ofSymbol: symbol).map { ($0.range, "def") }
    let uses = index.uses(ofSymbol: symbol).map { ($0.range, "\($0.role)") }
    return (definitions + uses).sorted { $0.0.lowerBound < $1.0.lowerBound }.map { range, role in
      "\(role) \(String(decoding: bytes[range], as: UTF8.self))"
    }
  }

  private let flow = #"""
    {"version": "7.3", "data_api_version": "3.0", "routing_model": {"START": ["END"], "END": []},
     "screens": [
      {"id": "START", "title": "T", "sensitive": ["who"],
       "data": {"person": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"],
         "__example__": {"name": "Ann"}}},
       "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "Form", "name": "form", "init-values": {"who": "${data.person.name}", "size": "L"}, "children": [
         {"type": "TextInput", "name": "who", "label": "Who"},
         {"type": "RadioButtonsGroup", "name": "size", "label": "Size", "data-source": [
           {"id": "S", "title": "Small"}, {"id": "L", "title": "Large"}]},
         {"type": "If", "condition": "(${form.size} == 'L') && (${form.wh\u006f} != '')", "then": [
           {"type": "TextBody", "text": "`'Hello ' ${form.who}`"}]},
         {"type": "Switch", "value": "${form.size}", "cases": {"S": [], "L": []}},
         {"type": "Footer", "label": "Go", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "END"}, "payload": {"name": "${form.who}", "chosen": "${form.size}"}}}
        ]}]}},
      {"id": "END", "title": "T", "terminal": true,
       "data": {"name": {"type": "string", "__example__": "Ann"}, "chosen": {"type": "string", "__example__": "S"}},
       "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "TextBody", "text": "${screen.START.form.who}", "visible": "`${data.chosen} == 'L'`"},
        {"type": "Footer", "label": "Go", "on-click-action": {"name": "complete",
          "payload": {"name": "${data.name}", "size": "${data.chosen}"}}}]}}]}
    """#

  @Test func `finds every mention of a screen`() {
    #expect(
      mentions(of: "START", in: flow) == ["route START", "def START", "binding START"]
    )
    #expect(mentions(of: "END", in: flow) == ["destination END", "route END", "next END", "def END"])
  }

  @Test func `finds every mention of a field, in escapes too`() {
    #expect(
      mentions(of: #""who""#, in: flow) == [
        "sensitive who", "formValue who", "def who", #"binding wh\u006f"#, "binding who", "binding who", "binding who",
      ]
    )
  }

  @Test func `finds every mention of data, and of members of objects in it`() {
    #expect(mentions(of: #""person""#, in: flow) == ["def person", "binding person"])
    #expect(
      mentions(of: #""name": {"type": "string"}}"#, in: flow).isEmpty == false
    )
    #expect(
      mentions(of: #"chosen": {"#, in: flow)
        == ["payloadKey chosen", "def chosen", "binding chosen", "binding chosen"]
    )
  }

  @Test func `follows the id of an option into conditions, cases and the data of the next screen`() {
    #expect(
      mentions(of: #""L", "title"#, in: flow).isEmpty == false
    )
    let offset = offset(of: #""L", "title"#)
    let index = index(flow)
    let symbol = index.symbols(at: offset + 2).first?.symbol ?? -1
    #expect(index.uses(ofSymbol: symbol).map { "\($0.role)" } == ["literal", "literal", "caseName", "literal"])
    let small = index.symbols(at: self.offset(of: #""S", "title"#) + 2).first?.symbol ?? -1
    #expect(index.uses(ofSymbol: small).map { "\($0.role)" } == ["caseName", "literal"])
  }

  private func offset(of mark: String, in text: String? = nil) -> Int {
    let (bytes, mark) = (Array((text ?? flow).utf8), Array(mark.utf8))
    return bytes.indices.first { bytes[$0...].starts(with: mark) } ?? 0
  }

  @Test func `groups the keys of answers over all actions`() {
    let index = index(flow)
    #expect(index.members(.answer, of: .flow).map { index.text($0.name) } == ["name", "size"])
  }

  @Test func `tells names apart that only look alike`() {
    let text = """
      {"version": "7.3", "screens": [{"id": "A", "title": "T", "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "TextInput", "name": "caf\u{e9}", "label": "x"}, {"type": "TextBody", "text": "${form.cafe\u{301}}"}]}}]}
      """
    let index = index(text)
    #expect(index.uses.map(\.target) == [nil])
  }

  @Test func `reads places of the configuration`() {
    let index = index(flow)
    let places = JSONDocument(
      parsing: #"""
        ["screen:START/field:who/label", "screen:START/data:person/properties/name", "route:END/0",
         "/screens/0/data/person/type", "screen:NO/field:who", "screen:START/field:size/option:L"]
        """#
    )
    let found = places.root.elements.map { node in
      index.uses(inPlace: node).map { String(decoding: places.bytes[$0.range], as: UTF8.self) }
    }
    #expect(
      found == [["START", "who"], ["START", "person", "name"], ["END"], ["person"], [], ["START", "size", "L"]]
    )
  }

  @Test func `reads scripts of simulations`() {
    let index = index(flow)
    let script = JSONDocument(
      parsing: #"""
        {"flow": "f.json", "launch": {"screen": "START", "data": {"person": {"name": "Bo"}}}, "steps": [
          {"fill": {"who": "Bo", "size": "L"}},
          {"expect": {"screen": "START", "visible": ["who"], "form": {"size": "L"}}},
          {"tap": "footer"}, {"expect": {"data": {"chosen": "L"}}}],
          "end": {"answer": {"name": "Bo", "size": "L"}}}
        """#
    )
    let found = index.uses(inScript: script.root, screens: ["START", "START", "START", "END"]).map {
      "\($0.kind) \(String(decoding: script.bytes[$0.range], as: UTF8.self))"
    }
    #expect(
      found == [
        "screen START", "data person", "data name", "field who", "field size", "option L", "screen START", "field who",
        "field size", "option L", "data chosen", "option L", "answer name", "answer size", "option L",
      ]
    )
  }

  @Test(arguments: ["appointment", "booking", "catalogue", "claim", "lead-form", "order", "registration", "survey"])
  func `every use in a valid flow leads somewhere`(name: String) throws {
    let text = try #require(RecordedFile.text("fixtures/flows/\(name).json"))
    let index = index(text)
    #expect(index.definitions.count > 5)
    for use in index.uses {
      #expect(use.target != nil, "\(use.role) \(index.text(use.name))")
      #expect(index.flow.document.bytes[use.range].elementsEqual(index.text(use.name).utf8))
    }
  }
}
