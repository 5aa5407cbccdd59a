package import FlowFiles
import FlowLanguage
import FlowReports
import FlowRules
import JSONText

/// Tells what in configuration and baseline a run had no use for.
struct Housekeeping {
  let settings: CheckSettings
  /// The files that the run looked at; absolute.
  private let looked: Set<Path>
  /// By the path of the configuration.
  private var usedOverrides: [Path: Set<Int>] = [:]
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
    let unused = configuration.overrides.enumerated().filter { !used.contains($0.offset) }.map(\.element)
    // One that is about a file that was not looked at may be of use there.
    let others = unused.isEmpty ? [] : notLookedAt(configuration)
    for override in unused
    where !others.contains(where: { file in
      override.files.isEmpty || override.files.contains { $0.matches(file) }
    }) {
      findings.report(.unusedOverride, at: override.node, message(for: override))
    }
    return file(.configuration, path: configuration.path, findings, configuration.document, configuration.rules)
  }

  private func message(for override: RuleOverride) -> String {
    let files = override.files.isEmpty ? "" : " in \(override.files.map(\.text).quoted)"
    return "this override has nothing to do\(files): none of its rules finds anything there; remove it"
  }

  /// The files of the project that the run did not look at.
  private func notLookedAt(_ configuration: Configuration) -> [GlobPattern.Names] {
    var discovery = Discovery(workingFolder: configuration.folder)
    discovery.add(configuration)
    return discovery.files.filter { !looked.contains($0.absolute(in: configuration.folder)) }
      .map { GlobPattern.Names(of: $0) }
  }

  /// The baseline with a finding for each entry whose finding is gone; nil if there is none.
  func staleEntries(of baseline: Baseline) -> CheckedFile? {
    var findings = Findings()
    let nodes = baseline.document.root["findings"]?.elements ?? []
    for (index, entry) in baseline.entries.enumerated() where !usedBaselineEntries.contains(index) {
      guard looked.contains(entry.file) || !FileSystem.exists(entry.file), nodes.indices.contains(index) else {
        continue
      }
      let shown = entry.file.relative(to: settings.workingFolder)
      let place = entry.place.isEmpty ? shown.shown : "\(shown), \(entry.place)"
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
    path: Path,
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
    let shown = path.relative(to: settings.workingFolder)
    return CheckedFile(path: shown.shown, kind: kind, findings: placed.reported(in: document))
  }
}

extension Discovery {
  /// Adds the files of a project: those that its configuration includes.
  ///
  /// What a link of the checkout leads to outside the repository is none of it.
  package mutating func add(_ configuration: Configuration) {
    let roots: [Path] = configuration.include.isEmpty ? ["."] : configuration.include.flatMap(\.roots)
    let boundary = Repository.boundary(of: configuration.folder)
    for root in Set(roots).sorted() {
      let absolute = root.absolute(in: configuration.folder)
      guard FileSystem.exists(absolute) else { continue }
      add(absolute.relative(to: workingFolder)) { path in
        configuration.includes(path) && (FileSystem.realPath(path)?.isInside(boundary) ?? true)
      }
    }
  }
}
