import Foundation
import Testing

/// The real program at the end of a pipe that never ends.
@Suite(.enabled(if: Program.path != nil, "the program is not beside the tests"), .timeLimit(.minutes(20)))
struct EndlessInputTests {
  @Test(arguments: [
    (["check", "-"], 1), (["check", "-", "--kind", "flow"], 1), (["fmt", "-"], 3), (["contract", "-"], 3),
    (["graph", "-"], 3), (["message", "-"], 3),
  ])
  func `standard input without end is given up after what a flow may hold`(arguments: [String], status: Int) throws {
    #expect(try Program.run(arguments, endless: "{\n") == Int32(status))
  }

  @Test func `endless zeros and endless flows are given up, too`() throws {
    #expect(try Program.run(["check", "-"], endless: "\0\0") == 1)
    #expect(try Program.run(["check", "-"], endless: #"{"version": "7.3", "screens": []} "#) == 1)
  }
}

private enum Program {
  /// The program as it was built with the tests; nil where it lies elsewhere.
  static let path: String? = {
    // Beside the bundle of the tests, or in one of the folders around it.
    var folder = URL(filePath: CommandLine.arguments[0])
    for _ in 0..<5 {
      folder.deleteLastPathComponent()
      let path = folder.appending(path: "flowjson").path
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    return nil
  }()

  /// Runs the program with a text on standard input that is repeated for as long as it reads.
  static func run(_ arguments: [String], endless text: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: path ?? "")
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let source = Process()
    source.executableURL = URL(filePath: "/usr/bin/env")
    source.arguments = ["yes", String(repeating: text, count: 100)]
    let pipe = Pipe()
    source.standardOutput = pipe
    process.standardInput = pipe
    try source.run()
    try process.run()
    process.waitUntilExit()
    source.terminate()
    source.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }
}
