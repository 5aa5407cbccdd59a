import FlowLanguage
import FlowRules
import FlowUpgrade
import JSONText

extension FuzzTarget {
  /// Lifting: the result parses, has no error that was not there, and is not lifted again; what stays has no edits.
  static let upgrade = FuzzTarget(name: "upgrade") { (bytes) throws(BrokenProperty) in
    let document = JSONDocument(parsing: bytes)
    for options in [UpgradeOptions(today: "2026-11-21"), .everything] {
      let plan = Upgrade.plan(document, options)
      for remainder in plan.left { try require(lies(remainder.range, in: bytes), "what is left has a place") }
      guard !plan.edits.isEmpty else { continue }
      try require((try? plan.edits.applied(to: bytes)) != nil, "all edits can be made together")
      let result = JSONDocument(parsing: plan.result)
      for remainder in plan.left { try require(lies(plan.moved(remainder.range), in: plan.result), "the place moves") }
      try require(result.faults.isEmpty, "the result parses")
      let rules = Set(errors(document))
      for rule in errors(result) { try require(rules.contains(rule), "\(rule) is no error that was not there") }
      try require(Upgrade.plan(result, options).edits.isEmpty, "a second run does nothing")
    }
  }

  private static func errors(_ document: JSONDocument) -> [String] {
    FlowChecker.check(document, options: .atFixedDay).filter { $0.severity == .error }.map(\.rule)
  }
}

extension UpgradeOptions {
  /// Every guess and every modernization.
  fileprivate static let everything = UpgradeOptions(
    today: "2026-11-21",
    zone: DayZone(offset: "+05:30"),
    allowsUnsafe: true,
    modernizes: true
  )
}
