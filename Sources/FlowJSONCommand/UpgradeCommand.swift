import ArgumentParser
import CommandSupport
import FlowFiles
import FlowLanguage
import FlowProject
import FlowReports
import FlowText
import FlowUpgrade

struct UpgradeCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade",
    abstract: "Lifts flows to a newer version of Flow JSON.",
    discussion: """
      Edits what the newer version asks for and keeps every other byte; proves by 'check', 'diff' and the simulation \
      scripts of the project that nothing else changes; and tells what is left to you and who else must follow. A flow \
      in which something must be settled first stays as it is. A second run does nothing.

      Example: flowjson upgrade flows --time-zone America/Sao_Paulo --check

      Exit status: 0 lifted, or nothing to do, 1 something is left to you, or '--check' found something to lift.
      """
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(
    help: "Flows, folders, or '-' for standard input. Default: what the configuration includes, else this folder.",
    completion: .file(extensions: ["json"])
  )
  var paths: [String] = []

  @Option(
    help: ArgumentHelp("The version to lift to; default: \(Language.recommendedVersion).", valueName: "version"),
    completion: .list(Language.versions.map(\.version.description))
  )
  var to: VersionArgument?

  @Option(
    help: ArgumentHelp(
      "Where milliseconds become days: a zone like Asia/Kolkata, or an offset like +05:30.",
      valueName: "zone"
    )
  )
  var timeZone: String?

  @Flag(help: "Make guesses too, and lift flows that have errors already.")
  var unsafe = false

  @Flag(help: "Also write what the newer version says shorter.")
  var modernize = false

  @Flag(help: "Write nothing; print the edits.")
  var diff = false

  @Flag(help: "Write nothing; exit with 1 if there is something to lift.")
  var check = false

  @Option(help: ArgumentHelp("How to tell what was done: text or json.", valueName: "format"))
  var format: Format = .text

  @Option(help: ArgumentHelp("What standard input is called in reports.", valueName: "name"))
  var stdinFilename: String?

  @Option(
    help: ArgumentHelp(
      "The configuration; default: '\(Configuration.fileName)' in the folder of the file or above.",
      valueName: "file"
    ),
    completion: .file(extensions: ["json"])
  )
  var config: String?

  @Flag(help: "Look for no configuration.")
  var noConfig = false

  @OptionGroup var colors: ColorOptions

  func validate() throws {
    if config != nil, noConfig { throw ValidationError("'--config' and '--no-config' exclude each other.") }
    if diff, format == .json { throw ValidationError("'--diff' prints the edits; '--format json' can't go with it.") }
    if paths.count(where: { $0 == "-" }) > 1 { throw ValidationError("Standard input can be read only once.") }
    if stdinFilename != nil, !paths.contains("-") {
      throw ValidationError("'--stdin-filename' names what '-' reads; there is no '-' among the paths.")
    }
    guard let version = to?.version, Language.version(version) == nil else { return }
    let known = Language.versions.map(\.version.description)
    throw ValidationError(
      Language.unannouncedVersions.contains(version)
        ? "Of version '\(version)' only the number has been seen; the newest is '\(Language.recommendedVersion)'."
        : "There is no version '\(version)' of Flow JSON\(Suggestion.text(near: version.description, in: known)) The "
          + "versions are \(known.joined(separator: ", "))."
    )
  }

  func run(_ console: Console) throws -> ExitStatus {
    var settings = CheckSettings(workingFolder: console.workingFolder, today: console.today)
    settings.jobs = console.cores
    settings.configuration = noConfig ? .none : config.map { ConfigurationFinder.Mode.file(Path($0)) } ?? .nearest
    let options = UpgradeOptions(
      to: to?.version ?? Language.recommendedVersion,
      today: console.today,
      zone: try zone,
      allowsUnsafe: unsafe,
      modernizes: modernize
    )
    let input =
      paths.contains("-")
      ? StandardInput(
        path: stdinFilename.map { Path($0) } ?? "<stdin>",
        bytes: try console.input(FileSystem.sizeLimit + 1)
      ) : nil
    let result = try UpgradeRun(settings, options, writes: !check && !diff).upgrade(paths, standardInput: input)
    return tell(result, input, console)
  }

  private var zone: DayZone? {
    get throws {
      guard let timeZone else { return nil }
      do throws(ZoneFinder.Fault) {
        return try ZoneFinder.zone(timeZone)
      } catch {
        switch error {
        case .unknown:
          throw ValidationError(
            "'--time-zone' takes the name of a time zone, like 'Asia/Kolkata', or an offset like '+05:30', not '\(timeZone)'."
          )
        case .noDatabase:
          throw ValidationError(
            "There is no time zone database in '\(ZoneFinder.database)', so '--time-zone' takes an offset like '+05:30'."
          )
        }
      }
    }
  }

  private func tell(_ result: UpgradeRun.Result, _ input: StandardInput?, _ console: Console) -> ExitStatus {
    let report = result.report
    let text = UpgradeText(isColored: colors.color.isColored(console))
    if format == .json {
      console.output(.json(UpgradeJSON.write(report)))
    } else if diff {
      for file in result.changed { console.output(.file(UnifiedDiff.bytes(of: file))) }
      console.error(UpgradeText(isColored: false).write(report))
    } else if let input, !check {
      // The lifted text is the result; standard input that stays as it is goes through.
      console.output(.file(result.changed.first { $0.path == input.path }?.after ?? input.bytes))
      console.error(UpgradeText(isColored: false).write(report))
    } else {
      console.output(text.write(report))
    }
    for failure in result.failures { console.error("flowjson: \(failure.message)\n") }
    if !result.failures.isEmpty { return .failure }
    return report.hasRemainders || check && report.hasEdits ? .findings : .success
  }
}
