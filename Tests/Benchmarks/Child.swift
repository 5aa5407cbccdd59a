import Foundation

/// A program that is run to its end.
enum Child {
  /// Its standard output and status; nil if it could not be started.
  static func run(_ command: [String], environment: [String: String] = [:]) -> (output: [UInt8], status: Int32)? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, own in own }
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return nil }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (Array(output), process.terminationStatus)
  }
}

/// A program that was built with this one.
enum Sibling {
  /// Its path; nil, with a word, if it was not built.
  static func path(of name: String) -> String? {
    let folder = Bundle.main.executableURL?.deletingLastPathComponent()
    guard let path = folder?.appendingPathComponent(name).path, FileManager.default.isExecutableFile(atPath: path)
    else {
      print("  \(name) is not built beside this program: left out")
      return nil
    }
    return path
  }
}

/// A folder with files by their names that lives as long as `body` runs; `body` is given their paths.
func withTemporaryFiles(_ files: [(name: String, bytes: [UInt8])], _ body: ([String]) -> Void) {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("flowjson-benchmark-\(getpid())")
  defer { try? FileManager.default.removeItem(at: folder) }
  let paths = files.map { folder.appendingPathComponent($0.name) }
  do {
    for (path, file) in zip(paths, files) {
      try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: path)
    }
  } catch {
    return print("  \(folder.path) can't be written: left out")
  }
  body(paths.map(\.path))
}
