/// Collects faults, and keeps a text that has the same fault everywhere from giving a flood of them.
struct FaultLog {
  private var faults: [JSONFault] = []
  private var tallies: [JSONFault.Kind: Tally] = [:]

  private struct Tally {
    var count = 0
    /// The position in `faults` of the last one that is told.
    var last = 0
    var moreEdits: [TextEdit] = []
  }

  /// Whether nothing was found.
  var isEmpty: Bool { faults.isEmpty }

  mutating func add(_ fault: JSONFault) {
    // Changed in place: a copy of the tally would copy its edits with every fault.
    let count = tallies[fault.kind, default: Tally()].count
    tallies[fault.kind, default: Tally()].count += 1
    if count < fault.kind.limit {
      tallies[fault.kind, default: Tally()].last = faults.count
      faults.append(fault)
    } else if let fix = fault.fix {
      tallies[fault.kind, default: Tally()].moreEdits += fix.edits
    }
  }

  /// The faults in the order of their places.
  func sorted() -> [JSONFault] {
    var result = faults
    for (kind, tally) in tallies where tally.count > kind.limit {
      result[tally.last] = result[tally.last].counting(tally.count - kind.limit, edits: tally.moreEdits)
    }
    return result.enumerated()
      .sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }
      .map(\.element)
  }
}

extension JSONFault {
  fileprivate func counting(_ more: Int, edits: [TextEdit]) -> JSONFault {
    JSONFault(
      kind,
      "\(message) (and \(more) more like this)",
      at: range,
      related: related,
      fix: fix.map { Fix($0.title + ", here and further on", $0.edits + edits) },
      holder: holder
    )
  }
}
