import FlowFiles
import FlowProject
import FlowText
import Synchronization

/// Tells once, before anything is changed, which account it is changed on.
final class Announcement: Sendable {
  private let console: Console
  /// Nil after it was told.
  private let line = Mutex<ShownText?>(nil)

  init(_ console: Console) {
    self.console = console
  }

  /// Keeps what there is to tell.
  func describe(_ environment: FlowProject.Environment, account: String?, at place: String) {
    let account = account ?? environment.instance ?? environment.bot
    let name: ShownText = account.map { "account '\($0)' at " } ?? ""
    line.withLock { $0 = "flowctl: environment '\(environment.name)': \(name)\(place)" }
  }

  @Sendable func tell() {
    guard
      let text = line.withLock({ line in
        defer { line = nil }
        return line
      })
    else { return }
    console.error("\(text)\n")
  }
}
