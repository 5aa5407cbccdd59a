import FlowLanguage
import FlowModel
import FlowRules
import JSONText

/// The screen that a launch names: in the flow, and one that a flow can be opened on.
enum ScreenCheck: MessageCheck {
  static let rules: [Rule] = [.unknownLaunchScreen, .launchScreenNotEntry]

  static func run(_ judge: inout MessageJudge) {
    for (launch, flow) in zip(judge.launches, judge.flows) {
      guard let screen = launch.screen, screen.kind == .string, launch.action != .dataExchange else { continue }
      if judge.isPlaceholder(screen, judge.shape.screenName) { continue }
      if let flow, let id = screen.name, !id.isEmpty { judge.checkScreen(screen, id, in: flow) }
    }
  }
}

extension MessageJudge {
  fileprivate mutating func checkScreen(_ node: JSONNode, _ id: JSONName, in resolved: ResolvedFlow) {
    let flow = resolved.flow
    let entries = resolved.entries
    guard let screen = resolved.screen(id) else {
      if flow.hasReadableScreens { reportUnknown(node, id, in: resolved, entries) }
      return
    }
    guard flow.hasReadableScreens, !entries.screens.isEmpty, !entries.contains(screen) else { return }
    let wayIn = entries.wayIn(to: screen).map { resolved.related("the flow leads to '\(id)' from here", at: $0) }
    report(
      .launchScreenNotEntry,
      at: node,
      "a message can't open the flow on '\(id)', because other screens lead there; "
        + "open it on \(Self.list(entries.screens))",
      related: [wayIn, resolved.origin].compactMap(\.self),
      fixes: entries.screens.count == 1 ? Self.fixes(node, entries.screens[0].id, .unsafe) : []
    )
  }

  private mutating func reportUnknown(
    _ node: JSONNode,
    _ id: JSONName,
    in resolved: ResolvedFlow,
    _ entries: EntryScreens
  ) {
    let ids = resolved.flow.screens.compactMap(\.id)
    guard !ids.isEmpty else { return }
    // A screen that the flow can be opened on is more likely to be meant.
    let near = Spelling.nearest(to: id, in: entries.screens.compactMap(\.id)) ?? Spelling.nearest(to: id, in: ids)
    let hint = near.map { Spelling.question($0) } ?? "a message can open it on \(Self.list(entries.screens))"
    let declared = near.flatMap(resolved.screen).flatMap { $0.node["id"] }
    report(
      .unknownLaunchScreen,
      at: node,
      "the flow has no screen '\(id)'; \(hint)",
      related: [declared.map { resolved.related("the screen that is probably meant", at: $0) }, resolved.origin]
        .compactMap(\.self),
      fixes: Self.fixes(node, near, near?.text.lowercased() == id.text.lowercased() ? .safe : .unsafe)
    )
  }

  private static func fixes(_ node: JSONNode, _ id: JSONName?, _ safety: Fix.Safety) -> [Fix] {
    guard let id else { return [] }
    return [Fix("write '\(id)'", safety, edits: [TextEdit(range: node.range, text: JSONPrinter.quoted(id))])]
  }

  private static func list(_ screens: [Screen]) -> String {
    let ids = screens.compactMap(\.id)
    let shown = ids.prefix(5).map { "'\($0)'" }.joined(separator: ids.count == 2 ? " or " : ", ")
    return ids.count > 5 ? "\(shown) or one of \(ids.count - 5) more" : shown
  }
}

extension Flow {
  /// Whether all screens could be read, so that what is not among them is not there.
  var hasReadableScreens: Bool { document.faults.isEmpty && node["screens"]?.kind == .array }
}
