import CommandSupport
import FlowFiles
import FlowProject
import FlowText

/// Checks again whenever something changes that the result depends on.
struct CheckWatch {
  private let invocation: CheckInvocation
  /// The state at the last check; nil before the first, and where it could not be found out.
  private var states: [Path: FileStatus]?
  private var isFirst = true

  init(_ invocation: CheckInvocation) {
    self.invocation = invocation
  }

  /// Runs until the process is ended.
  mutating func run(_ console: Console) -> Never {
    while true {
      checkIfChanged(console)
      Pause.milliseconds(250)
    }
  }

  /// Checks if something changed since the last call, or at the first; says whether it did.
  @discardableResult
  mutating func checkIfChanged(_ console: Console) -> Bool {
    // Looked at before the check: what changes meanwhile is seen the next time.
    let now = states(console)
    guard isFirst || now != states else { return false }
    if !isFirst { console.error(console.isErrorTerminal ? "\u{1B}[2J\u{1B}[H" : "\n") }
    isFirst = false
    do {
      _ = try invocation.run(console)
    } catch {
      // A file that is being written may be broken for a moment, or for longer.
      for line in lines(of: error) { console.error("flowjson: \(line)\n") }
    }
    // Fixes change files themselves.
    states = invocation.fixes == nil ? now : states(console)
    console.error("flowjson: watching for changes; end with Ctrl-C\n")
    return true
  }

  private func states(_ console: Console) -> [Path: FileStatus]? {
    guard let settings = try? invocation.settings(console) else { return nil }
    var states = try? CheckRun(settings).states(invocation.paths)
    if let baseline = invocation.baseline {
      let path = Path(baseline).absolute(in: console.workingFolder)
      states?[path] = try? FileSystem.status(path)
    }
    return states
  }
}
