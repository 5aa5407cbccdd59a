public import FlowRules

/// The formats that a report can be written in.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  /// For people at a terminal.
  case text
  /// The project's own, with everything that is known.
  case json
  /// Static Analysis Results Interchange Format 2.1.0.
  case sarif
  /// Workflow commands of GitHub Actions, which become annotations.
  case github
  /// A Code Quality report of GitLab.
  case gitlab
  /// JUnit XML, one test case a file.
  case junit
  /// What the platform would answer as `validation_errors`, by the path of the file.
  case meta
}

/// Writes reports in any format.
public struct ReportWriter: Sendable {
  /// Which program the report is from.
  public var tool: ToolInfo
  /// The rules that could have been reported.
  public var rules: [Rule]
  /// What makes a JUnit test case fail; nil for nothing.
  public var failLevel: Severity?
  /// Whether text is coloured.
  public var isColored: Bool
  /// Whether text leaves out the summary.
  public var isQuiet: Bool
  /// Whether text counts the findings of each rule.
  public var showsStatistics: Bool

  /// A writer that leaves text plain.
  public init(
    tool: ToolInfo = .flowjson,
    rules: [Rule],
    failLevel: Severity? = .error,
    isColored: Bool = false,
    isQuiet: Bool = false,
    showsStatistics: Bool = false
  ) {
    self.tool = tool
    self.rules = rules
    self.failLevel = failLevel
    self.isColored = isColored
    self.isQuiet = isQuiet
    self.showsStatistics = showsStatistics
  }

  /// The whole text of a report, with a line break at its end unless it is empty.
  public func write(_ report: Report, as format: ReportFormat) -> String {
    switch format {
    case .text:
      TextReport(isColored: isColored, isQuiet: isQuiet, showsStatistics: showsStatistics).write(report)
    case .json: JSONReport.write(report, tool: tool)
    case .sarif: SARIFReport(tool: tool, rules: rules).write(report)
    case .github: GitHubReport.write(report)
    case .gitlab: GitLabReport.write(report)
    case .junit: JUnitReport(tool: tool, failLevel: failLevel).write(report)
    case .meta: PlatformReport.write(report)
    }
  }
}
