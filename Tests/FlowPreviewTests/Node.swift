import FlowTestSupport
import Foundation
import JSONText

/// Runs JavaScript outside of a browser.
enum Node {
  static let path: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/node" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  /// What a program prints that finds `input` in the file that it is given.
  static func run(_ program: String, _ input: JSONValue) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write(program, to: "driver.js")
    try folder.write(JSONPrinter().print(input), to: "input.json")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "")
    process.arguments = [folder.path + "/driver.js", folder.path + "/input.json"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }
}
