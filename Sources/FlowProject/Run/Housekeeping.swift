import FlowFiles
import FlowReports
import FlowRules
import JSONText

/// Tells what in configuration and baseline a run had no use for.
struct Housekeeping {
  let settings: CheckSettings
  /// The files that the run looked at; absolute.
  private let looked: Set<String>
  /// By the path of the configuration.
  private var usedOverrides: [String: Set<Int>] = [:]
  private var usedBaselineEntries: Set<Int> = []

  init(settings: CheckSettings, jobs: [FileJob], results: [FileResult]) {
    self.settings = settings
    looked = Set(jobs.map(\.absolute))
    for (job, result) in zip(jobs, results) {
      usedBaselineEntries.formUnion(result.usedBaselineEntries)
      guard let configuration = job.configuration else { continue }
      usedOverrides[configuration.path, default: []].formUnion(result.usedOverrides)
    }
  }

  /// The configuration with a finding for each override that suppresses nothing; nil if there is none.
  func unusedOverrides(of configuration: Configuration) -> CheckedFile? {
    let used = usedOverrides[configuration.path] ?? []
    var findings = Findings()
    for (index, override) in configuration.overrides.enumerated()
    where !used.contains(index) && lookedAtAll(of: override, configuration) {
      findings.report(.unusedOverride, at: override.node, message(for: override))
    }
    return file(.configuration, path: configuration.path, findings, configuration.document, configuration.rules)
  }

  private func message(for override: RuleOverride) -> String {
    let files = override.files.isEmpty ? "" : " in \(override.files.map { "'\($0.text)'" }.joined(separator: ", "))"
    return "this override has nothing to do\(files): none of its rules finds anything there; remove it"
  }

  /// Whether every file was looked at that the override is about; else it may be of use for another one.
  private func lookedAtAll(of override: RuleOverride, _ configuration: Configuration) -> Bool {
    var discovery = Discovery(workingFolder: configuration.folder)
    discovery.add(configuration, patterns: override.files)
    return discovery.files.allSatisfy { looked.contains(Path.absolute($0, in: configuration.folder)) }
  }

  /// The baseline with a finding for each entry whose finding is gone; nil if there is none.
  func staleEntries(of baseline: Baseline) -> CheckedFile? {
    var findings = Findings()
    let nodes = baseline.document.root["findings"]?.elements ?? []
    for (index, entry) in baseline.entries.enumerated() where !usedBaselineEntries.contains(index) {
      guard looked.contains(entry.file) || !FileSystem.exists(entry.file), nodes.indices.contains(index) else {
        continue
      }
      let shown = Path.relative(entry.file, to: settings.workingFolder)
      let place = entry.place.isEmpty ? shown : "\(shown), \(entry.place)"
      findings.report(
        .staleBaselineEntry,
        at: nodes[index],
        "'\(entry.rule)' is no longer found at \(place); write the baseline anew"
      )
    }
    return file(.baseline, path: baseline.path, findings, baseline.document, RuleLevels())
  }

  private func file(
    _ kind: CheckedFile.Kind,
    path: String,
    _ findings: Findings,
    _ document: JSONDocument,
    _ levels: RuleLevels
  ) -> CheckedFile? {
    let placed = findings.diagnostics.compactMap { diagnostic -> PlacedDiagnostic? in
      guard let severity = levels.level(of: diagnostic.rule).map(\.severity) ?? diagnostic.severity else { return nil }
      var diagnostic = diagnostic
      diagnostic.severity = severity
      return PlacedDiagnostic(diagnostic: diagnostic, place: diagnostic.pointer.description)
    }
    guard !placed.isEmpty else { return nil }
    let shown = Path.relative(path, to: settings.workingFolder)
    return CheckedFile(path: shown, kind: kind, findings: placed.reported(in: document))
  }
}

extension Discovery {
  /// Adds the files of a project: those that its configuration includes, and of them those that fit `patterns`, if any.
  mutating func add(_ configuration: Configuration, patterns: [GlobPattern] = []) {
    let narrow = patterns.isEmpty ? configuration.include : patterns
    let roots = narrow.isEmpty ? ["."] : narrow.flatMap(\.roots)
    for root in Set(roots).sorted() {
      let absolute = Path.absolute(root, in: configuration.folder)
      guard FileSystem.exists(absolute) else { continue }
      let shown = Path.relative(absolute, to: workingFolder)
      add(shown) { path in
        let relative = Path.relative(path, to: configuration.folder)
        return configuration.includes(path) && (patterns.isEmpty || patterns.contains { $0.matches(relative) })
      }
    }
  }
}
