import FlowMessages
import FlowModel
import FlowRules
import JSONText
import Testing

@Suite struct BrokenFixtureTests {
  /// Each message with the flow it opens and what is found.
  static let cases: [(name: String, flow: String, found: [String])] = [
    (
      "1msg-action.json", "order",
      ["/flowAction error message-unknown-value", "/flowActionScreen error unknown-launch-screen"]
    ),
    ("1msg-empty-data.json", "order", ["/flowActionPayload/data error empty-launch-data"]),
    (
      "1msg-shortcut-and-payload.json", "order",
      [" error message-missing-member", "/flowActionScreen warning message-unknown-member"]
    ),
    (
      "cloud-missing-data.json", "registration",
      ["/interactive/action/parameters/flow_action_payload error missing-launch-data"]
    ),
    (
      "cloud-payload-with-data-exchange.json", "appointment",
      [
        "/interactive/action/parameters/flow_cta error button-emoji",
        "/interactive/action/parameters/flow_action_payload error launch-action-payload",
      ]
    ),
    (
      "cloud-unknown-screen.json", "registration",
      ["/interactive/action/parameters/flow_action_payload/screen error unknown-launch-screen"]
    ),
    ("dreams-long-button.json", "booking", ["/flow_cta error message-text-length"]),
    ("dreams-needs-data.json", "catalogue", ["/screen error launch-data-not-carried"]),
    ("dreams-recipient.json", "booking", ["/to error recipient-number", "/screen error launch-screen-not-entry"]),
    ("jelou-not-entry.json", "catalogue", ["/parameters/flow_action_payload/screen error launch-screen-not-entry"]),
    (
      "jelou-user-with-plus.json", "catalogue",
      ["/path error recipient-number", "/body/parameters/flow_tokn warning message-unknown-member"]
    ),
    (
      "jelou-wrong-types.json", "catalogue",
      [
        "/parameters/flow_action_payload/data/price error launch-data-type",
        "/parameters/flow_action_payload/data/is_cargo error launch-data-type",
      ]
    ),
    ("parameters-id-and-name.json", "survey", ["/flow_name error flow-reference"]),
    ("parameters-not-entry.json", "survey", ["/flow_action_payload/screen error launch-screen-not-entry"]),
    ("parameters-version.json", "survey", ["/flow_message_version warning message-wrong-type"]),
    (
      "template-button-data-in-text.json", "lead-form",
      ["/parameters/0/action/flow_action_data error launch-data-shape"]
    ),
    ("template-button-index.json", "lead-form", ["/index error button-index"]),
    (
      "template-button-wrong-type.json", "lead-form",
      ["/parameters/0/action/flow_action_data/company error launch-data-type"]
    ),
    (
      "template-definition-long-text.json", "lead-form",
      ["/name error template-name", "/components/1/buttons/0/text error message-text-length"]
    ),
    ("template-definition-no-flow.json", "lead-form", ["/components/1/buttons/0 error flow-reference"]),
    (
      "template-empty-data.json", "lead-form",
      ["/template/components/1/parameters/0/action/flow_action_data warning missing-launch-data"]
    ),
    ("template-sub-type.json", "lead-form", ["/template/components/1/sub_type error button-sub-type"]),
    (
      "template-wrapped-data.json", "lead-form",
      ["/template/components/1/parameters/0/action/flow_action_data warning launch-data-shape"]
    ),
  ]

  @Test(arguments: cases)
  func `a defective message has just the findings of its defects`(name: String, flow: String, found: [String]) throws {
    let text = try Fixtures.text("messages/broken/\(name)")
    #expect(lines(try findings(in: text, opening: try Fixtures.text("flows/\(flow).json"))) == found)
  }

  @Test func `every defective message is in the list`() {
    let judged = Self.cases.map(\.name) + ["template-definition-embedded.json"]
    #expect(Fixtures.names(in: "messages/broken") == judged.sorted())
  }

  /// The clean ones are judged with all flows at hand, as a run over the folder does.
  @Test(arguments: Fixtures.names(in: "messages"))
  func `a clean message has no error and no warning`(name: String) throws {
    let text = try Fixtures.text("messages/\(name)")
    let paths = Fixtures.names(in: "flows")
    let sources = FlowSources(checked: paths)
    let file = try #require(
      name.hasSuffix("l") ? MessageFile(lines: Array(text.utf8)) : MessageFile(JSONDocument(parsing: text))
    )
    let found = file.messages.flatMap { message in
      MessageRules.check(message, options: CheckOptions(today: "2026-11-21")) { launch in
        guard let choice = sources.choice(for: launch), let text = try? Fixtures.text("flows/\(choice.path)") else {
          return nil
        }
        return ResolvedFlow(Flow(JSONDocument(parsing: text)), path: choice.path, reason: choice.reason)
      }
    }
    let expected = name == "jelou-older.json" ? [" warning outdated-message-shape"] : []
    #expect(lines(found.filter { $0.severity != .info }) == expected)
  }

  @Test(arguments: cases)
  func `a fix takes its finding away`(name: String, flow: String, found: [String]) throws {
    let text = try Fixtures.text("messages/broken/\(name)")
    let flow = try Fixtures.text("flows/\(flow).json")
    for finding in try findings(in: text, opening: flow) {
      for fix in finding.fixes {
        let mended = String(decoding: try fix.edits.applied(to: Array(text.utf8)), as: UTF8.self)
        let rest = try findings(in: mended, opening: flow)
        #expect(!rest.contains { $0.rule == finding.rule && $0.message == finding.message }, "\(fix.title)")
        #expect(JSONDocument(parsing: mended).faults.isEmpty)
      }
    }
  }
}
