import FlowLanguage
import FlowModel
import JSONText

extension FlowComparer {
  /// Compares the screens in the order of the new flow, then reports the removed ones.
  mutating func compareScreens() {
    compareScreenOrder()
    let moves = movesBetweenScreens()
    for screen in new.screens {
      guard let match = screens.oldByNew[screen.index] else {
        reportAdded(screen)
        continue
      }
      reportRename(old.screens[match], screen)
      reportLostEntry(old.screens[match], screen)
      if let pair = pairs[match] { compare(pair, moves) }
    }
    for screen in old.screens where screens.newByOld[screen.index] == nil { reportRemoved(screen) }
    reportMovesToAddedScreens(moves)
  }

  private mutating func reportAdded(_ screen: Screen) {
    let name = new.name(of: screen.index)
    let opensFirst = new.entries.first == screen.index && !old.entries.isEmpty
    let position = reportRaisable(
      .screenAdded,
      opensFirst ? .risky : .safe,
      opensFirst ? [.launch] : [.ui],
      Subject.screen(name),
      old: nil,
      new: Change.Place(screen.node),
      opensFirst
        ? "the screen '\(name)' is new and comes first: messages that name no screen now open it"
        : "the screen '\(name)' is new"
    )
    for action in screen.actions { additionOfAction[action.node.index] = position }
  }

  private mutating func reportRemoved(_ screen: Screen) {
    let name = old.name(of: screen.index)
    let isEntry = old.isEntry(screen.index)
    var audiences: Set<Audience> = []
    var consequences: [String] = []
    if isEntry {
      audiences.formUnion([.launch, .inFlight])
      consequences.append("messages that open it no longer open the flow")
    }
    if hasEndpoint {
      audiences.formUnion([.endpoint, .inFlight])
      consequences.append("the endpoint can no longer answer with it")
    }
    let consequence = consequences.isEmpty ? "" : ": \(consequences.listed("and"))"
    let position = reportRaisable(
      .screenRemoved,
      audiences.isEmpty ? .safe : .breaking,
      audiences.isEmpty ? [.ui] : audiences,
      Subject.screen(name),
      old: Change.Place(screen.node),
      new: nil,
      "the screen '\(name)' is gone\(consequence)"
    )
    for action in screen.actions { removalOfAction[action.node.index] = position }
  }

  private mutating func reportRename(_ before: Screen, _ after: Screen) {
    guard before.id != after.id, let oldID = before.node["id"], let newID = after.node["id"] else { return }
    var audiences: Set<Audience> = []
    var consequences: [String] = []
    if old.isEntry(before.index) {
      audiences.formUnion([.launch, .inFlight])
      consequences.append("messages that open '\(old.name(of: before.index))' no longer open the flow")
    }
    if hasEndpoint {
      audiences.formUnion([.endpoint, .inFlight])
      consequences.append("the endpoint must use the new name")
    }
    let consequence =
      consequences.isEmpty ? "; nobody outside the flow uses its name" : ": \(consequences.listed("and"))"
    report(
      .screenRenamed,
      audiences.isEmpty ? .safe : .breaking,
      audiences,
      Subject.screen(old.name(of: before.index)),
      old: Change.Place(oldID),
      new: Change.Place(newID),
      "the screen '\(old.name(of: before.index))' is now called '\(new.name(of: after.index))'\(consequence)"
    )
  }

  private mutating func reportLostEntry(_ before: Screen, _ after: Screen) {
    guard old.isEntry(before.index), !new.isEntry(after.index) else { return }
    let name = new.name(of: after.index)
    let source = new.firstWay(to: after.index)
    let way = source.map { ": '\(new.name(of: $0.from))' now leads to it" } ?? ""
    report(
      .entryScreenLost,
      .breaking,
      [.launch, .inFlight],
      Subject.screen(name),
      old: (before.node["id"] ?? before.node).place,
      new: (source?.node ?? after.node["id"] ?? after.node).place,
      "'\(name)' is no longer an entry screen\(way); messages that open it no longer open the flow"
    )
  }

  /// What changed about the screen itself, its data and everything on it.
  private mutating func compare(_ pair: ScreenPair, _ moves: ScreenMoves) {
    let ignored: [JSONName] = ["id", "data", "layout", "sensitive"]
    let facts = ObjectFact.screen.properties
    for difference in differences(pair.old.node, pair.new.node, facts, without: ignored, on: pair.old.index) {
      reportScreenProperty(difference, pair)
    }
    compareSensitive(pair)
    compareData(pair)
    compareComponents(pair, moves)
  }

  private mutating func reportScreenProperty(_ difference: PropertyDifference, _ pair: ScreenPair) {
    let known: [JSONName] = ["title", "terminal", "success", "refresh_on_back"]
    if !known.contains(difference.name), leavesOut(.settingChanged, .safe, []) { return }
    let name = new.name(of: pair.new.index)
    let (kind, impact, audiences, message): (ChangeKind, Impact, Set<Audience>, String) =
      switch difference.name {
      case "title": (.textChanged, .safe, [.ui], "the title of '\(name)' \(difference.words)")
      case "terminal":
        (
          .terminalChanged, .risky, [.response, .ui],
          pair.new.isTerminal ? "the flow can now end on '\(name)'" : "the flow can no longer end on '\(name)'"
        )
      case "success":
        (
          .successChanged, .risky, [.response],
          "an end on '\(name)' now counts as \(pair.new.isSuccess ? "a success" : "a failure")"
        )
      case "refresh_on_back":
        (
          .refreshOnBackChanged, .risky, [.endpoint],
          pair.new.refreshesOnBack
            ? "the endpoint is now sent 'BACK' when people go back from '\(name)'"
            : "the endpoint is no longer asked when people go back from '\(name)'"
        )
      default: (.settingChanged, .safe, [], "the property '\(difference.name)' of '\(name)' \(difference.words)")
      }
    report(kind, impact, audiences, Subject.screen(name), old: difference.oldPlace, new: difference.newPlace, message)
  }

  private mutating func compareSensitive(_ pair: ScreenPair) {
    let (before, after) = (pair.old.node["sensitive"], pair.new.node["sensitive"])
    let oldNames = Set((before?.elements ?? []).compactMap(\.name))
    let newNames = Set((after?.elements ?? []).compactMap(\.name))
    let renamed = Set(oldNames.map { renames.fields[pair.old.index]?[$0] ?? $0 })
    let (shown, hidden) = (renamed.subtracting(newNames).sorted(), newNames.subtracting(renamed).sorted())
    guard !shown.isEmpty || !hidden.isEmpty else { return }
    let parts = [
      hidden.isEmpty ? nil : "the summary now hides \(hidden.quotedList("and"))",
      shown.isEmpty ? nil : "the summary now shows what was entered in \(shown.quotedList("and"))",
    ]
    report(
      .sensitiveChanged,
      shown.isEmpty ? .safe : .risky,
      [.ui],
      Subject.screen(new.name(of: pair.new.index)),
      old: before?.place,
      new: after?.place,
      parts.compactMap { $0 }.joined(separator: "; ")
    )
  }
}

extension JSONNode {
  /// The place of the value.
  var place: Change.Place { Change.Place(self) }
}
