import FlowRules
import JSONText

/// Which fixes may be carried out.
package enum FixMode: Sendable, Hashable {
  /// Those that keep the meaning.
  case safe
  /// Also those that change it.
  case all

  func allows(_ fix: Fix) -> Bool { self == .all || fix.safety == .safe }
}

/// The fixes that can be carried out together.
struct FixPlan {
  private(set) var edits: [TextEdit] = []
  private(set) var fixes: [Fix] = []

  /// Takes for each finding its first allowed fix, unless it touches what an earlier one changes.
  init(_ diagnostics: [Diagnostic], mode: FixMode) {
    var taken: Set<TextEdit> = []
    var ranges = EditedRanges()
    for diagnostic in diagnostics {
      guard let fix = diagnostic.fixes.first(where: mode.allows) else { continue }
      // What two findings want alike is done once.
      let new = fix.edits.filter { !taken.contains($0) }
      guard !new.isEmpty, !fix.edits.isEmpty, ranges.canAdd(new.map(\.range)) else { continue }
      ranges.add(new.map(\.range))
      taken.formUnion(new)
      edits += new
      fixes.append(fix)
    }
  }
}

/// Ranges of bytes that don't touch each other.
private struct EditedRanges {
  /// In ascending order.
  private var ranges: [Range<Int>] = []

  func canAdd(_ new: [Range<Int>]) -> Bool {
    let sorted = new.sorted { $0.lowerBound < $1.lowerBound }
    for (left, right) in zip(sorted, sorted.dropFirst()) where left.upperBound > right.lowerBound { return false }
    return sorted.allSatisfy { range in
      let index = position(of: range)
      let before = index > 0 ? ranges[index - 1].upperBound : -1
      let after = index < ranges.count ? ranges[index].lowerBound : .max
      return before < range.lowerBound && range.upperBound < after
    }
  }

  mutating func add(_ new: [Range<Int>]) {
    for range in new { ranges.insert(range, at: position(of: range)) }
  }

  /// Where the first range stands that begins at or after this one.
  private func position(of range: Range<Int>) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
