public import FlowModel
import FlowRules
import JSONText

/// The flow that a launch is judged against.
///
/// Making one reads the whole flow: make it once for many messages, and add the reasons with ``because(_:)``.
public struct ResolvedFlow: Sendable {
  /// The flow as it was read.
  public let flow: Flow
  /// The file that it was read from; nil for one that is embedded in the message.
  public let path: String?
  /// Why it is this flow, to follow "checked against this flow: ".
  public private(set) var reason: String
  /// Where it can be opened.
  let entries: EntryScreens
  /// Where the flow's text stands in the message; only for one that is embedded there.
  let placement: Placement
  /// The definition of a template that embeds the flow; nil for another flow.
  private let template: TemplateDefinition?

  /// A flow read from `path` and why it was chosen.
  public init(_ flow: Flow, path: String, reason: String) {
    self.init(flow, path: path, reason: reason, placement: .whole)
  }

  init(_ flow: Flow, path: String?, reason: String, placement: Placement, template: TemplateDefinition? = nil) {
    self.flow = flow
    self.path = path
    self.reason = reason
    self.placement = placement
    self.template = template
    entries = EntryScreens(flow)
  }

  /// The same flow, chosen for another reason.
  public func because(_ reason: String) -> ResolvedFlow {
    var copy = self
    copy.reason = reason
    return copy
  }

  /// The screen of that id.
  func screen(_ id: JSONName) -> Screen? {
    entries.screen(id, in: flow)
  }

  /// A place in the flow that explains a finding in the message.
  func related(_ message: String, at node: JSONNode) -> Diagnostic.Related {
    let place = placement.moved(Diagnostic.Related(message, at: node, path: path))
    return template?.moved(place) ?? place
  }

  /// Says which flow a finding was judged against and why; follows the other places.
  var origin: Diagnostic.Related {
    related("checked against this flow: \(reason)", at: flow.node)
  }
}
