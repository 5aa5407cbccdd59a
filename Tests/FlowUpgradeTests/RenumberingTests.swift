import FlowDiff
import FlowLanguage
import FlowModel
import FlowRules
import JSONText
import Testing

/// What the proof of a lift takes for granted where nothing but the number of the version is edited.
@Suite struct RenumberingTests {
  private static let today = "2026-11-21"

  @Test(arguments: [Language.oldestActiveVersion(on: today), Language.recommendedVersion])
  func `a flow that declares a version has the findings that the version has of it, but for the number`(
    version: FlowVersion
  ) throws {
    var count = 0
    for example in FlowChecker.rules.flatMap(\.examples) where example.scope != .message {
      let text = String(example.markedFile.unicodeScalars.filter { $0 != "⟦" && $0 != "⟧" })
      guard text.utf8.count < 1 << 16, let old = try flow(text, declaring: .v3_0),
        let new = try flow(text, declaring: version)
      else { continue }
      #expect(findings(old, by: version) == findings(new), "\(text)")
      count += 1
    }
    #expect(count > 250)
  }

  @Test(arguments: ["", #""data_api_version": "3.0", "routing_model": {"FIRST": []}, "#])
  func `with the number alone nothing changes in meaning but how days are written`(top: String) throws {
    let picker = #"{"type": "DatePicker", "name": "day", "label": "Day", "min-date": "${data.from}"}"#
    let input = #"{"type": "TextInput", "name": "day", "label": "Day"}"#
    let data = #""data": {"from": {"type": "string", "__example__": "1693569600000"}}, "#
    for (component, days) in [(picker, ["answer-key-retyped", "data-retyped"]), (input, [])] {
      let text = Lifting.flow("4.0", component, payload: #"{"d": "${form.day}"}"#, data: data, top: top)
      let old = try #require(try flow(text, declaring: .v4_0))
      let new = try #require(try flow(text, declaring: .v7_3))
      let changes = FlowComparison.changes(renumbering: old, to: new)
      #expect(changes.map(\.kind.name) == days)
      #expect(old.writesDaysOtherwise(in: .v7_3) == !days.isEmpty)
      let all = FlowComparison(old: old, new: new).changes
      #expect(changes.map(\.message) == all.filter { $0.kind.name != "version-changed" }.map(\.message))
    }
  }

  /// The flow with another number; nil if it has none.
  private func flow(_ text: String, declaring version: FlowVersion) throws -> Flow? {
    let document = JSONDocument(parsing: text)
    guard let number = document.root["version"], number.kind == .string else { return nil }
    let edit = TextEdit(range: number.contentRange, text: version.description)
    return Flow(JSONDocument(parsing: try [edit].applied(to: document.bytes)))
  }

  /// Rules, places, severities and messages, without those about the number itself.
  private func findings(_ flow: Flow, by version: FlowVersion? = nil) -> [String] {
    FlowChecker.check(flow, options: CheckOptions(today: Self.today, version: version))
      .filter { !FlowChecker.rulesAboutNumbers.contains($0.rule) }
      .map { "\($0.rule) \($0.severity) \($0.pointer) \($0.message)" }
  }
}
