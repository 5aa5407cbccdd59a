import CommandSupport
import FlowFiles
import FlowLanguage
import FlowText
import Synchronization

/// Tells on a terminal how far a run has come, once it takes longer than a second.
final class ProgressLine: Sendable {
  private let console: Console
  private let start = ContinuousClock.now
  /// When the line was last written; nil as long as it never was.
  private let written = Mutex<ContinuousClock.Instant?>(nil)

  init(_ console: Console) {
    self.console = console
  }

  /// Tells that so many files are done.
  @Sendable func advance(_ done: Int, of total: Int) {
    guard console.isErrorTerminal else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1) else { return }
    written.withLock { last in
      if let last, now - last < .milliseconds(100) { return }
      last = now
      console.error("\r\(done) of \(total.counted("file"))")
    }
  }

  /// Takes the line away.
  func finish() {
    written.withLock { last in
      if last != nil { console.error("\r\u{1B}[K") }
      last = nil
    }
  }
}
