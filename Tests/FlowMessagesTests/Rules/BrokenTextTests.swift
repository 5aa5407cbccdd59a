import FlowMessages
import FlowRules
import JSONText
import Testing

/// Messages whose JSON has faults: each fault is one finding, and nothing follows from what was lost.
@Suite struct BrokenTextTests {
  private func check(_ file: MessageFile?) throws -> [String] {
    lines(
      MessageRules.check(try #require(file), options: CheckOptions(today: "2026-11-21"))
        .filter { $0.rule != "unresolved-flow" }
    )
  }

  @Test(arguments: [
    (#"{"flow_message_version": "3", "flow_name": "a", "flow_cta": "Go",}"#, [" error trailing-comma"]),
    (#"{"flow_message_version": "3", "flow_name": "a" "flow_cta": "Go"}"#, [" error missing-comma"]),
    (
      #"{"flow_message_version": "3", "flow_name": "a", "flow_action_payload": {"screen": "A"}"#,
      [" error missing-bracket"]
    ),
    (
      #"{"flow_message_version": "3", "flow_name": "a", "flow_cta": "Go", "flow_cta": "Start"}"#,
      ["/flow_cta warning duplicate-key"]
    ),
  ])
  func `a fault of the text is a finding of its own`(text: String, found: [String]) throws {
    #expect(try check(MessageFile(JSONDocument(parsing: text))) == found)
  }

  @Test func `a fault in one line stands at its place in the file`() throws {
    let text = """
      {"flow_message_version": "3", "flow_name": "a", "flow_cta": "Go"}
      {"flow_message_version": "3", "flow_name": "a", "flow_cta": "Go",}

      """
    let file = try #require(MessageFile(lines: Array(text.utf8)))
    let found = MessageRules.check(file, options: CheckOptions(today: "2026-11-21")).filter { $0.severity == .error }
    #expect(lines(found) == ["/1 error trailing-comma"])
    let bytes = Array(text.utf8)
    #expect(found.map { $0.range.lowerBound } == [bytes.count - 3])
    let mended = try found.flatMap(\.fixes).flatMap(\.edits).applied(to: bytes)
    #expect(String(decoding: mended, as: UTF8.self) == text.replacing(",}", with: "}"))
  }
}
