import FlowLanguage
import FlowRules
import JSONText

/// Reports once what could not be checked; runs last, when the other checks have collected their placeholders.
enum PlaceholderCheck: MessageCheck {
  static let rules: [Rule] = [.uncheckedPlaceholder]

  static func run(_ judge: inout MessageJudge) {
    let references = judge.launches.compactMap { $0.reference?.node }
    let met = judge.placeholders.filter { !references.contains($0.node) }
    guard let first = met.min(by: { $0.node.range.lowerBound < $1.node.range.lowerBound }) else { return }
    var names: [String] = []
    for (name, _) in met.sorted(by: { $0.node.range.lowerBound < $1.node.range.lowerBound })
    where !names.contains(name) { names.append(name) }
    judge.report(
      .uncheckedPlaceholder,
      at: first.node,
      "placeholders stand for what is filled in before sending, so it could not be checked: "
        + names.quoted(atMost: 8)
    )
  }
}
