import FlowRules
import JSONText

/// A text and what was found in it.
struct Judged {
  let document: JSONDocument
  let verdict: FindingFilter.Verdict
}

/// What fixes made of a text.
struct FixResult {
  private(set) var document: JSONDocument
  private(set) var verdict: FindingFilter.Verdict
  private(set) var fixCount = 0
  /// How many fixes were wanted at the end and not carried out, because they would make new errors.
  fileprivate(set) var refusedCount = 0
  private(set) var renames: [ScreenRename] = []

  /// A text that is left as it is.
  init(_ judged: Judged) {
    document = judged.document
    verdict = judged.verdict
  }

  fileprivate mutating func take(_ step: Judged, after fixes: [Fix]) {
    document = step.document
    verdict = step.verdict
    fixCount += fixes.count
    renames += fixes.compactMap(\.renamedScreen)
  }
}

/// Fixes a text in rounds until nothing is left that can be fixed; what is wrong with a text it is told by `judge`.
struct Fixer {
  let judge: (JSONDocument, _ findingLimit: Int) -> FindingFilter.Verdict

  /// More rounds than any text needs; a text that takes more is left as far as it came.
  private static let roundLimit = 32
  /// How many rounds may uncover as many faults of the syntax as they fix.
  private static let patience = 8

  /// So many findings of a rule are fixed at once, though nobody would read them all.
  private static let findingLimit = 200_000

  /// Carries out the fixes that `mode` allows, but none that makes an error which was not there.
  ///
  /// What is kept depends on nothing but the text that a step begins with, so that a second run finds nothing to do: in
  /// broken JSON only steps count after which fewer faults of the syntax are left, and fixes that go in circles are left.
  func fixed(_ document: JSONDocument, _ mode: FixMode) -> FixResult { fixed(judged(document), mode) }

  /// A text with what is wrong in it.
  func judged(_ document: JSONDocument) -> Judged {
    Judged(document: document, verdict: judge(document, Findings.limit))
  }

  /// The same for a text that was judged already.
  func fixed(_ found: Judged, _ mode: FixMode) -> FixResult {
    var fixed = FixResult(found)
    for _ in 0..<Self.roundLimit {
      let present = State(document: fixed.document, verdict: fixed.verdict)
      guard let next = withFewerFaults(present, mode) ?? adjusted(present, mode) else {
        fixed.refusedCount = wanted(mode, present).count
        break
      }
      fixed.take(Judged(document: next.document, verdict: next.verdict), after: next.fixes)
    }
    return fixed
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
  private func withFewerFaults(_ present: State, _ mode: FixMode) -> State? {
    guard !present.document.faults.isEmpty else { return nil }
    var state = present
    var made: Set<TextEdit> = []
    for _ in 0..<Self.patience {
      let wanted = wanted(mode, state, about: .syntax)
      guard let next = step(wanted, from: state) else { return nil }
      if next.document.faults.count < present.document.faults.count { return next }
      // The same again at the same place, though it was just fixed there: this has no end.
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
