import FlowPreview
import FlowRemote
import JSONText

// The pages that people open in a browser.

extension SandboxMachine {
  /// The messages, each with its buttons.
  func chatPage() -> HTTPAnswer {
    let messages = state.messages.reversed().prefix(Self.mostShown).reversed().map { message in
      ChatPage.Message(
        id: message.id,
        time: CivilTime.graph(message.time),
        recipient: message.recipient,
        sender: account(of: message).name,
        header: message.shown.header,
        body: message.shown.body.isEmpty && message.content == .null
          ? "(sent by an older version)" : message.shown.body,
        footer: message.shown.footer,
        others: message.shown.others,
        buttons: message.launches.enumerated().map { index, launch in button(index, launch, of: message) },
        isRead: message.isRead,
        answers: message.answers.map { JSONPrinter(.pretty).print($0.response) }
      )
    }
    return Self.page(ChatPage(messages: Array(messages), revision: chatRevision).write())
  }

  /// More are in `GET /_sandbox/messages`.
  private static let mostShown = 100

  /// Changes whenever the chat has to be drawn anew.
  var chatRevision: String {
    let answers = state.messages.reduce(0) { $0 + $1.answers.count }
    let dead = state.messages.reduce(0) { $0 + $1.launches.count { $0.expiry != nil } }
    let states = state.flows.map { $0.status.prefix(1) }.joined()
    return "\(state.messages.count)-\(state.messages.last?.id ?? "")-\(answers)-\(dead)-\(states)"
  }

  private func button(_ index: Int, _ launch: SandboxLaunch, of message: SandboxMessage) -> ChatPage.Button {
    ChatPage.Button(
      label: launch.label,
      address: "/_sandbox/chat/\(Percent.encode(message.id))/\(index)",
      obstacle: obstacle(to: launch),
      isDraft: launch.isDraft
    )
  }

  /// Why a button is dead; nil for one that opens its flow.
  func obstacle(to launch: SandboxLaunch) -> String? {
    if let expiry = launch.expiry { return expiry.isEmpty ? "This message is no longer valid." : expiry }
    guard let flow = state.flows.first(where: { $0.id == launch.flow }) else { return "The flow was deleted." }
    switch flow.status {
    case "BLOCKED": return "The flow is blocked."
    case "DEPRECATED": return "The flow is deprecated."
    default: return nil
    }
  }

  /// The phone at a button.
  func phonePage(_ request: SandboxRequest) throws(GraphFailure) -> HTTPAnswer {
    let place = try place(request)
    let phone = PhoneProgram(try text(at: place))
    guard phone.isReadable else { throw .parameter("The Flow JSON can't be read as a flow.") }
    var launch = phone.launch(place.launch, usesExamples: false)
    if let obstacle = obstacle(to: place.launch) { launch = .refused(obstacle) }
    var options = PreviewPage.Options()
    options.live = PreviewPage.Live(
      address: place.address,
      token: place.launch.token,
      launch: launch,
      home: "/_sandbox/chat"
    )
    return Self.page(PreviewPage(phone.program, title: place.flow.name, findings: [], options: options).write())
  }

  /// The page of `flowjson preview`, with the endpoint behind it if the link says `interactive=true`.
  func previewPage(_ request: SandboxRequest) throws(GraphFailure) -> HTTPAnswer {
    let place = try place(request)
    guard !place.file.isEmpty else {
      let text = "Flow \(place.flow.id) is called \(place.flow.name), and has no Flow JSON to draw yet.\n"
      return HTTPAnswer(
        status: 200,
        headers: [.init("Content-Type", "text/plain; charset=UTF-8")],
        body: Array(text.utf8)
      )
    }
    let phone = PhoneProgram(try text(at: place))
    guard phone.isReadable else { throw .parameter("The Flow JSON can't be read as a flow.") }
    var options = PreviewPage.Options()
    if request.query.contains(where: { $0.name == "interactive" && $0.value == "true" }) {
      options.live = PreviewPage.Live(
        address: place.address,
        query: place.query,
        token: place.launch.token,
        launch: phone.launch(place.launch, usesExamples: true)
      )
    }
    let findings = phone.findings(today: today)
    return Self.page(
      PreviewPage(phone.program, title: place.flow.name, findings: findings, options: options).write()
    )
  }

  static func page(_ bytes: [UInt8]) -> HTTPAnswer {
    HTTPAnswer(
      status: 200,
      headers: [
        .init("Content-Type", "text/html; charset=utf-8"), .init("Cache-Control", "no-store"),
        .init("X-Content-Type-Options", "nosniff"), .init("X-Frame-Options", "SAMEORIGIN"),
        .init("Referrer-Policy", "no-referrer"),
      ],
      body: bytes
    )
  }
}
