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

  /// Carries out the fixes that `mode` allows.
  mutating func run(_ mode: FixMode) {
    var seen: Set<[UInt8]> = [document.bytes]
    for _ in 0..<Self.roundLimit {
      let plan = plan(mode)
      guard !plan.edits.isEmpty, let bytes = try? plan.edits.applied(to: document.bytes),
        seen.insert(bytes).inserted
      else { return }
      let next = JSONDocument(parsing: bytes)
      // Rather leave a fault than make another.
      guard next.faults.count <= document.faults.count else { return }
      document = next
      verdict = judge(next, Findings.limit)
      fixCount += plan.fixes.count
      renames += plan.fixes.compactMap(\.renamedScreen)
    }
  }
}
