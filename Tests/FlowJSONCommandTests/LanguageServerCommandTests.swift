import CommandSupport
import FlowFiles
import FlowTestSupport
import JSONText
import Testing

@testable import FlowJSONCommand

@Suite struct LanguageServerCommandTests {
  private func frame(_ content: String) -> [UInt8] {
    Array("Content-Length: \(content.utf8.count)\r\n\r\n\(content)".utf8)
  }

  private let initialize = #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#
  private let shutdown = #"{"jsonrpc":"2.0","id":2,"method":"shutdown"}"#
  private let exit = #"{"jsonrpc":"2.0","method":"exit"}"#

  /// Runs the server over `portions` of input.
  private func run(_ portions: [[UInt8]], _ arguments: [String] = [], in folder: String = "/") -> Run {
    Run(arguments: ["lsp"] + arguments, in: folder, arrivals: Arrivals(portions))
  }

  @Test func `ends with 0 after shutdown and exit`() {
    let run = run([frame(initialize), frame(shutdown) + frame(exit)], ["--stdio"])
    #expect(run.status == 0)
    #expect(run.error == "")
    #expect(run.output.hasPrefix("Content-Length: "))
    #expect(run.output.contains(#""serverInfo":{"name":"flowjson""#))
  }

  @Test func `ends with 1 after exit alone`() {
    #expect(run([frame(initialize), frame(exit)]).status == 1)
  }

  @Test func `ends with 3 when the input breaks off`() {
    let cut = run([frame(initialize), Array("Content-Length: 10\r\n\r\n{".utf8)])
    #expect(cut.status == 3)
    #expect(cut.error == "flowjson: the input ended inside a message\n")
  }

  @Test func `ends with 3 when the input ends before the session does`() {
    let ended = run([frame(initialize)])
    #expect(ended.status == 3)
    #expect(ended.error == "flowjson: the input ended before the client said 'exit'\n")
  }

  @Test func `ends with 3 at a header that can't be read`() {
    let run = run([Array("\u{1B}[31mGET / HTTP/1.1\r\n\r\n".utf8)])
    #expect(run.status == 3)
    #expect(run.error == "flowjson: a header of a message has no 'Content-Length'\n")
  }

  @Test func `writes the traffic down`() throws {
    let folder = try TemporaryFolder()
    let run = run([frame(initialize), frame(shutdown), frame(exit)], ["--log", "traffic.log"], in: folder.path)
    #expect(run.status == 0)
    let lines = try folder.read("traffic.log").split(separator: "\n").map(String.init)
    // All that has come is read before anything is answered.
    #expect(lines.map { String($0.prefix(4)) } == ["--> ", "--> ", "--> ", "<-- ", "<-- "])
    #expect(lines[0] == "--> " + initialize)
    #expect(lines[4] == #"<-- {"jsonrpc":"2.0","id":2,"result":null}"#)
  }

  @Test func `says why the traffic can't be written down`() throws {
    let run = run([], ["--log", "nowhere/traffic.log"])
    #expect(run.status == 3)
    #expect(run.error == "flowjson: /nowhere/traffic.log: no such file or directory\n")
  }

  @Test(arguments: EditorSettings.allCases)
  func `prints the settings that lie beside the sources`(editor: EditorSettings) throws {
    let printed = Run("lsp", "--print-client", editor.rawValue)
    #expect(printed.status == 0)
    #expect(printed.output == editor.text)
    #expect(printed.output.contains("flowjson"))
    try RecordedFile.expect(editor.path, holds: editor.text)
  }

  @Test func `names the editors where one is not known`() {
    let run = Run("lsp", "--print-client", "vim")
    #expect(run.status == 2)
    #expect(run.error.contains("The value 'vim' is invalid for '--print-client <editor>'"))
    #expect(run.error.contains("\n  - neovim\n"))
  }
}
