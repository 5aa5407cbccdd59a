import FlowFiles
import FlowProject
import FlowReports
import FlowRules
import JSONText

extension FuzzTarget {
  /// All safe fixes together: the text parses, or no worse than before, and has no more findings; a second time nothing
  /// is left to do, and every text and number is still there.
  static let fix = FuzzTarget(name: "fix") { (bytes) throws(BrokenProperty) in
    let (before, fixed) = try check(bytes)
    guard let fixed else { return }
    let (after, again) = try check(fixed)
    let faults = (before: JSONDocument(parsing: bytes).faults, after: JSONDocument(parsing: fixed).faults)
    try require(faults.after.count <= faults.before.count, "no fix breaks the text")
    try require(again == nil, "a second run finds nothing to do")
    for loss in before.losses(in: bytes) { throw BrokenProperty(description: "a safe fix removes \(loss)") }
    // In a broken text a fix may be left because it would uncover, or make, another fault.
    if again == nil, faults.after.isEmpty {
      try require(!after.hasSafeFix, "what is left is left because it can't be mended unasked")
    }
    // A fault of the syntax hides what stands behind it, a misspelt key what stands under it, a misspelt version what it
    // lacks: a fix shows all of that.
    guard faults.before.isEmpty, !before.contains(where: \.canUncover) else { return }
    try require(after.count <= before.count, "no more findings than before: \(after.newRules(since: before))")
  }

  /// The findings of a text, and what becomes of it by all safe fixes; nil if they change nothing.
  private static func check(_ bytes: [UInt8]) throws(BrokenProperty) -> (findings: [Diagnostic], fixed: [UInt8]?) {
    var settings = CheckSettings(workingFolder: "/", today: CheckOptions.atFixedDay.today)
    settings.configuration = .none
    settings.kind = .flow
    settings.fixes = .safe
    settings.writesFixes = false
    let input = StandardInput(path: "flow.json", bytes: bytes)
    guard let result = try? CheckRun(settings).check(["-"], standardInput: input) else {
      throw BrokenProperty(description: "a check without configuration fails")
    }
    return (result.report.files.flatMap { $0.findings.map(\.diagnostic) }, result.fixed.first?.after)
  }
}

extension Diagnostic {
  /// Whether a safe fix gives a key, an action or a component the name that it was meant to have.
  fileprivate var canUncover: Bool {
    ["unknown-property", "unknown-component", "unknown-action", "unknown-version"].contains(rule)
      && fixes.contains { $0.safety == .safe }
  }
}

extension [Diagnostic] {
  fileprivate var hasSafeFix: Bool { contains { $0.fixes.contains { $0.safety == .safe } } }

  /// The rules that are broken more often than before.
  fileprivate func newRules(since before: [Diagnostic]) -> String {
    var counts: [String: Int] = [:]
    for finding in self { counts[finding.rule, default: 0] += 1 }
    for finding in before { counts[finding.rule, default: 0] -= 1 }
    return counts.filter { $0.value > 0 }.keys.sorted().joined(separator: ", ")
  }
}

extension [Diagnostic] {
  /// The texts and numbers that safe fixes of the syntax would take away without putting anything in their place.
  fileprivate func losses(in bytes: [UInt8]) -> [String] {
    let syntax = Set(JSONFaults.rules.map(\.name)).subtracting(["json-comment", "comment"])
    let edits = filter { syntax.contains($0.rule) }.flatMap(\.fixes).filter { $0.safety == .safe }.flatMap(\.edits)
    return edits.filter { $0.text.isEmpty }.map { bytes[$0.range] }.filter(\.holdsValue)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a quoted text or a number is in it.
  fileprivate var holdsValue: Bool {
    let words = split { !isPartOfWord($0) }
    let isNumber: (ArraySlice<UInt8>) -> Bool = {
      $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    return words.contains(where: isNumber) || (contains(UInt8(ascii: "\"")) && !words.isEmpty)
  }

  private func isPartOfWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte >= 0x80
  }
}
