import Foundation

/// What `compare.py` measures, in a process of its own.
enum Comparison {
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("compare.py").path

  /// Named figures, in seconds or bytes, in the order in which they were measured; empty where there is no Python.
  static func run(_ arguments: [String]) -> [(name: String, figure: Double)] {
    guard let output = output(of: ["python3", script] + arguments) else {
      print("  python3 is not here, or failed: left out")
      return []
    }
    return output.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let figure = Double(fields[1]) else { return nil }
      return (name: String(fields[0]), figure: figure)
    }
  }

  private static func output(of command: [String]) -> String? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return nil }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: output, as: UTF8.self) : nil
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

/// A file that lives as long as `body` runs.
func withTemporaryFile(_ bytes: [UInt8], _ body: (String) -> Void) {
  let file = FileManager.default.temporaryDirectory.appendingPathComponent("flowjson-benchmark-\(getpid()).json")
  defer { try? FileManager.default.removeItem(at: file) }
  guard (try? Data(bytes).write(to: file)) != nil else { return print("  \(file.path) can't be written: left out") }
  body(file.path)
}
