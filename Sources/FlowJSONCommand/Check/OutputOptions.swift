import ArgumentParser
import FlowProject
import FlowReports
import FlowRules

/// A format, and where the report goes.
struct FormatArgument: ExpressibleByArgument {
  /// As it was written before the equals sign.
  let name: String
  /// Nil for standard output.
  let file: String?

  init(argument: String) {
    let equals = argument.firstIndex(of: "=")
    name = String(argument[..<(equals ?? argument.endIndex)])
    file = equals.map { String(argument[argument.index(after: $0)...]) }
  }

  var format: ReportFormat? { ReportFormat(rawValue: name) }
}

/// How findings are written.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      How to write the report: \(ReportFormat.list); '=FILE' writes it there; repeatable, each to its own file. \
      Default: text.
      """,
      valueName: "format[=file]"
    )
  )
  var format: [FormatArgument] = []

  @Flag(help: "Print only findings.")
  var quiet = false

  @Flag(help: "Print how often each rule was broken.")
  var statistics = false

  @OptionGroup var colors: ColorOptions

  func validate() throws {
    for argument in format {
      guard argument.format != nil else {
        let suggestion = Suggestion.text(near: argument.name, in: ReportFormat.allCases.map(\.rawValue))
        throw ValidationError(
          "There is no format '\(argument.name)'\(suggestion) The formats are \(ReportFormat.list)."
        )
      }
      if argument.file == "" { throw ValidationError("'--format \(argument.name)=' needs a file after '='.") }
    }
    let targets = format.map { $0.file ?? "" }
    if Set(targets).count < targets.count {
      throw ValidationError("Two reports can't go to the same place; give each a file: '--format sarif=flows.sarif'.")
    }
  }

  /// Whether a report was asked for on standard output, other than the text that is there by default.
  func writesToStandardOutput(besidesText: Bool) -> Bool {
    format.contains { $0.file == nil && $0.format != .text }
  }

  /// Writes the report in each format to its place.
  func write(_ report: Report, failLevel: Severity?, printsReport: Bool, _ console: Console) throws {
    var writer = ReportWriter(
      rules: ProjectRules.all,
      failLevel: failLevel,
      isQuiet: quiet,
      showsStatistics: statistics
    )
    for argument in format {
      guard let format = argument.format, let file = argument.file else { continue }
      let text = writer.write(report, as: format)
      try FileReplacer.write(Array(text.utf8), to: Path.absolute(file, in: console.workingFolder))
    }
    writer.isColored = colors.isColored(console)
    let standard = format.first { $0.file == nil }?.format ?? (format.isEmpty ? .text : nil)
    if let standard { (printsReport ? console.output : console.error)(writer.write(report, as: standard)) }
    // Other formats have no place for counts.
    if statistics, standard != .text { console.error(RuleStatistics.text(of: report)) }
  }
}
