import FlowModel
import JSONText

extension FlowComparer {
  /// The order of entry screens decides which one opens when a message names none; the order of the others means little.
  mutating func compareScreenOrder() {
    let common = new.screens.indices.compactMap { screen in screens.oldByNew[screen].map { (old: $0, new: screen) } }
    guard hasOtherOrder(common) else { return }
    let (before, after) = (old.flow.node["screens"], new.flow.node["screens"])
    let entries = common.filter { old.isEntry($0.old) && new.isEntry($0.new) }
    if hasOtherOrder(entries) {
      let first = new.entries.first.map { new.name(of: $0) } ?? ""
      report(
        .entryScreensReordered,
        .risky,
        [.launch],
        Subject.flow,
        old: before?.place,
        new: after?.place,
        "the entry screens stand in another order: messages that name no screen now open '\(first)'"
      )
      let others = common.filter { !(old.isEntry($0.old) && new.isEntry($0.new)) }
      guard hasOtherOrder(others) else { return }
    }
    report(
      .screensReordered,
      .safe,
      [],
      Subject.flow,
      old: before?.place,
      new: after?.place,
      "the screens stand in another order in the file"
    )
  }
}

/// Whether pairs in their new order are in another one than before.
private func hasOtherOrder(_ pairs: [(old: Int, new: Int)]) -> Bool {
  pairs.indices.dropFirst().contains { pairs[$0 - 1].old > pairs[$0].old }
}

/// Components that were cut out of one screen and put on another.
struct ScreenMoves {
  /// A component by its screen and its position there.
  struct Part: Hashable {
    let screen: Int
    let component: Int
  }

  var newByOld: [Part: Part] = [:]
  var oldByNew: [Part: Part] = [:]
}

extension FlowComparer {
  /// Components that were removed from one screen and added to another with the same name and content.
  func movesBetweenScreens() -> ScreenMoves {
    var gone: [UInt64: [ScreenMoves.Part]] = [:]
    for screen in old.screens {
      let matches = pairs[screen.index]?.components
      if matches == nil, screens.newByOld[screen.index] != nil { continue }
      for component in screen.components where component.fieldName != nil {
        if matches?.newByOld[component.index] != nil { continue }
        gone[old.hashes[component.node], default: []].append(.init(screen: screen.index, component: component.index))
      }
    }
    var moves = ScreenMoves()
    guard !gone.isEmpty else { return moves }
    // Reversed, so that `popLast` takes them in their order.
    gone = gone.mapValues { $0.reversed() }
    for screen in new.screens {
      let match = screens.oldByNew[screen.index]
      let matches = match.flatMap { pairs[$0]?.components }
      if match != nil, matches == nil { continue }
      for component in screen.components where component.fieldName != nil {
        if matches?.oldByNew[component.index] != nil { continue }
        let hash = new.hashes[component.node]
        // A removed and a new screen are reported as a whole, not component by component.
        guard let source = gone[hash]?.last, match != nil || screens.newByOld[source.screen] != nil else { continue }
        gone[hash]?.removeLast()
        let target = ScreenMoves.Part(screen: screen.index, component: component.index)
        moves.newByOld[source] = target
        moves.oldByNew[target] = source
      }
    }
    return moves
  }

  /// A component that moved to a new screen is reported as moved, not as removed.
  mutating func reportMovesToAddedScreens(_ moves: ScreenMoves) {
    let targets = moves.oldByNew.keys.filter { screens.oldByNew[$0.screen] == nil }
    for target in targets.sorted(by: { ($0.screen, $0.component) < ($1.screen, $1.component) }) {
      if let source = moves.oldByNew[target] { reportMove(source, target) }
    }
  }

  mutating func reportMove(_ source: ScreenMoves.Part, _ target: ScreenMoves.Part) {
    let (before, after) = (old.screens[source.screen], new.screens[target.screen])
    let component = after.components[target.component]
    report(
      .componentMoved,
      .safe,
      [.ui],
      Subject.component(component, on: after, of: new),
      old: before.components[source.component].node.place,
      new: component.node.place,
      "\(component.title) moved from '\(old.name(of: before.index))' to '\(new.name(of: after.index))'"
    )
  }
}
