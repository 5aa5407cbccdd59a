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
    abstract: "Writes a working flow to start from.",
    discussion: """
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
    let path = Path(output).absolute(in: console.workingFolder)
    guard force || !FileSystem.exists(path) else {
      throw FileFailure(output, "is already there; '--force' replaces it")
    }
    do throws(FileFailure) {
      try FileReplacer.write(Array(text.utf8), to: path)
    } catch {
      throw FileFailure(output, error.reason)
    }
    console.error("flowjson: wrote \(output); next: flowjson check \(output)\n")
    return .success
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
