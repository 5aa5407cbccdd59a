import CommandSupport
import FlowFiles
import FlowLanguageServer
import FlowText

/// Carries bytes between a client and the language server until one of them ends it.
struct LanguageServerLoop {
  private var server: LanguageServer
  private let console: Console
  /// So many portions are taken before the server is asked what it has to say.
  private static let portionsAtOnce = 64

  init(server: LanguageServer, _ console: Console) {
    self.server = server
    self.console = console
  }

  mutating func run() throws -> ExitStatus {
    BrokenPipes.ignore()
    while true {
      if let ending = server.ending { return status(of: ending) }
      // What came meanwhile may cancel or overtake what is waiting.
      for _ in 0..<Self.portionsAtOnce {
        guard let bytes = try console.arrivals.next(waiting: false) else { break }
        take(bytes)
        if bytes.isEmpty { break }
      }
      if let bytes = server.step() {
        guard write(bytes) else { return .failure }
      } else if server.ending == nil {
        guard let bytes = try console.arrivals.next(waiting: true) else { continue }
        take(bytes)
      }
    }
  }

  private mutating func take(_ bytes: [UInt8]) {
    if bytes.isEmpty { server.receiveEnd() } else { server.receive(bytes) }
  }

  private func write(_ bytes: [UInt8]) -> Bool {
    if bytes.isEmpty { return true }
    console.output(.file(bytes))
    return !console.isOutputClosed() && console.outputFailure() == nil
  }

  private func status(of ending: LanguageServer.Ending) -> ExitStatus {
    switch ending {
    case .orderly: return .success
    case .abrupt: return .findings
    case .broken(let failure):
      console.error("flowjson: \(failure.message)\n")
      return .failure
    }
  }
}
