import FlowFiles
import FlowReports
import Testing

@testable import FlowProject

/// Safe fixes lose nothing, and one run of them is enough.
@Suite struct SafeFixTests {
  private func fixed(_ text: String) throws -> String {
    var settings = CheckSettings(workingFolder: "/", today: "2026-11-21")
    settings.configuration = .none
    settings.kind = .flow
    settings.fixes = .safe
    settings.writesFixes = false
    let input = StandardInput(path: "flow.json", bytes: Array(text.utf8))
    let result = try CheckRun(settings).check(["-"], standardInput: input)
    return String(decoding: result.fixed.first?.after ?? Array(text.utf8), as: UTF8.self)
  }

  @Test func `a bracket that is too much takes nothing with it`() throws {
    let rest = #"{"id": "B", "title": "x", "layout": {"type": "SingleColumnLayout", "children": []}}]}"#
    let text = #"{"version": "7.3", "screens": [{"id": "A"}]}\#n}, "# + rest
    let after = try fixed(text)
    #expect(after.contains(rest))
    #expect(try fixed(#"{"version": "7.3", "screens": []}}]"#) == #"{"version": "7.3", "screens": []}"#)
  }

  @Test(arguments: [
    "{\"version\":\"7.3\",\"screens\":{`\n{", "{\"a\": \u{201C}\n}", "{\"a\": '\n},",
    "{layoutSingleColumnLayout[{}{}=]",
    "{\"version\":\"7.3\",\"screens\":{'\n{", "{\"version\":\"7.3\",\"screens\":[{\u{201C}\n{",
  ])
  func `a second run finds nothing to do`(text: String) throws {
    let once = try fixed(text)
    #expect(try fixed(once) == once)
    #expect(once.utf8.count < text.utf8.count + 8)
  }
}
