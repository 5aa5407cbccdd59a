import CommandSupport
import FlowFiles
import FlowProject
import Synchronization

@testable import FlowJSONCommand

/// One run of the program inside the test process.
struct Run {
  let status: Int
  let output: String
  let error: String

  /// Runs `flowjson` with `arguments` in `folder`.
  init(
    _ arguments: String...,
    in folder: String = "/",
    input: String = "",
    isTerminal: Bool = false,
    environment: [String: String] = [:]
  ) {
    self.init(arguments: arguments, in: folder, input: input, isTerminal: isTerminal, environment: environment)
  }

  /// Runs `flowjson` with `arguments` in `folder`.
  init(
    arguments: [String],
    in folder: String = "/",
    input: String = "",
    isTerminal: Bool = false,
    columns: Int? = nil,
    environment: [String: String] = [:]
  ) {
    let output = Written()
    let error = Written()
    let console = Console(
      output: output.append,
      error: error.append,
      input: { limit in Array(Array(input.utf8).prefix(limit)) },
      environment: { environment[$0] },
      isOutputTerminal: isTerminal,
      isErrorTerminal: isTerminal,
      isInputTerminal: false,
      columns: columns,
      workingFolder: Path(folder),
      today: "2026-11-21",
      cores: 2
    )
    status = Int(FlowJSONCommand.run(arguments, console).rawValue)
    self.output = output.text
    self.error = error.text
  }
}

/// Text that a run wrote.
private final class Written: Sendable {
  private let content = Mutex<[UInt8]>([])

  var text: String { String(decoding: content.withLock(\.self), as: UTF8.self) }

  @Sendable func append(_ bytes: [UInt8]) {
    content.withLock { $0 += bytes }
  }
}
