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
    environment: [String: String] = [:],
    arrivals: Arrivals = Arrivals([])
  ) {
    let output = Written()
    let error = Written()
    var console = Console(writingTo: output, error, in: folder)
    console.input = { limit in Array(Array(input.utf8).prefix(limit)) }
    console.environment = { environment[$0] }
    console.isOutputTerminal = isTerminal
    console.isErrorTerminal = isTerminal
    console.columns = columns
    console.arrivals = arrivals
    status = Int(FlowJSONCommand.run(arguments, console).rawValue)
    self.output = output.text
    self.error = error.text
  }
}

extension Console {
  /// A console without input, environment and terminal.
  init(writingTo output: Written, _ error: Written, in folder: String) {
    self.init(
      output: output.append,
      error: error.append,
      input: { _ in [] },
      environment: { _ in nil },
      isOutputTerminal: false,
      isErrorTerminal: false,
      isInputTerminal: false,
      workingFolder: Path(folder),
      today: "2026-11-21",
      cores: 2
    )
  }
}

/// Text that a run wrote.
final class Written: Sendable {
  private let content = Mutex<[UInt8]>([])

  var text: String { String(decoding: content.withLock(\.self), as: UTF8.self) }

  /// The text so far, which is forgotten.
  func take() -> String {
    let bytes = content.withLock { content -> [UInt8] in
      let taken = content
      content = []
      return taken
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Sendable func append(_ bytes: [UInt8]) {
    content.withLock { $0 += bytes }
  }
}
