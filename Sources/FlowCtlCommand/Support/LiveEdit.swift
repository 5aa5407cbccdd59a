import CommandSupport
import FlowLanguage
import FlowRemote
import FlowRules
import FlowText
import JSONText

/// An edit of a flow that people may have open: announced, and refused if it breaks something and that is not allowed.
struct LiveEdit {
  let flow: RemoteFlow
  /// What changes, the worst first; nil where the provider does not give out what is live.
  let changes: [LiveChange]?

  /// Nil for a flow that can't be open anywhere, or where the provider does not say.
  ///
  /// `document` is the new text, `name` the new name, if it gets one.
  init?(of id: String, document: JSONDocument?, name: String? = nil, _ account: Account) throws(RemoteError) {
    guard account.provider.can(.read) else { return nil }
    flow = try account.flow(id)
    guard flow.status.isLive else { return nil }
    var changes: [LiveChange]? = []
    if let document {
      let live = account.provider.can(.download) ? try account.json(of: id) : nil
      changes = live.map { LiveChange.all(from: $0, to: document) }
    }
    if let name, name != flow.name, !flow.name.isEmpty {
      changes?.insert(.renamed(from: flow.name, to: name), at: 0)
    }
    self.changes = changes
  }

  /// Says that the flow is live and what changes; throws where that breaks something and is not allowed.
  func require(allowBreaking: Bool, _ session: Session) throws(RemoteError) {
    let title = "flow \(flow.id) '\(flow.name)'"
    session.output.progress("\(title) is \(flow.status.description), and goes back to draft with this edit")
    for text in changes.map({ LiveChange.lines($0) }) ?? [] { session.output.progress("  \(text)") }
    guard !allowBreaking else { return }
    guard let changes else {
      throw RemoteError(
        .findings,
        "\(title) is live, and what the edit breaks can't be seen, because the provider does not give out its JSON; "
          + "nothing was sent",
        advice: "say '--allow-breaking' to do it all the same"
      )
    }
    let count = changes.filter { $0.impact == .breaking }.count
    guard count > 0 else { return }
    throw RemoteError(
      .findings,
      "the edit breaks what is live in \(count.counted("place")); nothing was sent",
      advice: "say '--allow-breaking' to do it all the same, or bring it to a new flow beside this one"
    )
  }

  /// What the flow is after the edit.
  func tellAfterwards(_ name: String, _ session: Session) {
    guard let status = try? session.account.flow(flow.id).status else { return }
    if status == .draft {
      session.output.progress(
        "flow \(flow.id) is a draft now; what is sent opens the version that was published, until you publish again"
      )
      session.output.progress("next: \(session.command) publish \(Shell.quoted(name))")
    } else {
      session.output.progress("flow \(flow.id) is \(status.description)")
    }
  }
}

extension LiveChange {
  /// The most changes that are listed.
  private static let listed = 20

  /// The changes for people, the worst first, each with what it does.
  ///
  /// What only a draft has can break nothing.
  static func lines(_ changes: [LiveChange], isLive: Bool = true) -> [ShownText] {
    let words: [Impact: String] =
      isLive
      ? [.breaking: "breaks", .risky: "risky", .safe: "safe"]
      : [.breaking: "changes", .risky: "changes", .safe: "changes"]
    var lines: [ShownText] = changes.prefix(listed).map { "\(words[$0.impact] ?? ""): \($0.text)" }
    if changes.count > listed {
      lines.append("and \((changes.count - listed).counted("more change"))")
    }
    return lines
  }

  var json: JSONValue {
    .object([
      .init("impact", text: impact.rawValue), .init("message", text: message), .init("audiences", texts: audiences),
    ])
  }
}
