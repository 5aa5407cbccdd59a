import ArgumentParser
import CommandSupport
import FlowFiles
import FlowLanguageServer
import FlowText

struct LanguageServerCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "Helps an editor to write flows and messages: a language server.",
    discussion: """
      Editors start it themselves and speak with it over standard input and output (LSP 3.17). It judges exactly as \
      'flowjson check' does, while people type; a text in the editor counts before the file.

      A baseline that is called baseline.json and lies beside the configuration is taken without being named.

      Exit status: 0 after 'shutdown' and 'exit', 1 after 'exit' alone, 3 when the input or output breaks off.

      Example: flowjson lsp --print-client neovim >> ~/.config/nvim/init.lua
      """
  )

  @Option(help: ArgumentHelp("Write all messages, in both directions, into this file.", valueName: "file"))
  var log: String?

  @Flag(help: "Speak over standard input and output, which it does anyway; many editors say so.")
  var stdio = false

  @Option(
    help: ArgumentHelp("Accept the findings recorded in this file.", valueName: "file"),
    completion: .file(extensions: ["json"])
  )
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "Print the settings to paste for an editor, and end: \(EditorSettings.list).",
      valueName: "editor"
    )
  )
  var printClient: EditorSettings?

  func run(_ console: Console) throws -> ExitStatus {
    if let printClient {
      console.output(.file(Array(printClient.text.utf8)))
      return .success
    }
    var loop = LanguageServerLoop(server: try server(console), console)
    return try loop.run()
  }

  private func server(_ console: Console) throws -> LanguageServer {
    var surroundings = Surroundings(
      workingFolder: console.workingFolder,
      home: console.environment("HOME").map { Path($0).absolute(in: console.workingFolder) },
      today: console.currentDay,
      jobs: console.cores
    )
    surroundings.baseline = baseline.map { Path($0).absolute(in: console.workingFolder) }
    guard let log else { return LanguageServer(surroundings) }
    let file = try LineLog(Path(log).absolute(in: console.workingFolder))
    return LanguageServer(surroundings) { direction, content in
      file.add(Array((direction == .received ? "--> " : "<-- ").utf8) + content)
    }
  }
}
