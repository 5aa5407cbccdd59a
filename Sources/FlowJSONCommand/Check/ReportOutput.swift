import CommandSupport
import FlowFiles
import FlowProject
import FlowReports
import FlowRules
import FlowText

/// A format, and where the report goes.
struct ReportTarget: Sendable, Hashable {
  let format: ReportFormat
  /// Nil for standard output.
  let file: String?

  init(format: ReportFormat, file: String?) {
    self.format = format
    self.file = file
  }

  /// Reads `format` or `format=file`; nil for a format that is not known or a file without a name.
  init?(_ text: String) {
    let argument = FormatArgument(argument: text)
    guard let format = argument.format, argument.file != "" else { return nil }
    self.init(format: format, file: argument.file)
  }
}

/// How findings are written.
struct ReportOutput: Sendable, Hashable {
  /// None means text on standard output.
  var targets: [ReportTarget] = []
  /// Whether only findings are printed.
  var isQuiet = false
  var showsStatistics = false
  var color = ColorUse.auto

  /// The formats that will be written.
  var formats: [ReportFormat] { targets.isEmpty ? [.text] : targets.map(\.format) }

  /// Whether fixes are told, or counted: the line that stands where all reports go to files counts them.
  var tellsFixes: Bool {
    formats.contains(where: \.tellsFixes) || !isQuiet && !targets.contains { $0.file == nil }
  }

  /// Whether two reports would go to the same place.
  var hasSharedPlace: Bool { Set(targets.map(\.file)).count < targets.count }

  /// Writes the report in each format to its place.
  func write(_ report: Report, failLevel: Severity?, printsReport: Bool, _ console: Console) throws {
    // Only SARIF lists the rules, and there are many to make.
    let needsRules = targets.contains { $0.format == .sarif }
    var writer = ReportWriter(
      rules: needsRules ? ProjectRules.all : [],
      failLevel: failLevel,
      isQuiet: isQuiet,
      showsStatistics: showsStatistics
    )
    for target in targets {
      guard let file = target.file else { continue }
      let bytes = writer.written(report, as: target.format).bytes
      try console.write(bytes, to: Path(file))
    }
    writer.isColored = color.isColored(console)
    writer.columns = console.columns
    let standard = targets.first { $0.file == nil }?.format ?? (targets.isEmpty ? .text : nil)
    switch standard.map({ writer.written(report, as: $0) }) {
    case .people(let text)?: printsReport ? console.output(text) : console.error(text)
    case .programs(let text)?: printsReport ? console.output(text) : console.error(text)
    // All reports are in files: here stands only what came of it.
    case nil: if !isQuiet { console.error(TextReport().summaryLine(of: report)) }
    }
    // Other formats have no place for counts.
    if showsStatistics, standard != .text { console.error(RuleStatistics.text(of: report)) }
  }
}
