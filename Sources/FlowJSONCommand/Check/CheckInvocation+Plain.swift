import CommandSupport
import FlowProject
import FlowRules

extension CheckInvocation {
  /// Reads the words behind 'check' as hooks and CI services write them; nil for those that need the parser.
  init?(plain words: ArraySlice<String>) {
    let flags = ["--skip-unknown", "--strict", "--quiet", "--no-config"]
    guard
      let words = PlainArguments(
        words,
        flags: flags,
        options: ["--fail-on", "--color", "--kind", "--jobs"],
        repeatable: ["--format"]
      ),
      words.operands.count(where: { $0 == "-" }) <= 1
    else { return nil }
    paths = words.operands
    skipsUnknown = words.has("--skip-unknown")
    output.isQuiet = words.has("--quiet")
    if words.has("--no-config") { configuration = .none }
    if words.has("--strict") { failLevel = .warning }
    if let text = words["--fail-on"].first {
      // Whether both fit together is for the parser to say.
      guard let level = FailLevel(rawValue: text), !words.has("--strict") else { return nil }
      failLevel = level.severity
    }
    if let text = words["--color"].first {
      guard let use = ColorUse(rawValue: text) else { return nil }
      output.color = use
    }
    if let text = words["--kind"].first {
      guard let kind = DocumentKind(rawValue: text) else { return nil }
      self.kind = kind
    }
    if let text = words["--jobs"].first {
      guard let jobs = Int(text), jobs > 0 else { return nil }
      self.jobs = jobs
    }
    output.targets = words["--format"].compactMap { ReportTarget($0) }
    guard output.targets.count == words["--format"].count, !output.hasSharedPlace else { return nil }
  }
}
