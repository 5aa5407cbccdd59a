import FlowFiles
import FlowModel
import FlowRules

/// A finding with its place by names.
struct PlacedDiagnostic: Sendable {
  let diagnostic: Diagnostic
  let place: String
}

/// Decides which findings of one file count, and how much: selection, configuration, baseline.
struct FindingFilter: Sendable {
  private let selection: RuleSelection
  private let levels: RuleLevels
  private let overrides: FileOverrides
  private let baseline: Baseline.FileEntries

  /// What was decided.
  struct Verdict: Sendable {
    var kept: [PlacedDiagnostic] = []
    var usedOverrides: Set<Int> = []
    var usedBaselineEntries: Set<Int> = []
  }

  init(_ job: FileJob, settings: CheckSettings) {
    selection = settings.selection
    levels = job.configuration?.rules ?? RuleLevels()
    overrides = job.configuration.map { FileOverrides($0, of: job.absolute) } ?? FileOverrides()
    baseline = settings.baseline?.entries(forFile: job.absolute) ?? Baseline.FileEntries()
  }

  /// Judges what was found in a text, which is read as a flow even where it is none.
  func apply(to diagnostics: [Diagnostic], in flow: Flow) -> Verdict {
    var verdict = Verdict()
    guard !diagnostics.isEmpty else { return verdict }
    var places = StablePlaces(flow)
    var baseline = baseline
    for diagnostic in diagnostics where selection.includes(diagnostic.rule) {
      let place = places.place(of: diagnostic.pointer)
      guard let severity = severity(of: diagnostic, at: place, &verdict) else { continue }
      var diagnostic = diagnostic
      diagnostic.severity = severity
      if let entry = baseline.take(diagnostic, at: place) {
        verdict.usedBaselineEntries.insert(entry)
      } else {
        verdict.kept.append(PlacedDiagnostic(diagnostic: diagnostic, place: place))
      }
    }
    return verdict
  }

  /// Nil for a finding that is off; the last override that says something decides.
  private func severity(of diagnostic: Diagnostic, at place: String, _ verdict: inout Verdict) -> Severity? {
    let level = overrides.level(of: diagnostic, at: place, &verdict.usedOverrides) ?? levels.level(of: diagnostic.rule)
    return level.map(\.severity) ?? diagnostic.severity
  }
}
