import FlowLanguage
import FlowRules
import Testing

/// How severe a finding is where the documents of some versions say less than phones do.
@Suite struct SourceLevelTests {
  private func levels(_ rule: String, _ probe: SemanticProbe) -> [String] {
    probe.findings.filter { $0.rule == rule }.map(\.severity.rawValue)
  }

  /// Two screens that lead to each other, and a third that both lead to.
  private func circle(_ version: String) -> SemanticProbe {
    func screen(_ id: String, _ next: String) -> String {
      """
      {"id": "\(id)", "title": "T", "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer",
      "label": "Go", "on-click-action": {"name": "navigate", "next": {"type": "screen", "name": "\(next)"},
      "payload": {}}}]}}
      """
    }
    return SemanticProbe(
      flow: """
        {"version": "\(version)", "screens": [\(screen("A", "B")), \(screen("B", "C")), \(screen("C", "A"))]}
        """
    )
  }

  @Test(arguments: [("6.2", "error"), ("6.3", "warning"), ("7.2", "warning"), ("7.3", "error")])
  func `phones of some versions open a flow without an entry screen`(version: String, level: String) {
    #expect(levels("no-entry-screen", circle(version)) == [level], "\(circle(version).lines)")
  }

  private func form(_ version: FlowVersion) -> SemanticProbe {
    SemanticProbe(
      #"{"type": "Form", "name": "f", "init-values": {"age": true, "nobody": "x"}, "#
        + #""children": [{"type": "TextInput", "name": "age", "label": "Age"}]}"#,
      version: version
    )
  }

  @Test(arguments: [(FlowVersion.v6_3, "warning"), (.v7_0, "error"), (.v7_3, "error")])
  func `values of a Form are documented to be refused from 7_0 on`(version: FlowVersion, level: String) {
    #expect(levels("form-value-type", form(version)) == [level], "\(form(version).lines)")
  }

  @Test(arguments: [(FlowVersion.v6_3, "warning"), (.v7_0, "error")])
  func `the type of a bound value of a Form is documented from 7_0 on`(version: FlowVersion, level: String) {
    let probe = SemanticProbe(
      #"{"type": "Form", "name": "f", "init-values": {"age": "${data.yes}"}, "#
        + #""children": [{"type": "TextInput", "name": "age", "label": "Age"}]}"#,
      version: version
    )
    #expect(levels("type-mismatch", probe) == [level], "\(probe.lines)")
  }

  @Test(arguments: [
    ("", "error"), (#""routing_model": {"A": [], "B": []},"#, "warning"),
    (#""data_api_version": "3.0", "routing_model": {"A": [], "B": []},"#, "error"),
  ])
  func `nothing is documented of a routing model without an endpoint`(members: String, level: String) {
    func screen(_ id: String) -> String {
      """
      {"id": "\(id)", "title": "T", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
      {"type": "Footer", "label": "Go", "on-click-action": {"name": "complete", "payload": {}}}]}}
      """
    }
    let probe = SemanticProbe(flow: #"{"version": "7.3", \#(members) "screens": [\#(screen("A")), \#(screen("B"))]}"#)
    #expect(levels("disconnected-screen", probe) == [level], "\(probe.lines)")
  }

  @Test func `screens from which no route ends are reported once`() {
    func screen(_ id: String, _ next: String, _ more: String = "") -> String {
      """
      {"id": "\(id)", "title": "T", \(more) "layout": {"type": "SingleColumnLayout", "children": [{"type": "Footer",
      "label": "Go", "on-click-action": \(next)}]}}
      """
    }
    func navigate(_ name: String) -> String {
      #"{"name": "navigate", "next": {"type": "screen", "name": "\#(name)"}, "payload": {}}"#
    }
    func list(_ id: String, _ names: [String]) -> String {
      let links = names.map { #"{"type": "EmbeddedLink", "text": "Go", "on-click-action": \#(navigate($0))}"# }
      return """
        {"id": "\(id)", "title": "T", "layout": {"type": "SingleColumnLayout", "children": [
        \(links.joined(separator: ", "))]}}
        """
    }
    let end = screen("END", #"{"name": "complete", "payload": {}}"#, #""terminal": true,"#)
    let probe = SemanticProbe(
      flow: """
        {"version": "7.3", "screens": [\(list("A", ["B", "END"])), \(screen("B", navigate("C"))),
        \(screen("C", navigate("D"))), \(screen("D", navigate("C"))), \(end)]}
        """
    )
    #expect(probe.findings.count { $0.rule == "no-way-to-end" } == 1, "\(probe.lines)")
  }

  @Test(arguments: ["https://", "https:///path", "https://?a=b"])
  func `an address without a host is not an address`(address: String) {
    let probe = SemanticProbe(
      #"{"type": "EmbeddedLink", "text": "Go", "on-click-action": {"name": "open_url", "url": "\#(address)"}}"#
    )
    let isFound = probe.lines.contains { $0.hasPrefix("error invalid-url") && $0.hasSuffix("it names no host") }
    #expect(isFound, "\(probe.lines)")
  }
}
