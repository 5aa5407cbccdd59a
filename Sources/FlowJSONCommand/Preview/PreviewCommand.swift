import ArgumentParser
import CommandSupport
import FlowFiles
import FlowProject
import FlowText

struct PreviewCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Draws every screen of a flow as people see it on a phone.",
    discussion: """
      Writes one HTML file that asks nothing of any network. Every screen is filled in from the flow's examples; \
      texts that phones cut are cut and marked, and findings stand beside their place. A flow with findings is drawn, \
      too. The first phone can be used to the end: it starts with the examples, which also answer for the endpoint, \
      and what happened and the answer stand beside it.

      Exit status: 0 the page is written, 2 there is no such screen or no such data, 3 a file could not be read or \
      written.

      Example: flowjson preview flows/booking.json -o booking.html --watch
      Example: flowjson preview flows/booking.json --open
      """
  )

  @Argument(
    help: "The flow: a file, or '-' for standard input.",
    completion: .file(extensions: ["json"])
  )
  var flow: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write. Default: standard output.", valueName: "file"),
    completion: .file(extensions: ["html"])
  )
  var output: String?

  @Flag(help: "Open the page in the browser; without '-o' it is written to the folder for temporary files.")
  var open = false

  @Flag(
    help: "Write the page anew whenever the flow, or its data, changes; an open page follows. Needs '-o' or '--open'."
  )
  var watch = false

  @Option(
    help: ArgumentHelp("A message that opens the flow: its screen comes first, with its data.", valueName: "file"),
    completion: .file(extensions: ["json"])
  )
  var message: String?

  @Option(
    help: ArgumentHelp("A JSON object with data of the first screen.", valueName: "file"),
    completion: .file(extensions: ["json"])
  )
  var data: String?

  @Option(
    help: ArgumentHelp("The screen that comes first. Default: the first that a message can open.", valueName: "id")
  )
  var screen: String?

  @Flag(name: .customLong("static"), help: "Write a page without any script.")
  var isStatic = false

  func validate() throws {
    if message != nil, data != nil {
      throw ValidationError("'--message' brings its own data; it can't be combined with '--data'.")
    }
    if watch, output == nil, !open { throw ValidationError("'--watch' needs a file to write: '-o FILE' or '--open'.") }
    let inputs = [flow, message, data].count { $0 == "-" }
    if inputs > 1 { throw ValidationError("'-' can stand for one file only.") }
    if watch, inputs > 0 { throw ValidationError("'--watch' needs files; it can't watch standard input.") }
  }

  func run(_ console: Console) throws -> ExitStatus {
    var writer = PreviewWriter(command: self, console)
    guard let path = writer.path else {
      console.output(.file(try writer.page()))
      return .success
    }
    try writer.write()
    if open, !Browser.open(path, console) {
      console.error("flowjson: no browser could be started; open the page yourself: \(path.shown)\n")
    }
    guard watch else {
      if output == nil { console.error("flowjson: the page is \(path.shown)\n") }
      return .success
    }
    console.error("flowjson: watching \(flow); end with Ctrl-C\n")
    while true {
      Pause.milliseconds(250)
      do {
        if try writer.writeIfChanged() { console.error("flowjson: wrote \(path.shown)\n") }
      } catch {
        // A file that is being written may be broken for a moment, or for longer: the last page stays.
        for line in lines(of: error) { console.error("flowjson: \(line)\n") }
      }
    }
  }
}
