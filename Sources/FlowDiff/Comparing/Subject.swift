import FlowModel
import JSONText

/// Stable paths to the parts of a flow.
enum Subject {
  static let flow = "flow"

  static func screen(_ id: String) -> String { "screen:\(id)" }

  static func data(_ path: String, of screen: String) -> String { "screen:\(screen)/data:\(path)" }

  /// `screen:ID/field:NAME`, or `screen:ID/TYPE[n]` for a Form and for components without a name; n counts from 0.
  static func component(_ component: FlowComponent, on screen: Screen, of side: FlowSide) -> String {
    let owner = self.screen(side.name(of: screen.index))
    if let name = component.fieldName { return "\(owner)/field:\(name)" }
    return "\(owner)/\(component.type)[\(side.ordinal(of: component, on: screen))]"
  }

  static func option(_ id: JSONName, of component: String) -> String { "\(component)/option:\(id)" }

  static func answer(_ key: String) -> String { "response:\(key)" }

  static func request(_ key: String, from screen: String) -> String { "endpoint:\(screen)/request:\(key)" }

  static func route(_ from: String, _ to: String) -> String { "route:\(from)->\(to)" }
}
