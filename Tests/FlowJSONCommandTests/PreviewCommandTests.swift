import ArgumentParser
import FlowFiles
import FlowTestSupport
import Foundation
import FuzzTargets
import Testing

@testable import FlowJSONCommand

@Suite struct PreviewCommandTests {
  private static let flow = #"""
    {"version": "7.3", "screens": [{"id": "FIRST", "title": "Hello", "terminal": true,
    "data": {"name": {"type": "string", "__example__": "Ann"}}, "layout": {"type": "SingleColumnLayout", "children": [
    {"type": "TextBody", "text": "${data.name}", "colour": "red"},
    {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
    """#

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.flow, to: "hello.json")
    return folder
  }

  @Test func `the page goes to standard output, with its findings beside the place`() throws {
    let folder = try folder()
    let run = Run("preview", "hello.json", in: folder.path)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("<!doctype html>"))
    #expect(run.output.contains(#"id="phone""#) && run.output.contains(">Ann</p>"))
    #expect(run.output.contains("3:46: error: &#39;colour&#39;"))
    #expect(Markup.faults(in: run.output) == [])
  }

  @Test func `a page without script has none`() throws {
    let folder = try folder()
    let run = Run("preview", "hello.json", "--static", "-o", "page.html", in: folder.path)
    #expect(run.status == 0 && run.output.isEmpty && run.error.isEmpty)
    let page = try folder.read("page.html")
    #expect(!page.contains("<script") && page.contains(">Ann</p>"))
  }

  @Test func `data and messages take the place of the examples`() throws {
    let folder = try folder()
    try folder.write(#"{"name": "Bob"}"#, to: "data.json")
    let message = Run("message", "hello.json", in: folder.path).output.replacingOccurrences(of: "Ann", with: "Cleo")
    try folder.write(message, to: "message.json")
    #expect(Run("preview", "hello.json", "--data", "data.json", in: folder.path).output.contains(">Bob</p>"))
    #expect(Run("preview", "hello.json", "--message", "message.json", in: folder.path).output.contains(">Cleo</p>"))
  }

  @Test func `what can't be done is said in plain words`() throws {
    let folder = try folder()
    try folder.write("[1]", to: "list.json")
    let unknown = Run("preview", "hello.json", "--screen", "FIRTS", in: folder.path)
    #expect(unknown.status == 2)
    #expect(unknown.error == "flowjson: the flow has no screen 'FIRTS'; did you mean 'FIRST'?\n")
    let list = Run("preview", "hello.json", "--data", "list.json", in: folder.path)
    #expect(list.status == 2)
    #expect(list.error == "flowjson: list.json: the data of a screen is an object, not an array\n")
    let missing = Run("preview", "nothing.json", in: folder.path)
    #expect(missing.status == 3)
    #expect(Run("preview", "list.json", in: folder.path).status == 3)
    let watch = Run("preview", "hello.json", "--watch", in: folder.path)
    #expect(watch.status == 2 && watch.error.contains("'--watch' needs a file to write"))
  }

  @Test func `a watched page is written anew when its flow changes, and only then`() throws {
    let folder = try folder()
    let command = try PreviewCommand.parse(["hello.json", "-o", "page.html", "--watch"])
    var console = Console.process
    console.workingFolder = Path(folder.path)
    var writer = PreviewWriter(command: command, console)
    try writer.write()
    #expect(try folder.read("page.html").contains("data-watch"))
    #expect(try !writer.writeIfChanged())
    try folder.write(Self.flow.replacingOccurrences(of: "Ann", with: "Dora"), to: "hello.json")
    #expect(try writer.writeIfChanged())
    #expect(try folder.read("page.html").contains(">Dora</p>"))
    try folder.write("{", to: "hello.json")
    #expect(throws: (any Error).self) { try writer.writeIfChanged() }
    #expect(try folder.read("page.html").contains(">Dora</p>"))
    // It is told once.
    #expect(try !writer.writeIfChanged())
  }

  @Test func `the browser is given the file, which is told where nobody named one`() throws {
    let folder = try folder()
    let environment = ["BROWSER": "/bin/true", "TMPDIR": folder.path]
    let run = Run("preview", "hello.json", "--open", in: folder.path, environment: environment)
    #expect(run.status == 0)
    #expect(run.error == "flowjson: the page is \(folder.path)/flowjson-preview-hello.html\n")
    #expect(try folder.read("flowjson-preview-hello.html").contains(">Ann</p>"))
    let none = Run(
      "preview",
      "hello.json",
      "--open",
      "-o",
      "page.html",
      in: folder.path,
      environment: ["BROWSER": "/bin/false"]
    )
    #expect(none.status == 0)
    #expect(
      none.error == "flowjson: no browser could be started; open the page yourself: \(folder.path)/page.html\n"
    )
  }
}
