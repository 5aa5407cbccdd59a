import FlowProject
import FlowRules

/// Where people read more about a rule.
enum RuleAddress {
  private static let platform = "https://developers.facebook.com/docs/whatsapp/flows"

  /// The page about what a rule holds people to; nil for what is no rule.
  static func of(_ name: String) -> String? {
    guard let rule = ProjectRules.rule(name) else { return nil }
    switch rule.category {
    case .json: return "https://www.rfc-editor.org/rfc/rfc8259"
    case .version: return "\(platform)/changelogs"
    case .structure, .placement, .values, .advice: return "\(platform)/reference/components"
    case .dataModel, .expressions, .actions, .routing, .dataFlow: return "\(platform)/reference/flowjson"
    case .message: return "\(platform)/guides/sendingaflow"
    case .configuration: return nil
    }
  }
}
