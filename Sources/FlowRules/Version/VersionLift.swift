import FlowLanguage
import FlowModel
import JSONText

/// Declares a newer version where that alone is enough: the flow means the same, and no new error appears.
///
/// Only the number is changed. Where a version asks for more, as for days instead of milliseconds or for labels, there
/// is no fix.
struct VersionLift {
  private let facts: FlowFacts
  /// Whether the flow can be lifted to a version; asked once for each.
  private var answers: [(version: FlowVersion, isEnough: Bool)] = []
  private var present: [String: Int]?

  init(_ facts: FlowFacts) {
    self.facts = facts
  }

  private var context: FlowContext { facts.context }

  /// Larger flows are not checked a second time just for a fix.
  private static let largest = 1 << 20

  /// The fix that declares the oldest active version from `version` on; none where more would have to change, or where
  /// the declared version does not count.
  mutating func fixes(to version: FlowVersion) -> [Fix] {
    let target = max(version, Language.oldestActiveVersion(on: context.today))
    guard !context.isVersionGiven, target > context.version, let node = context.flow.node[.version],
      node.kind == .string, isEnough(target)
    else { return [] }
    return [
      Fix("write version \(target)", .unsafe, edits: [TextEdit(range: node.contentRange, text: target.description)])
    ]
  }

  private mutating func isEnough(_ target: FlowVersion) -> Bool {
    if let known = answers.first(where: { $0.version == target }) { return known.isEnough }
    let answer = context.document.bytes.count <= Self.largest && !changesMeaning(target) && !makesErrors(target)
    answers.append((target, answer))
    return answer
  }

  /// Whether a newer version reads something in the flow differently without any finding.
  private func changesMeaning(_ target: FlowVersion) -> Bool {
    func comesOrGoes(_ feature: Feature) -> Bool {
      feature.isKnown(in: context.version) != feature.isKnown(in: target)
    }
    return context.flow.screens.contains { screen in
      screen.components.contains { component in
        // Dates were milliseconds, also in the answers.
        if comesOrGoes(.calendarDays), component.fact == .datePicker { return true }
        // In some versions the action is also carried out when the screen appears.
        return comesOrGoes(.selectOnRender) && component[.onSelectAction] != nil
          && component[.initValue] != nil
      }
    }
  }

  private mutating func makesErrors(_ target: FlowVersion) -> Bool {
    let after = errors(target)
    // Mostly the newer version is all that was missing, and then it does not matter what is wrong today.
    guard !after.isEmpty else { return false }
    let before = present ?? errors(context.version)
    present = before
    return after.contains { $0.value > before[$0.key] ?? 0 }
  }

  /// How many errors of each rule a version makes of the flow.
  private func errors(_ version: FlowVersion) -> [String: Int] {
    let options = CheckOptions(today: context.today, version: version)
    let findings = FlowChecker.check(facts, options: options).filter { $0.severity == .error }
    return Dictionary(findings.map { ($0.rule, 1) }, uniquingKeysWith: +)
  }
}
