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
    var tally = tallies[fault.kind] ?? Tally()
    tally.count += 1
    if tally.count <= fault.kind.limit {
      tally.last = faults.count
      faults.append(fault)
    } else {
      tally.moreEdits += fault.fix?.edits ?? []
    }
    tallies[fault.kind] = tally
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
