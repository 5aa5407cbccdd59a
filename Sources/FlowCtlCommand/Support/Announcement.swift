import FlowFiles
import FlowProject
import FlowText
import Synchronization

/// Says once, before anything is changed, which account is changed.
final class Announcement: Sendable {
  private let console: Console
  private let state = Mutex((target: ShownText(""), isTold: false))

  init(_ console: Console) {
    self.console = console
  }

  /// Which account, and where: `environment 'production': account '118…' at https://graph.facebook.com`.
  var target: ShownText { state.withLock(\.target) }

  /// Keeps what there is to tell.
  func describe(_ environment: FlowProject.Environment, account: String?, at place: String) {
    let account = account ?? environment.instance ?? environment.bot
    let name: ShownText = account.map { "account '\($0)' at " } ?? ""
    state.withLock { $0.target = "environment '\(environment.name)': \(name)\(place)" }
  }

  @Sendable func tell() {
    let text = state.withLock { state in
      defer { state.isTold = true }
      return state.isTold ? nil : state.target
    }
    if let text { console.error("flowctl: \(text)\n") }
  }
}
