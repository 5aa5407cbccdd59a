import FlowLanguage
import FlowModel
import FlowRules
import JSONText

/// The data of a launch against what the screen declares: every member there, with its type, and no other.
enum DataCheck: MessageCheck {
  static let rules: [Rule] = [.missingLaunchData, .unknownLaunchData, .launchDataType, .launchDataNotCarried]

  static func run(_ judge: inout MessageJudge) {
    guard judge.message.shape != .templateDefinition else { return }
    for (launch, flow) in zip(judge.launches, judge.flows) {
      guard let flow, launch.effectiveAction != .dataExchange, !isMisspelled(launch) else { continue }
      let screens = candidates(launch, in: flow, hasDefault: judge.shape.hasDefaultScreen)
      if !screens.isEmpty { judge.checkData(of: launch, screens, in: flow) }
    }
  }

  /// Whether the action is neither of the two, so that nothing follows from it.
  private static func isMisspelled(_ launch: Launch) -> Bool {
    launch.action == .unknown && launch.actionNode.map { !Placeholder.isIn($0) } ?? false
  }

  /// The screens whose data the launch may give: the named one, the first entry, or, where the message can't say, all.
  private static func candidates(_ launch: Launch, in resolved: ResolvedFlow, hasDefault: Bool) -> [Screen] {
    let flow = resolved.flow
    let entries = resolved.entries.screens
    let screens: [Screen]
    if let node = launch.effectiveScreen {
      guard let id = node.name, let screen = resolved.screen(id) else { return [] }
      // A screen that can't be opened has a finding already.
      screens = entries.isEmpty || resolved.entries.contains(screen) ? [screen] : []
    } else if !hasDefault {
      screens = []
    } else {
      screens = launch.effectiveAction == .navigate ? Array(entries.prefix(1)) : entries
    }
    return screens.contains { !isReadable($0, in: flow) } ? [] : screens
  }

  /// Whether all of a screen's declarations could be read.
  private static func isReadable(_ screen: Screen, in flow: Flow) -> Bool {
    if let data = screen.node["data"], data.kind != .object { return false }
    let range = screen.node.range
    return !flow.document.faults.contains {
      $0.range.upperBound >= range.lowerBound && $0.range.lowerBound <= range.upperBound
    }
  }
}

extension MessageJudge {
  fileprivate mutating func checkData(of launch: Launch, _ screens: [Screen], in resolved: ResolvedFlow) {
    guard let data = launch.data else { return checkAbsentData(of: launch, screens, in: resolved) }
    guard !LaunchData.isWrapped(data, in: launch, opening: resolved) else { return }
    switch data.kind {
    case .object where data.count == 0:
      if !data.isDamaged { checkAbsentData(of: launch, screens, in: resolved) }
    case .object where !data.isDamaged: check(data, placement: .whole, of: launch, screens, in: resolved)
    case .string:
      guard let document = LaunchData.textObject(data), let text = data.decodedText else { return }
      let placement = Placement.string(text, pointer: data.pointer)
      check(document.root, placement: placement, of: launch, screens, in: resolved)
    default: break
    }
  }

  private mutating func check(
    _ data: JSONNode,
    placement: Placement,
    of launch: Launch,
    _ screens: [Screen],
    in resolved: ResolvedFlow
  ) {
    let comparisons = screens.map { screen in
      var comparison = DataComparison()
      comparison.compare(data, with: screen.data)
      return (screen, comparison)
    }
    guard let (screen, best) = comparisons.min(by: { $0.1.differences.count < $1.1.differences.count }) else { return }
    // A placeholder in text that is itself in a string has no node in the message.
    if case .whole = placement { for (path, node) in best.placeholders { remember(node, path) } }
    let wording = DataWording(screen: screen, isOneOfSeveral: screens.count > 1)
    var findings = Findings()
    for difference in best.differences {
      report(difference, wording, launch, resolved, to: &findings)
    }
    add(findings.diagnostics.map(placement.moved))
  }

  private func report(
    _ difference: DataComparison.Difference,
    _ wording: DataWording,
    _ launch: Launch,
    _ resolved: ResolvedFlow,
    to findings: inout Findings
  ) {
    let related = [wording.declared(difference, in: resolved), resolved.origin]
    switch difference.kind {
    case .missing:
      findings.report(
        .missingLaunchData,
        at: difference.node,
        source: Self.source(launch),
        wording.missing(difference),
        related: related,
        fixes: DataFixes.insertion(difference)
      )
    case .unknown:
      findings.report(
        .unknownLaunchData,
        at: difference.node,
        // A name written wrongly is also one that is missing.
        source: difference.declared == nil ? .inferred : Self.source(launch),
        wording.unknown(difference),
        related: related,
        fixes: DataFixes.renaming(difference)
      )
    case .type:
      findings.report(
        .launchDataType,
        at: difference.node,
        wording.type(difference),
        related: related,
        fixes: DataFixes.conversion(difference)
      )
    }
  }

  /// A launch without any data for a screen that needs some.
  private mutating func checkAbsentData(of launch: Launch, _ screens: [Screen], in resolved: ResolvedFlow) {
    let needs = screens.map { ($0, $0.data?.members ?? []) }
    guard let (screen, members) = needs.min(by: { $0.1.count < $1.1.count }), !members.isEmpty else { return }
    let wording = DataWording(screen: screen, isOneOfSeveral: screens.count > 1)
    let related = members.prefix(3).map { wording.declared($0, in: resolved) } + [resolved.origin]
    if !shape.carriesData {
      return report(
        .launchDataNotCarried,
        at: launch.screen ?? launch.node,
        wording.notCarried(members, by: shape.owner),
        related: related
      )
    }
    // A placeholder may be the action that leaves the data to the endpoint.
    if launch.effectiveAction == .unknown, launch.actionNode ?? launch.definition?.actionNode != nil,
      resolved.flow.hasEndpoint
    {
      return
    }
    if let data = launch.data { incompleteData.insert(data) }
    let place = launch.data ?? launch.payload ?? launch.node
    guard place.kind == .object, !place.isDamaged, !Placeholder.isAmongKeys(of: place) else { return }
    report(
      .missingLaunchData,
      at: place,
      source: Self.source(launch),
      wording.absent(members)
        + (launch.effectiveAction == .unknown && resolved.flow.hasEndpoint
          ? "; leave it so only if its template opens the flow with 'data_exchange'" : ""),
      related: related,
      fixes: launch.data.map { DataFixes.filling($0, members) } ?? []
    )
  }

  /// Where the message does not say how the flow is opened, an endpoint may give the data.
  private static func source(_ launch: Launch) -> FactSource {
    launch.effectiveAction == .navigate ? .documented : .inferred
  }
}
