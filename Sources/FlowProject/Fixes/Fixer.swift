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

  /// More rounds than any text needs; a text that takes more is left as far as it came.
  private static let roundLimit = 32
  /// How many rounds may uncover as many faults of the syntax as they mend.
  private static let patience = 8

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

  /// Carries out the fixes that `mode` allows, but none that makes an error which was not there.
  ///
  /// What is kept depends on nothing but the text that a step begins with, so that a second run finds nothing to do: in
  /// broken JSON only steps count after which fewer faults of the syntax are left, and fixes that go in circles are left.
  mutating func run(_ mode: FixMode) {
    for _ in 0..<Self.roundLimit {
      let present = State(document: document, verdict: verdict)
      guard let next = mended(present, mode) ?? adjusted(present, mode) else {
        refusedCount = wanted(mode, present).count
        return
      }
      document = next.document
      verdict = next.verdict
      fixCount += next.fixes.count
      renames += next.fixes.compactMap(\.renamedScreen)
    }
  }

  /// A text on its way, with what is wrong in it and what led there.
  private struct State {
    let document: JSONDocument
    let verdict: FindingFilter.Verdict
    var fixes: [Fix] = []
  }

  /// Which findings a round is about.
  private enum Topic {
    case syntax, meaning
  }

  private static let syntaxRules = Set(JSONFaults.rules.map(\.name))

  private func wanted(_ mode: FixMode, _ state: State, about topic: Topic? = nil) -> [Fix] {
    func plan(_ verdict: FindingFilter.Verdict) -> [Fix] {
      let diagnostics = verdict.kept.map(\.diagnostic).filter { diagnostic in
        topic.map { ($0 == .syntax) == Self.syntaxRules.contains(diagnostic.rule) } ?? true
      }
      return FixPlan(diagnostics, mode: mode).fixes
    }
    let fixes = plan(state.verdict)
    // Some were not kept because there are too many to be told.
    return fixes.count >= Findings.limit ? plan(judge(state.document, Self.findingLimit)) : fixes
  }

  // MARK: Steps that are kept

  /// The text with fewer faults of the syntax; nil if no fix of them leads there.
  private func mended(_ present: State, _ mode: FixMode) -> State? {
    guard !present.document.faults.isEmpty else { return nil }
    var state = present
    var made: Set<TextEdit> = []
    for _ in 0..<Self.patience {
      let wanted = wanted(mode, state, about: .syntax)
      guard let next = step(wanted, from: state) else { return nil }
      if next.document.faults.count < present.document.faults.count { return next }
      // The same again at the same place, though it was just mended there: this has no end.
      for edit in wanted.flatMap(\.edits) where !made.insert(edit).inserted { return nil }
      state = next
    }
    return nil
  }

  /// The text after a round of the fixes that are not about the syntax; nil if there are none, or they go in circles.
  private func adjusted(_ present: State, _ mode: FixMode) -> State? {
    guard let next = step(wanted(mode, present, about: .meaning), from: present) else { return nil }
    var state = next
    for _ in 0..<Self.patience {
      if state.document.bytes == present.document.bytes { return nil }
      guard let further = step(wanted(mode, state, about: .meaning), from: state) else { break }
      state = further
    }
    return next
  }

  // MARK: One round

  /// So often a round is tried with other fixes where all of them together do harm.
  private static let trialLimit = 64

  /// What the fixes make of the text; those that change the meaning only as far as they make no new errors.
  private func step(_ fixes: [Fix], from state: State) -> State? {
    let safe = step(carryingOut: fixes.filter { $0.safety == .safe }, from: state)
    let unsafe = fixes.filter { $0.safety == .unsafe }
    var trials = Self.trialLimit
    let errors = (safe?.verdict ?? state.verdict).errorCounts
    guard var next = harmless(unsafe, after: safe, errors, from: state, &trials) else { return nil }
    next.fixes = state.fixes + next.fixes
    return next
  }

  /// As many of the fixes as make no error that was not there: all, or what is found by halving.
  private func harmless(
    _ fixes: [Fix],
    after accepted: State?,
    _ errors: [String: Int],
    from state: State,
    _ trials: inout Int
  ) -> State? {
    guard !fixes.isEmpty, trials > 0 else { return accepted }
    trials -= 1
    let step = step(carryingOut: (accepted?.fixes ?? []) + fixes, from: state)
    if let step, !step.verdict.errorCounts.contains(where: { $0.value > errors[$0.key] ?? 0 }) { return step }
    guard fixes.count > 1 else { return accepted }
    let middle = fixes.count / 2
    let first = harmless(Array(fixes[..<middle]), after: accepted, errors, from: state, &trials)
    return harmless(Array(fixes[middle...]), after: first, errors, from: state, &trials)
  }

  private func step(carryingOut fixes: [Fix], from state: State) -> State? {
    var taken: Set<TextEdit> = []
    // What two findings want alike is done once.
    let edits = fixes.flatMap(\.edits).filter { taken.insert($0).inserted }
    guard !edits.isEmpty, let bytes = try? edits.applied(to: state.document.bytes), bytes != state.document.bytes
    else { return nil }
    let next = JSONDocument(parsing: bytes)
    // Rather leave a fault than make another.
    guard next.faults.count <= state.document.faults.count else { return nil }
    return State(document: next, verdict: judge(next, Findings.limit), fixes: fixes)
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
