import FlowFiles

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What tests drive the built program with, and what they hold it against.
enum Outside {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The program as it was built: the one that `FLOWCTL` names, else the one of the debug build.
  static let program: String? = {
    let built = root.appending(path: ".build/debug/flowctl").path
    let path = ProcessInfo.processInfo.environment["FLOWCTL"] ?? built
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()

  static let fixtures = root.appending(path: "fixtures").path
  static let counterparts = root.appending(path: "Tests/FlowCtlCommandTests/Counterparts").path

  /// The Python that has those modules: the one that `FLOWCTL_PYTHON` names, that of `.ci/run`, else the system's.
  static func python(_ modules: String) -> String? {
    let own = root.appending(path: ".build/counterparts/bin/python").path
    let candidates = [ProcessInfo.processInfo.environment["FLOWCTL_PYTHON"], own, "python3"].compactMap(\.self)
    return candidates.first { Subprocess.output(of: [$0, "-c", "import \(modules)"]) != nil }
  }

  /// A browser that can be driven, with the Python that drives it.
  static let canBrowse: Bool = {
    let names = ["chromium", "google-chrome"]
    let isThere =
      ProcessInfo.processInfo.environment["CHROMIUM"] != nil
      || names.contains { Subprocess.output(of: ["sh", "-c", "command -v \($0)"]) != nil }
    return isThere && python("playwright, pywa, flask") != nil
  }()
}
