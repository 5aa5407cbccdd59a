public import ArgumentParser
import CommandSupport
public import FlowDocument
import FlowFiles
import FlowProject
import FlowText

struct DocumentCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "Describes a flow for people who don't read JSON.",
    discussion: """
      Screens with their pictures, fields with limits and answers, routes, what opens the flow, what passes between it \
      and its endpoint, what the business receives, and the messages of the project that open it. 'html' is one file \
      that loads nothing and runs nothing; 'markdown' has the pictures in words and the routes as Mermaid.

      Example: flowjson document flows/welcome.json --format html -o welcome.html
      """
  )

  @Argument(help: "A flow, or '-' for standard input.", completion: .file(extensions: ["json"]))
  var flow: String

  @Option(
    help: ArgumentHelp("How to write it: markdown or html; default: as the name of the file says.", valueName: "format")
  )
  var format: DocumentFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where to write it; default: standard output.", valueName: "file"),
    completion: .file(extensions: ["md", "html"])
  )
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The configuration; default: '\(Configuration.fileName)' in the folder of the file or above.",
      valueName: "file"
    ),
    completion: .file(extensions: ["json"])
  )
  var config: String?

  @Flag(help: "Look for no configuration, and so for no messages.")
  var noConfig = false

  func validate() throws {
    if config != nil, noConfig { throw ValidationError("'--config' and '--no-config' exclude each other.") }
  }

  func run(_ console: Console) throws -> ExitStatus {
    let flow = try FlowFile.read(Path(self.flow), console)
    let title = self.flow == "-" ? "<stdin>" : Path(self.flow).shown
    let document = FlowDocument(flow, title: title, openers: try openers(console))
    let bytes =
      switch chosen {
      case .markdown: Array(DocumentMarkdown.write(document).string.utf8)
      case .html: DocumentHTML.write(document)
      }
    if let output, output != "-" {
      try console.write(bytes, to: Path(output))
    } else {
      console.output(.file(bytes))
    }
    return .success
  }

  private var chosen: DocumentFormat {
    if let format { return format }
    let name = output?.lowercased() ?? ""
    return name.hasSuffix(".html") || name.hasSuffix(".htm") ? .html : .markdown
  }

  private func openers(_ console: Console) throws -> [FlowOpener]? {
    guard flow != "-" else { return nil }
    var settings = CheckSettings(workingFolder: console.workingFolder, today: console.today)
    settings.configuration = noConfig ? .none : config.map { ConfigurationFinder.Mode.file(Path($0)) } ?? .nearest
    return try MessageFinder(settings).launches(of: Path(flow))?.map { found in
      FlowOpener(path: found.path, line: found.line, screen: found.screen, button: found.button)
    }
  }
}

extension DocumentFormat: ExpressibleByArgument {}
