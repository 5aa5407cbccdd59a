import ArgumentParser
import CommandSupport
import FlowFiles
import FlowLanguage
import FlowProject
import FlowText
import FlowTypes

struct SwiftCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "swift",
    abstract: "Writes a flow as Swift source that makes it again.",
    discussion: """
      The source uses the typed authoring layer of the library FlowJSON: inputs and data are constants, so that a \
      misspelt reference does not compile. 'flowjson diff' of the flow and of what the source prints says 'identical'. \
      What the layer has no words for stays JSON in the source, behind a remark, and is counted.

      Exit status: 0 it is written, 3 a file could not be read or written.

      Example: flowjson swift flows/booking.json -o Sources/Flows/Booking.swift
      """
  )

  @Argument(
    help: "A flow, or '-' for standard input. The source is named after the file.",
    completion: .file(extensions: ["json"])
  )
  var flow: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write. Default: standard output.", valueName: "file"),
    completion: .file(extensions: ["swift"])
  )
  var output: String?

  func run(_ console: Console) throws -> ExitStatus {
    let flow = try FlowFile.read(Path(self.flow), console)
    let source = FlowSource(flow, path: self.flow == "-" ? "flow" : self.flow)
    let status = try GeneratedFile(output, console).settle(source.text, checks: false, command: "swift")
    if source.rawCount > 0 {
      let values = source.rawCount.counted("value")
      let pronoun = source.rawCount == 1 ? "it" : "them"
      console.error("flowjson: \(values) stayed JSON, because the authoring layer has no words for \(pronoun)\n")
    }
    return status
  }
}
