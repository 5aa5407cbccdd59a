import FlowLanguage
import FlowTestSupport
import JSONText
import Testing

@Suite struct FlowSchemaTests {
  static let versions = Language.versions.map(\.version.description)

  @Test(arguments: versions)
  func `every reference of a schema leads to a definition and every definition is used`(version: String) throws {
    let document = FlowSchema(try #require(FlowVersion(version))).document
    let definitions = Set(document["$defs"]?.keys ?? []).map { "#/$defs/" + $0 }
    #expect(Set(references(in: document)) == Set(definitions))
  }

  private func references(in value: JSONValue) -> [String] {
    switch value {
    case .object(let members):
      members.flatMap { member in
        [member.key == "$ref" ? member.value.text : nil].compactMap(\.self) + references(in: member.value)
      }
    case .array(let elements): elements.flatMap(references)
    default: []
    }
  }
}

/// Judges flows by the schemas with an independent implementation.
@Suite(.enabled(if: SchemaJudge.isPresent, "Python's jsonschema is not installed"))
struct FlowSchemaJudgementTests {
  static let fixtures = [
    "appointment", "booking", "catalogue", "claim", "lead-form", "order", "registration", "survey",
  ]

  @Test func `the schemas are valid themselves`() throws {
    #expect(try SchemaJudge.faultsOfSchemas(Self.versions.map { "flow-json-\($0)" }) == [])
  }

  static let versions = Language.versions.map(\.version.description)

  @Test func `every clean fixture is accepted by the schema of its version`() throws {
    let flows = try Self.fixtures.map { name in
      SchemaJudge.Text(flow: name, try #require(RecordedFile.text("fixtures/flows/\(name).json")))
    }
    for verdict in try SchemaJudge.judge(flows) { #expect(verdict.faults == [], "\(verdict.name)") }
  }

  @Test(.enabled(if: !SharedMaterial.validFlows.isEmpty, "the corpus is not beside this repository"))
  func `every flow of the corpus that is published as valid is accepted`() throws {
    let flows = SharedMaterial.validFlows.map {
      SchemaJudge.Text(flow: $0.file, String(decoding: $0.bytes, as: UTF8.self))
    }
    for verdict in try SchemaJudge.judge(flows) { #expect(verdict.faults == [], "\(verdict.name)") }
  }

  static let defects: [(name: String, version: String, components: String)] = [
    ("unknown property", "7.3", #"{"type": "TextBody", "text": "a", "colour": "red"}"#),
    ("unknown component", "7.3", #"{"type": "TextBox", "text": "a"}"#),
    ("missing type", "7.3", #"{"text": "a"}"#),
    ("missing property", "7.3", #"{"type": "TextInput", "name": "a"}"#),
    ("wrong type", "7.3", #"{"type": "TextBody", "text": "a", "visible": 1}"#),
    ("wrong value", "7.3", #"{"type": "TextInput", "name": "a", "label": "A", "input-type": "txt"}"#),
    ("blank text", "6.0", #"{"type": "TextInput", "name": "a", "label": " "}"#),
    ("component of a later version", "7.0", #"{"type": "ImageCarousel", "images": "${data.a}"}"#),
    (
      "property of a later version", "6.1",
      #"{"type": "TextInput", "name": "a", "label": "A", "helper-text": "b", "pattern": "x"}"#
    ),
    ("property without the one it needs", "7.3", #"{"type": "TextInput", "name": "a", "label": "A", "pattern": "x"}"#),
    (
      "captions that exclude each other", "7.3",
      #"{"type": "Footer", "label": "A", "left-caption": "a", "center-caption": "b", "right-caption": "c", "on-click-action": {"name": "complete", "payload": {}}}"#
    ),
    ("property outside its mode", "7.3", #"{"type": "CalendarPicker", "name": "a", "label": "A", "title": "B"}"#),
    (
      "wrong action", "7.3",
      #"{"type": "EmbeddedLink", "text": "a", "on-click-action": {"name": "complete", "payload": {}}}"#
    ),
    (
      "action of a later version", "5.1",
      #"{"type": "EmbeddedLink", "text": "a", "on-click-action": {"name": "open_url", "url": "https://example.com"}}"#
    ),
    ("too many items", "7.3", #"{"type": "ImageCarousel", "images": []}"#),
    (
      "init-value in a Form", "7.3",
      #"{"type": "Form", "name": "f", "children": [{"type": "TextInput", "name": "a", "label": "A", "init-value": "b"}]}"#
    ),
    (
      "init-value in an If in a Form", "7.3",
      #"{"type": "Form", "name": "f", "children": [{"type": "If", "condition": "${data.a}", "then": [{"type": "TextInput", "name": "a", "label": "A", "init-value": "b"}]}]}"#
    ),
    (
      "input beside a Form", "7.3",
      #"{"type": "Form", "name": "f", "children": []}, {"type": "TextInput", "name": "a", "label": "A"}"#
    ),
    ("input without a Form", "3.1", #"{"type": "TextInput", "name": "a", "label": "A"}"#),
    (
      "component in the wrong place", "7.3",
      #"{"type": "If", "condition": "${data.a}", "then": [{"type": "RichText", "text": "a"}]}"#
    ),
    ("empty branch", "7.3", #"{"type": "If", "condition": "${data.a}", "then": []}"#),
    (
      "third link", "7.3",
      Array(
        repeating: #"{"type": "EmbeddedLink", "text": "a", "on-click-action": {"name": "data_exchange"}}"#,
        count: 3
      ).joined(separator: ", ")
    ),
    ("date in words", "7.3", #"{"type": "DatePicker", "name": "a", "label": "A", "min-date": "tomorrow"}"#),
  ]

  @Test func `a structural defect is refused`() throws {
    let flows = Self.defects.map { SchemaJudge.Text(flow: $0.name, Self.flow($0.version, $0.components)) }
    for verdict in try SchemaJudge.judge(flows) { #expect(verdict.faults != [], "\(verdict.name)") }
  }

  @Test func `what the client only has been seen to refuse is accepted`() throws {
    let flows = [
      SchemaJudge.Text(
        flow: "picker under If",
        Self.flow(
          "7.3",
          #"{"type": "If", "condition": "${data.a}", "then": [{"type": "PhotoPicker", "name": "a", "label": "A"}]}"#
        )
      ),
      SchemaJudge.Text(
        flow: "long text",
        Self.flow("7.3", #"{"type": "TextHeading", "text": "\#(String(repeating: "a", count: 90))"}"#)
      ),
    ]
    for verdict in try SchemaJudge.judge(flows) { #expect(verdict.faults == [], "\(verdict.name)") }
  }

  private static func flow(_ version: String, _ components: String) -> String {
    """
    {"version": "\(version)", "screens": [{"id": "A", "title": "A", "terminal": true, "layout":
    {"type": "SingleColumnLayout", "children": [\(components)]}}]}
    """
  }
}
