import FlowLanguage
import FlowUpgrade
import JSONText

/// A flow of one screen, with components on it, and what lifting it comes to.
struct Lifting {
  let plan: UpgradePlan

  init(
    _ text: String,
    to version: FlowVersion = .v7_3,
    zone: DayZone? = nil,
    unsafe: Bool = false,
    modernize: Bool = false,
    endpoint: String? = nil,
    scripts: [String] = []
  ) {
    var options = UpgradeOptions(
      to: version,
      today: "2026-11-21",
      zone: zone,
      allowsUnsafe: unsafe,
      modernizes: modernize,
      endpointURI: endpoint
    )
    options.scripts = scripts.map { JSONDocument(parsing: $0) }
    plan = Upgrade.plan(JSONDocument(parsing: text), options)
  }

  /// The text afterwards.
  var text: String { String(decoding: plan.result, as: UTF8.self) }
  /// What was done, by recipe.
  var done: [String] { plan.done.map(\.recipe) }
  /// What is left, in words.
  var left: [String] { plan.left.map(\.message) }

  /// A flow of that version with components in the layout of its only screen.
  static func flow(
    _ version: String,
    _ components: String,
    payload: String = "{}",
    data: String = "",
    top: String = ""
  ) -> String {
    """
    {"version": "\(version)", \(top)"screens": [{"id": "FIRST", "title": "First", "terminal": true, \(data)"layout": \
    {"type": "SingleColumnLayout", "children": [\(components), {"type": "Footer", "label": "Done", "on-click-action": \
    {"name": "complete", "payload": \(payload)}}]}}]}
    """
  }
}
