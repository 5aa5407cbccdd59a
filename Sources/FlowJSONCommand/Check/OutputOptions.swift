import ArgumentParser
import CommandSupport
import FlowReports

/// A format, and where the report goes, as they are written.
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
    if values.hasSharedPlace {
      throw ValidationError("Two reports can't go to the same place; give each a file: '--format sarif=flows.sarif'.")
    }
  }

  /// The same as plain values.
  var values: ReportOutput {
    ReportOutput(
      targets: format.compactMap { argument in
        argument.format.map { ReportTarget(format: $0, file: argument.file) }
      },
      isQuiet: quiet,
      showsStatistics: statistics,
      color: colors.color
    )
  }

  /// Whether a report was asked for on standard output, other than the text that is there by default.
  func writesToStandardOutput(besidesText: Bool) -> Bool {
    format.contains { $0.file == nil && $0.format != .text }
  }
}
