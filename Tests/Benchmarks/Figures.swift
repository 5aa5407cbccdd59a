import Foundation

/// Named figures of instructions, to be compared with those of another day.
struct Figures {
  /// In millions, in the order in which they were counted.
  private(set) var millions: [(name: String, count: Double)] = []

  /// What a figure may be worse by, as a part of it.
  private static let tolerance = 0.03

  mutating func add(_ name: String, _ count: Double) {
    millions.append((name, count))
  }

  /// A file that ``init(reading:)`` reads.
  var text: String {
    """
    # Millions of instructions, by .ci/benchmark --record; compared by .ci/benchmark --against. Swift 6.3, x86-64.

    """ + millions.map { "\($0.name)\t\(String(format: "%.4f", $0.count))\n" }.joined()
  }

  init() {}

  /// Nil if the file can't be read or holds no figures.
  init?(reading path: String) {
    guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let count = Double(fields[1]) else { return nil }
      add(String(fields[0]), count)
    }
    guard !millions.isEmpty else { return nil }
  }

  /// Prints how these stand to those that were recorded; false if one is worse than it may be.
  func compare(with recorded: Figures) -> Bool {
    print("\nagainst what was recorded")
    var isGood = true
    for (name, before) in recorded.millions {
      guard let now = millions.first(where: { $0.name == name })?.count else {
        print("  \(name): not counted here")
        continue
      }
      let change = now / before - 1
      let isWorse = change > Figures.tolerance
      if isWorse { isGood = false }
      let verdict = isWorse ? "WORSE" : change < -Figures.tolerance ? "better; record it" : "as it was"
      print(String(format: "  %@%12.3f M %12.3f M %+7.1f %%  %@", name.padded, before, now, change * 100, verdict))
    }
    return isGood
  }
}

extension String {
  /// The text as the first column of a table.
  var padded: String { padding(toLength: 46, withPad: " ", startingAt: 0) }
}
