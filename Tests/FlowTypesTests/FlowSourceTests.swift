import FlowAuthoring
import FlowDiff
import FlowModel
import FlowTestSupport
import JSONText
import Testing

@testable import FlowTypes

/// Flows as Swift source: what it makes is compiled with these tests, from the folder Made.
@Suite struct FlowSourceTests {
  private static let made: [String: @Sendable () -> FlowDraft] = [
    "appointment.json": { Appointment.flow }, "booking.json": { Booking.flow }, "catalogue.json": { Catalogue.flow },
    "claim.json": { Claim.flow }, "lead-form.json": { LeadForm.flow }, "order.json": { Order.flow },
    "registration.json": { Registration.flow }, "survey.json": { Survey.flow },
  ]

  @Test(arguments: TypedFlow.fixtures)
  func `the source of a fixture is the one that is compiled here`(fixture: TypedFlow) throws {
    let source = FlowSource(fixture.flow, path: fixture.path)
    #expect(source.rawCount == 0)
    let name = Words.pascalCase(String(fixture.path.dropLast(5)))
    try RecordedFile.expect(
      "Tests/FlowTypesTests/Made/\(name).swift",
      holds: "// swift-format-ignore-file\n" + source.text
    )
  }

  @Test(arguments: TypedFlow.fixtures)
  func `the source of a fixture makes the same flow again`(fixture: TypedFlow) throws {
    let make = try #require(Self.made[fixture.path])
    let comparison = FlowComparison(old: fixture.flow, new: make().flow)
    #expect(comparison.verdict == .identical, "\(comparison.changes.map(\.message))")
  }

  private func source(_ component: String, screen: String = "", flow: String = "") -> FlowSource {
    let text = """
      {"version": "7.3", \(flow) "screens": [{"id": "START", "title": "T", "terminal": true, \(screen)
      "layout": {"type": "SingleColumnLayout", "children": [\(component)]}}]}
      """
    return FlowSource(Flow(JSONDocument(parsing: text)), path: "stay.json")
  }

  @Test func `inputs and data are constants that references name`() {
    let source = source(
      """
      {"type": "TextInput", "name": "first-name", "label": "Name", "required": "${data.strict}"},
      {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload":
      {"name": "${form.first-name}", "kind": "a", "page": 2, "list": [1, null]}}}
      """,
      screen: #""data": {"strict": {"type": "boolean", "__example__": true}, "odd": {"type": "string"}},"#
    )
    #expect(source.rawCount == 0)
    for line in [
      "private static let startFirstName = FormField<String>(\"first-name\")",
      "private static let startStrictData = DataField<Bool>(\"strict\", example: true)",
      "data: [startStrictData, DeclaredData(\"odd\", as: [\"type\": \"string\"])]",
      "TextInput(startFirstName, label: \"Name\", required: .data(startStrictData))",
      "\"name\": .form(startFirstName)", "\"list\": AnyFlowValue([1, .null] as JSONValue)",
    ] {
      #expect(source.text.contains(line), "\(line) is not in\n\(source.text)")
    }
  }

  @Test func `what the layer has no words for stays JSON behind a remark, and is counted`() {
    let source = source(
      """
      {"type": "TextBody", "text": "Hello", "colour": "red"}, {"type": "Slider", "name": "x"},
      {"type": "Footer", "label": "Done", "on-click-action": {"name": "fly", "to": 1.50}}
      """,
      flow: #""author": "me","#
    )
    #expect(source.rawCount == 4)
    for lines in [
      """
            TextBody("Hello")
              // The authoring layer has no words for this; it stays as it is.
              .setting("colour", to: "red")
      """,
      """
            // The authoring layer has no words for this; it stays as it is.
            UnknownComponent(json: ["type": "Slider", "name": "x"])
      """,
      #".unknown(FlowFields(json: ["name": "fly", "to": .number("1.50")]))"#,
      #".setting("author", to: "me")"#,
    ] {
      #expect(source.text.contains(lines), "\(lines) is not in\n\(source.text)")
    }
  }

  @Test func `texts of a flow stay in their quotes`() {
    let source = source(#"{"type": "TextBody", "text": "\"\\(evil())\n\u2028"}"#)
    #expect(source.text.contains(#"TextBody("\"\\(evil())\u{a}\u{2028}")"#), "\(source.text)")
  }

  @Test func `what is set by hand is written too`() {
    let body = TextBody("Hello").setting("colour", to: "red").setting(\.visible, to: false).setting("text", to: nil)
    #expect(body.json == ["type": "TextBody", "colour": "red", "visible": false])
    #expect(UnknownComponent(json: "text").json == "text")
    let field = DeclaredData("odd", as: ["type": "string"])
    #expect(([field] as ScreenData).json == ["odd": ["type": "string"]])
  }
}
