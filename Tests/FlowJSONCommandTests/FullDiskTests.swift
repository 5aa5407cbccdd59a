import CommandSupport
import FlowFiles
import FlowText
import Testing

@testable import FlowJSONCommand

@Suite struct FullDiskTests {
  @Test(.enabled("there is no /dev/full") { FileSystem.exists("/dev/full") })
  func `output that can't be written is a failure`() throws {
    let file = try #require(FileSystem.realPath("/dev/full"))
    #expect(throws: FileFailure("/dev/full", "no space left on device")) { try FileReplacer.write([1], to: file) }
    var console = Console(
      output: { _ in },
      error: { _ in },
      input: { _ in [] },
      environment: { _ in nil },
      isOutputTerminal: false,
      isErrorTerminal: false,
      isInputTerminal: false,
      workingFolder: "/",
      today: "2026-11-21",
      cores: 1
    )
    #expect(FlowJSONCommand.run(["--version"], console) == .success)
    console.outputFailure = { "no space left on device" }
    #expect(FlowJSONCommand.run(["--version"], console) == .failure)
  }
}
