import FlowRules
import JSONText

/// Mends a text in rounds until nothing is left that can be mended.
struct Fixer {
  let original: JSONDocument
  private(set) var document: JSONDocument
  private(set) var verdict: FindingFilter.Verdict
  /// What was found before any fix.
  let originalVerdict: FindingFilter.Verdict
  private(set) var fixCount = 0
  /// How many fixes were wanted at the end and not carried out, because they would make new errors.
  private(set) var refusedCount = 0
  private(set) var renames: [ScreenRename] = []
  private let judge: (JSONDocument, _ findingLimit: Int) -> FindingFilter.Verdict

  /// More rounds than any fix needs that waits for another.
  private static let roundLimit = 32

  /// Begins with `changed`, which is `original` unless other files made a change necessary.
  init(
    _ original: JSONDocument,
    changed document: JSONDocument,
    judge: @escaping (JSONDocument, _ findingLimit: Int) -> FindingFilter.Verdict
  ) {
    self.original = original
    self.document = document
    self.judge = judge
    verdict = judge(document, Findings.limit)
    originalVerdict = verdict
  }

  /// So many findings of a rule are mended at once, though nobody would read them all.
  private static let findingLimit = 200_000

  private func plan(_ mode: FixMode) -> FixPlan {
    let plan = FixPlan(verdict.kept.map(\.diagnostic), mode: mode)
    // Some were not kept because there are too many to be told.
    guard plan.fixes.count >= Findings.limit else { return plan }
    return FixPlan(judge(document, Self.findingLimit).kept.map(\.diagnostic), mode: mode)
  }

  /// Carries out the fixes that `mode` allows, but none that makes an error which was not there.
  mutating func run(_ mode: FixMode) {
    var seen: Set<[UInt8]> = [document.bytes]
    for _ in 0..<Self.roundLimit {
      let wanted = plan(mode).fixes
      let step = step(wanted)
      refusedCount = wanted.count - (step?.fixes.count ?? 0)
      guard let step, seen.insert(step.document.bytes).inserted else { return }
      document = step.document
      verdict = step.verdict
      fixCount += step.fixes.count
      renames += step.fixes.compactMap(\.renamedScreen)
    }
  }

  // MARK: One round

  /// What some of the fixes make of the text.
  private struct Step {
    let fixes: [Fix]
    let document: JSONDocument
    let verdict: FindingFilter.Verdict
  }

  /// So often a round is tried with other fixes where all of them together do harm.
  private static let trialLimit = 64

  /// What the fixes make of the text; those that change the meaning only as far as they make no new errors.
  private func step(_ fixes: [Fix]) -> Step? {
    let safe = step(carryingOut: fixes.filter { $0.safety == .safe })
    let unsafe = fixes.filter { $0.safety == .unsafe }
    var trials = Self.trialLimit
    let errors = (safe?.verdict ?? verdict).errorCounts
    return harmless(unsafe, after: safe, errors, &trials)
  }

  /// As many of the fixes as make no error that was not there: all, or what is found by halving.
  private func harmless(_ fixes: [Fix], after accepted: Step?, _ errors: [String: Int], _ trials: inout Int) -> Step? {
    guard !fixes.isEmpty, trials > 0 else { return accepted }
    trials -= 1
    let step = step(carryingOut: (accepted?.fixes ?? []) + fixes)
    if let step, !step.verdict.errorCounts.contains(where: { $0.value > errors[$0.key] ?? 0 }) { return step }
    guard fixes.count > 1 else { return accepted }
    let middle = fixes.count / 2
    let first = harmless(Array(fixes[..<middle]), after: accepted, errors, &trials)
    return harmless(Array(fixes[middle...]), after: first, errors, &trials)
  }

  private func step(carryingOut fixes: [Fix]) -> Step? {
    var taken: Set<TextEdit> = []
    // What two findings want alike is done once.
    let edits = fixes.flatMap(\.edits).filter { taken.insert($0).inserted }
    guard !edits.isEmpty, let bytes = try? edits.applied(to: document.bytes) else { return nil }
    let next = JSONDocument(parsing: bytes)
    // Rather leave a fault than make another.
    guard next.faults.count <= document.faults.count else { return nil }
    return Step(fixes: fixes, document: next, verdict: judge(next, Findings.limit))
  }
}

extension FindingFilter.Verdict {
  /// How many errors there are of each rule.
  fileprivate var errorCounts: [String: Int] {
    var counts: [String: Int] = [:]
    for finding in kept where finding.diagnostic.severity == .error {
      counts[finding.diagnostic.rule, default: 0] += 1
    }
    return counts
  }
}
