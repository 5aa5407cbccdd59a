public import FlowRules
package import FlowText

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

  /// Whether reports in it say of what they find that there is a fix.
  package var tellsFixes: Bool {
    switch self {
    case .text, .json, .sarif: true
    case .github, .gitlab, .junit, .meta: false
    }
  }
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
  /// How many columns the terminal has, which excerpts in text fit into; nil if nobody knows.
  public var columns: Int?

  /// A writer that leaves text plain.
  public init(
    tool: ToolInfo = .flowjson,
    rules: [Rule],
    failLevel: Severity? = .error,
    isColored: Bool = false,
    isQuiet: Bool = false,
    showsStatistics: Bool = false,
    columns: Int? = nil
  ) {
    self.tool = tool
    self.rules = rules
    self.failLevel = failLevel
    self.isColored = isColored
    self.isQuiet = isQuiet
    self.showsStatistics = showsStatistics
    self.columns = columns
  }

  /// The whole text of a report, with a line break at its end unless it is empty.
  public func write(_ report: Report, as format: ReportFormat) -> String {
    String(decoding: written(report, as: format).bytes, as: UTF8.self)
  }

  /// The same, fit to be printed.
  package func written(_ report: Report, as format: ReportFormat) -> WrittenReport {
    switch format {
    case .text: .people(text.shown(report))
    case .json: .programs(JSONReport.written(report, tool: tool))
    case .sarif: .programs(.json(SARIFReport(tool: tool, rules: rules).write(report)))
    case .github: .people(GitHubReport.write(report))
    case .gitlab: .programs(.json(GitLabReport.write(report)))
    case .junit: .programs(.xml(JUnitReport(tool: tool, failLevel: failLevel).write(report)))
    case .meta: .programs(.json(PlatformReport.write(report)))
    }
  }

  private var text: TextReport {
    TextReport(isColored: isColored, isQuiet: isQuiet, showsStatistics: showsStatistics, columns: columns)
  }
}

/// A report that is fit to be printed.
package enum WrittenReport: Sendable {
  /// Its lines are read by people, or by a service that reads what people see.
  case people(ShownText)
  case programs(MachineText)

  package var bytes: [UInt8] {
    switch self {
    case .people(let text): Array(text.string.utf8)
    case .programs(let text): text.bytes
    }
  }
}
