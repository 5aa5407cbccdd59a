import FlowDiff
import FlowMessages
import FlowModel
import JSONText

extension FuzzTarget {
  /// The comparison: a flow is identical with itself, and with itself written otherwise; both directions agree on what
  /// differs.
  ///
  /// Two flows in one input are parted by the byte 0x1E; one alone is also compared with a small flow of ours.
  static let diff = FuzzTarget(name: "diff") { (bytes) throws(BrokenProperty) in
    let texts = bytes.split(separator: 0x1E, maxSplits: 1).map { Flow(JSONDocument(parsing: Array($0))) }
    guard let first = texts.first else { return }
    if first.document.faults.isEmpty {
      try require(FlowComparison(old: first, new: first).changes.isEmpty, "a flow is identical with itself")
      let written = Flow(JSONDocument(parsing: JSONPrinter(.pretty).print(JSONValue(first.node))))
      try require(FlowComparison(old: first, new: written).changes.isEmpty, "how it is written is no change")
    }
    let second = texts.count > 1 ? texts[1] : ownFlow.flow
    let forth = FlowComparison(old: first, new: second).changes
    let back = FlowComparison(old: second, new: first).changes
    for change in forth {
      if let place = change.old { try require(lies(place.range, in: first.document.bytes), "the old place exists") }
      if let place = change.new { try require(lies(place.range, in: second.document.bytes), "the new place exists") }
      try require(change.old != nil || change.new != nil, "\(change.kind.name) has a place")
    }
    try require(forth.isEmpty == back.isEmpty, "both directions agree on whether something changed")
    // What is missing in a broken text may be there; the command compares no such texts.
    guard first.document.faults.isEmpty, second.document.faults.isEmpty else { return }
    let (there, reversed) = (Counts(forth.map(Difference.init)), Counts(back.map { Difference($0).reversed }))
    try require(there == reversed, "both directions agree on what differs: \(there.difference(from: reversed))")
  }
}

/// What a change is about, without what it means for anybody.
private struct Difference: Hashable {
  let kind: String
  let old: Range<Int>?
  let new: Range<Int>?

  init(kind: String, old: Range<Int>?, new: Range<Int>?) {
    self.kind = kind
    self.old = old
    self.new = new
  }

  init(_ change: Change) {
    self.init(kind: change.kind.name, old: change.old?.range, new: change.new?.range)
  }

  /// The same difference, seen from the other flow.
  var reversed: Difference {
    Difference(kind: Self.opposites[kind] ?? kind, old: new, new: old)
  }

  private static let opposites: [String: String] = {
    var opposites: [String: String] = [:]
    let pairs =
      [
        "screen", "route", "routing-model", "data", "component", "option", "action", "answer-key", "request-key",
        "endpoint",
      ]
      .map { ("\($0)-added", "\($0)-removed") }
      + [("limit-tightened", "limit-loosened"), ("input-required", "input-optional")]
    for (one, other) in pairs {
      opposites[one] = other
      opposites[other] = one
    }
    return opposites
  }()
}

/// How often each difference was told.
private struct Counts: Equatable {
  private var counts: [Difference: Int] = [:]

  init(_ differences: [Difference]) {
    for difference in differences { counts[difference, default: 0] += 1 }
  }

  /// What only one side tells of, in words.
  func difference(from other: Counts) -> String {
    let here = counts.filter { other.counts[$0.key] != $0.value }.map { "\($0.key.kind) only there" }
    let there = other.counts.filter { counts[$0.key] != $0.value }.map { "\($0.key.kind) only back" }
    return (here + there).sorted().joined(separator: ", ")
  }
}
