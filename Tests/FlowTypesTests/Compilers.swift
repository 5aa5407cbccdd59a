import FlowFiles
import FlowTestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The compilers and libraries that the written types must please; `.ci/run` installs them.
enum Compilers {
  static let tsc = path(of: "tsc")
  static let node = path(of: "node")
  static let swiftc = path(of: "swiftc")

  /// A Python with mypy and pydantic, as `.ci/run` lays it out, or `FLOWJSON_PYTHON`.
  static let python: String? = {
    let known = [
      ProcessInfo.processInfo.environment["FLOWJSON_PYTHON"],
      RecordedFile.repository + "/.build/counterparts/bin/python",
    ]
    return known.compactMap(\.self).first { python in
      Subprocess.run(python, ["-c", "import mypy, pydantic"], limit: 1000)?.status == 0
    }
  }()

  /// A module of JavaScript that has zod in it; one comes with playwright for Python.
  static let zod: String? = {
    let code = "import playwright; print(playwright.__path__[0])"
    guard let python, let found = Subprocess.run(python, ["-c", Path(code)], limit: 10_000), found.status == 0 else {
      return nil
    }
    let folder = String(decoding: found.output, as: UTF8.self).trimmingSuffix("\n")
    let module = folder + "/driver/package/lib/utilsBundle.js"
    return FileManager.default.fileExists(atPath: module) ? module : nil
  }()

  private static func path(of program: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs a program and expects that it ends well; gives what it printed.
  @discardableResult
  static func run(
    _ program: String,
    _ arguments: [String],
    environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> String {
    guard
      let outcome = Subprocess.run(
        program,
        arguments.map { Path($0) },
        environment: environment,
        limit: 1 << 20
      )
    else {
      Issue.record("\(program) can't be started", sourceLocation: sourceLocation)
      return ""
    }
    let output = String(decoding: outcome.output, as: UTF8.self)
    let error = String(decoding: outcome.error, as: UTF8.self)
    #expect(
      outcome.status == 0,
      "\(program): \(output.prefix(4000))\(error.prefix(4000))",
      sourceLocation: sourceLocation
    )
    return output
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
