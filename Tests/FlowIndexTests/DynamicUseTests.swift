import FlowIndex
import FlowModel
import JSONText
import Testing

@Suite struct DynamicUseTests {
  /// A flow whose first screen shows `text`; on it `form.city`, `data.name`, `data.person.age` and `data.list` can be named,
  /// on the second `form.note`.
  private func read(_ text: String, escaped: Bool = false) throws -> (
    use: DynamicUse, references: [Reference], all: FlowUses
  ) {
    let shown = escaped ? text : JSONPrinter.quoted(text)
    let flow = Flow(
      JSONDocument(
        parsing: #"""
          {"version": "7.3", "screens": [
           {"id": "FIRST", "title": "First", "data": {
             "name": {"type": "string", "__example__": "Ana"},
             "person": {"type": "object", "properties": {"age": {"type": "number"}}, "__example__": {"age": 4}},
             "list": {"type": "array", "items": {"type": "string"}, "__example__": []},
             "open": {"type": "object", "properties": {"a": 4}, "__example__": {}}},
            "layout": {"type": "SingleColumnLayout", "children": [
             {"type": "TextInput", "name": "city", "label": "City"},
             {"type": "TextBody", "text": \#(shown)}]}},
           {"id": "LAST", "title": "Last", "layout": {"type": "SingleColumnLayout", "children": [
             {"type": "TextInput", "name": "note", "label": "Note"}]}}]}
          """#
      )
    )
    let uses = FlowUses(flow)
    try #require(uses.all.count == 1)
    return (uses.all[0], Array(uses.references(of: uses.all[0])), uses)
  }

  private func reference(of text: String) throws -> Reference {
    let found = try read(text).references
    try #require(found.count == 1)
    return found[0]
  }

  @Test(arguments: [
    ("${data.name}", Int?.some(0), Int?.some(0), Reference.End.found), ("${form.city}", 0, 0, .found),
    ("${screen.LAST.form.note}", 1, 0, .found),
    ("${screen.FIRST.data.list}", 0, 2, .found), ("${data.person.age}", 0, 1, .foundInside),
    ("${data.person.name}", 0, 1, .missing(2)), ("${data.list.first}", 0, 2, .through(2, isArray: true)),
    ("${data.name.first}", 0, 0, .through(2, isArray: false)), ("${data.nobody}", 0, nil, .missing(1)),
    ("${form.nobody}", 0, nil, .missing(1)), ("${form.city.name}", 0, 0, .open), ("${data.open.a}", 0, 3, .open),
    ("${form}", 0, nil, .whole), ("${screen.LAST.data.x}", 1, nil, .missing(1)),
    ("${screen.NONE.form.x}", nil, nil, .open),
  ])
  func `a reference tells by positions how far it leads`(text: String, screen: Int?, member: Int?, end: Reference.End)
    throws
  {
    let reference = try reference(of: text)
    #expect(reference.screen == screen)
    #expect(reference.member == member)
    #expect(reference.end == end)
    #expect(reference.namesScreen == text.contains("screen."))
    #expect(reference.range == 0..<text.utf8.count)
  }

  @Test(arguments: ["${data.name}", "${screen.LAST.form.note}", "${data.person.age}", "${form}"])
  func `the names of a reference are there when somebody asks`(text: String) throws {
    let (use, references, _) = try read(text)
    #expect(use.binding(of: references[0])?.description == text)
    let isBinding = if case .binding = use.content { true } else { false }
    #expect(isBinding)
  }

  @Test func `an expression has a reference for each of its bindings`() throws {
    let (use, references, all) = try read("`${form.city} == ${data.name}`")
    guard case .expression(let expression) = use.content else { throw Unexpected() }
    #expect(references.map(\.source) == [.form, .data])
    #expect(expression.references.compactMap { all.reference(at: $0, in: use)?.member } == [0, 0])
    #expect(references.compactMap { use.binding(of: $0)?.description } == ["${form.city}", "${data.name}"])
  }

  @Test func `what can be told of a text with a fault counts as used`() throws {
    let (use, references, _) = try read("Hello ${data.name}!")
    guard case .faulty(let fault, _) = use.content else { throw Unexpected() }
    #expect(fault.kind == .textAroundReference)
    #expect(references.map(\.end) == [.found])
    #expect(use.binding(of: references[0])?.member?.text == "name")
  }

  @Test func `a binding that is written with escapes leads to the same`() throws {
    let (use, references, _) = try read(#""\u0024{data.\u006eame}""#, escaped: true)
    #expect(references.map(\.member) == [0])
    #expect(use.text.text == "${data.name}")
  }

  @Test(arguments: ["data.name", "Hello", "`", "{name", "$", "${NAME}"])
  func `a text that says nothing about values is no use`(text: String) throws {
    let flow = Flow(
      JSONDocument(
        parsing:
          #"{"screens": [{"layout": {"children": [{"type": "TextBody", "text": \#(JSONPrinter.quoted(text))}]}}]}"#
      )
    )
    #expect(FlowUses(flow).all.isEmpty)
  }

  private struct Unexpected: Error {}
}
