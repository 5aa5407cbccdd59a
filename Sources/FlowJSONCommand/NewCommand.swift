import ArgumentParser
import CommandSupport
import FlowFiles
import FlowLanguage
import FlowProject
import FlowRules
import FlowText
import JSONText

struct NewCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Writes a working flow to start from, and a script that plays it.",
    discussion: """
      With '-o' the script for 'flowjson simulate' is written beside the flow.

      Templates:
      \(Template.all.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n"))

      Example: flowjson new registration -o flows/registration.json
      """
  )

  @Argument(help: "The name of the template.", completion: .list(Template.all.map(\.name)))
  var template: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where to write it; default: standard output.", valueName: "file"),
    completion: .file(extensions: ["json"])
  )
  var output: String?

  @Option(help: ArgumentHelp("The version of Flow JSON to write; default: the template's own.", valueName: "X.Y"))
  var flowVersion: VersionArgument?

  @Flag(help: "Write the flow alone, without a script that plays it.")
  var noScript = false

  @Flag(help: "Replace a file that is there.")
  var force = false

  func run(_ console: Console) throws -> ExitStatus {
    let names = Template.all.map(\.name)
    guard let template = Template.named(template) else {
      let suggestion = Suggestion.text(near: template, in: names)
      throw ValidationError(
        "There is no template '\(template)'\(suggestion) There are \(names.joined(separator: ", "))."
      )
    }
    let text = try text(of: template, console)
    guard let output else {
      console.output(.file(Array(text.utf8)))
      return .success
    }
    try write([(Path(output), text)] + script(of: template, beside: output), console)
    return .success
  }

  /// The script that plays the flow in the file, and where it goes.
  private func script(of template: Template, beside output: String) -> [(Path, String)] {
    guard !noScript else { return [] }
    let file = Path(output)
    let script = file.parent.joined(Path(bytes: file.stem.bytes + Array(".simulation.json".utf8)))
    return [(script.normalized, template.script(playing: file.name.text))]
  }

  /// Writes all files, or none where one is there already.
  private func write(_ files: [(path: Path, text: String)], _ console: Console) throws {
    let places = files.map { $0.path.absolute(in: console.workingFolder) }
    for (file, place) in zip(files, places) where !force && FileSystem.exists(place) {
      throw FileFailure(file.path, "is already there; '--force' replaces it")
    }
    for file in files { try console.write(Array(file.text.utf8), to: file.path) }
    let names = files.map { $0.path.normalized.shown }
    let next = ["flowjson check \(names[0])"] + names.dropFirst().map { "flowjson simulate \($0)" }
    console.error("flowjson: wrote \(names.shown(separator: " and ")); next: \(next.shown(separator: ", "))\n")
  }

  /// The template in the version that was asked for.
  private func text(of template: Template, _ console: Console) throws -> String {
    guard let version = flowVersion?.version else { return template.text }
    guard let text = template.text(in: version, today: console.today) else {
      let usable = Language.versions.map(\.version).filter { template.text(in: $0, today: console.today) != nil }
      throw ValidationError(
        "'\(template.name)' can't be written in version \(version); "
          + "it can in \(usable.map(\.description).joined(separator: ", "))."
      )
    }
    return text
  }
}
