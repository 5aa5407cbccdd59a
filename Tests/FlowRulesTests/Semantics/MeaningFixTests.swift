import FlowRules
import JSONText
import Testing

/// Fixes that change the meaning: what they write fits, and nothing is written where that can't be told.
@Suite struct MeaningFixTests {
  /// What is said with a fix, and what the line reads like after it.
  private static func fixed(_ components: String) -> String? { SemanticProbe(components).fixed }

  private static func flow(version: String = "7.3", _ head: String, _ screens: String...) -> SemanticProbe {
    SemanticProbe(flow: #"{"version": "\#(version)", \#(head)"screens": [\#(screens.joined(separator: ", "))]}"#)
  }

  private static func screen(_ id: String, _ components: String, terminal: Bool = true) -> String {
    #"{"id": "\#(id)", "title": "A", "terminal": \#(terminal), "layout": {"type": "SingleColumnLayout", "children": "#
      + #"[\#(components)]}}"#
  }

  private static let done =
    #"{"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}"#

  @Test func `what people entered under the very name counts more than data of a similar one`() throws {
    let fixed = try #require(
      Self.fixed(#"{"type": "TextInput", "name": "txt", "label": "A"}, {"type": "TextBody", "text": "${data.txt}"}"#)
    )
    #expect(fixed.contains(#""text": "${form.txt}""#))
  }

  @Test func `data of another type is not what was meant`() throws {
    #expect(Self.fixed(#"{"type": "TextHeading", "text": "${data.lisst}"}"#) == nil)
    #expect(Self.fixed(#"{"type": "TextBody", "text": "${data.texxt}"}"#)?.contains("${data.text}") == true)
  }

  @Test func `a condition in a property that takes no text becomes an expression`() {
    let fixed = Self.fixed(#"{"type": "TextBody", "text": "A", "visible": "${data.number} >= 18"}"#)
    #expect(fixed?.contains(#""visible": "`${data.number} >= 18`""#) == true)
    #expect(Self.fixed(#"{"type": "TextBody", "text": "A", "visible": "${data.text} and more"}"#) == nil)
    #expect(Self.fixed(#"{"type": "TextBody", "text": "A", "visible": "${data.number} + 1"}"#) == nil)
  }

  @Test func `there is no length to compare`() {
    let probe = SemanticProbe(#"{"type": "TextBody", "text": "A", "visible": "${data.list.length > 0}"}"#)
    #expect(probe.fixed == nil)
    #expect(
      probe.lines.contains { $0.hasSuffix("there is no '.length'; give the number as a member of its own in the data") }
    )
  }

  @Test func `a screen is not taken for one that would make a route twice or to itself`() {
    let routes = #""data_api_version": "3.0", "routing_model": {"WELCOM": ["WELCOME"], "WELCOME": []}, "#
    let probe = Self.flow(routes, Self.screen("WELCOME", Self.done))
    #expect(
      probe.findings.filter { $0.rule == "unknown-screen" }.map(\.message) == [
        "the routing model has routes from 'WELCOM', which is not a screen of this flow"
      ]
    )
    #expect(probe.findings.filter { $0.rule == "unknown-screen" }.flatMap(\.fixes).isEmpty)
  }

  @Test func `a version is lifted only where its number is all that changes`() {
    let day = #"{"type": "Form", "name": "f", "children": [{"type": "DatePicker", "name": "d", "label": "Day"}, "#
    let frozen = Self.flow(version: "3.1", "", Self.screen("FIRST", day + Self.done + "]}")).findings
      .filter { $0.rule == "frozen-version" }
    #expect(frozen.flatMap(\.fixes).isEmpty)
    #expect(frozen.first?.message.hasSuffix("the recommended one '7.3'; 'flowjson upgrade' lifts it") == true)
    let input = #"{"type": "TextInput", "name": "a", "label": "A"}, "#
    let outside = Self.flow(version: "3.1", "", Self.screen("FIRST", input + Self.done)).findings
    #expect(outside.filter { $0.rule == "input-outside-form" }.flatMap(\.fixes).map(\.title) == ["write version 5.1"])
  }

  @Test(arguments: [
    ["v7.2", "there is no version 'v7.2' of Flow JSON; did you mean '7.2'?", "safe: write version 7.2"],
    ["7", "there is no version '7' of Flow JSON; did you mean '7.0'?", "safe: write version 7.0"],
    ["5.9", "there is no version '5.9' of Flow JSON; did you mean '5.1'?", "unsafe: write version 5.1"],
    ["C.3", "there is no version 'C.3' of Flow JSON; the recommended one is '7.3'", "unsafe: write version 7.3"],
    ["4.1", "there is no version '4.1' of Flow JSON; the recommended one is '7.3'", "unsafe: write version 7.3"],
  ])
  func `message and fix name the same version`(row: [String]) {
    let findings = Self.flow(version: row[0], "", Self.screen("FIRST", Self.done)).findings
      .filter { $0.rule == "unknown-version" }
    #expect(findings.map(\.message) == [row[1]])
    #expect(findings.flatMap(\.fixes).map { "\($0.safety.rawValue): \($0.title)" } == [row[2]])
  }

  @Test func `versions as numbers get both their numbers`() {
    let probe = Self.flow(#""data_api_version": 3, "routing_model": {"FIRST": []}, "#, Self.screen("FIRST", Self.done))
    #expect(probe.fixed?.contains(#""data_api_version": "3.0""#) == true)
  }

  @Test func `data that is wrapped as a JSON Schema is one finding`() {
    let data =
      #"{"id": "FIRST", "title": "A", "terminal": true, "data": {"type": "object", "properties": "#
      + #"{"name": {"type": "string", "__example__": "Ana"}}}, "layout": {"type": "SingleColumnLayout", "children": ["#
      + #"{"type": "TextBody", "text": "${data.name}"}, \#(Self.done)]}}"#
    let probe = Self.flow("", data)
    #expect(
      probe.findings.map(\.message) == [
        "'data' is not a JSON Schema: leave out 'type' and 'properties', and put the members directly under 'data'"
      ]
    )
    #expect(probe.fixed?.contains(#""data": {"name": {"type": "string", "__example__": "Ana"}}"#) == true)
  }
}
