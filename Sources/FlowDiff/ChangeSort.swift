/// What changes have in common of which only so many are told: none hides another that matters more, or to others.
struct ChangeSort: Hashable {
  let kind: String
  let impact: Impact
  let audiences: Set<Audience>

  init(kind: String, impact: Impact, audiences: Set<Audience>) {
    self.kind = kind
    self.impact = impact
    self.audiences = audiences
  }

  init(_ change: Change) {
    self.init(kind: change.kind.name, impact: change.impact, audiences: Set(change.audiences))
  }
}

extension FlowComparer {
  /// The gravest first, else in the order in which they were found.
  ///
  /// Of a sort that there are more of than anybody reads, the last change says how many are left out.
  mutating func sortedChanges() -> [Change] {
    var told = Impact.allCases.sorted(by: >).flatMap { impact in changes.filter { $0.impact == impact } }
    if told.count > FlowComparison.limit {
      var counts: [ChangeSort: Int] = [:]
      told = told.filter { change in
        let sort = ChangeSort(change)
        counts[sort, default: 0] += 1
        guard counts[sort, default: 0] > FlowComparison.limit else { return true }
        leftOut[sort, default: 0] += 1
        return false
      }
    }
    for (sort, count) in leftOut {
      guard let last = told.lastIndex(where: { ChangeSort($0) == sort }) else { continue }
      told[last] = told[last].saying(
        count == 1 ? "1 more change of this kind is left out" : "\(count) more changes of this kind are left out"
      )
    }
    return told
  }
}

extension Change {
  fileprivate func saying(_ more: String) -> Change {
    Change(
      kind: kind,
      impact: impact,
      audiences: audiences,
      subject: subject,
      message: "\(message); \(more)",
      old: old,
      new: new
    )
  }
}
