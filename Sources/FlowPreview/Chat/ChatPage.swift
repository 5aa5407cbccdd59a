/// The chat of a phone: messages that were sent, each with the buttons that open its flows.
package struct ChatPage: Sendable {
  /// A message as it stands in the chat.
  package struct Message: Sendable {
    let id: String
    let time: String
    let recipient: String
    let sender: String
    let header: String
    let body: String
    let footer: String
    let others: [String]
    let buttons: [Button]
    let isRead: Bool
    let answers: [String]

    /// A message; `others` are the texts of buttons that open no flow, `answers` what was filled in, as JSON.
    package init(
      id: String,
      time: String,
      recipient: String,
      sender: String,
      header: String,
      body: String,
      footer: String,
      others: [String],
      buttons: [Button],
      isRead: Bool,
      answers: [String]
    ) {
      self.id = id
      self.time = time
      self.recipient = recipient
      self.sender = sender
      self.header = header
      self.body = body
      self.footer = footer
      self.others = others
      self.buttons = buttons
      self.isRead = isRead
      self.answers = answers
    }
  }

  /// A button that opens a flow.
  package struct Button: Sendable {
    let label: String
    let address: String
    let obstacle: String?
    let isDraft: Bool

    /// A button; with an `obstacle` it is dead, for that reason.
    package init(label: String, address: String, obstacle: String?, isDraft: Bool) {
      self.label = label
      self.address = address
      self.obstacle = obstacle
      self.isDraft = isDraft
    }
  }

  let messages: [Message]
  let revision: String

  /// The page of those messages, the oldest first; it draws itself anew when the server names another `revision`.
  package init(messages: [Message], revision: String) {
    self.messages = messages
    self.revision = revision
  }

  package func write() -> [UInt8] {
    var html = HTMLText()
    html.own("<!doctype html>\n")
    html.open("html", [("lang", "en"), ("data-revision", revision)])
    html.open("head")
    html.open("meta", [("charset", "utf-8")])
    html.open("meta", [("http-equiv", "Content-Security-Policy"), ("content", Self.policy)])
    html.open("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
    html.element("title", "Chat · flowctl sandbox")
    html.open("style")
    html.own(PreviewPage.style)
    html.close("style")
    html.open("style")
    html.own(Self.style)
    html.close("style")
    html.close("head")
    html.open("body", [("class", "chat")])
    html.open("main")
    html.element("h1", "Chat")
    if messages.isEmpty {
      html.element("p", [("class", "empty")], "No message was sent yet: this page shows each as it arrives.")
    }
    html.open("ol", [("id", "messages"), ("aria-live", "polite")])
    for message in messages { draw(message, &html) }
    html.close("ol")
    html.close("main")
    html.open("script")
    html.own(Self.script)
    html.close("script")
    html.close("body")
    html.close("html")
    return html.bytes
  }

  private func draw(_ message: Message, _ html: inout HTMLText) {
    let unread: [(String, String?)] = message.isRead ? [] : [("data-unread", nil)]
    html.open("li", [("class", "message"), ("data-message", message.id)] + unread)
    html.element("p", [("class", "meta")], "\(message.sender) to \(message.recipient) · \(message.time)")
    html.open("article", [("class", "card")])
    if message.buttons.contains(where: \.isDraft) { html.element("p", [("class", "draft")], "Draft of a flow") }
    if !message.header.isEmpty { html.element("h2", [("dir", "auto")], message.header) }
    html.element("p", [("class", "text"), ("dir", "auto")], message.body)
    if !message.footer.isEmpty { html.element("p", [("class", "small"), ("dir", "auto")], message.footer) }
    for button in message.buttons { draw(button, &html) }
    for other in message.others { html.element("p", [("class", "other"), ("dir", "auto")], other) }
    html.close("article")
    for answer in message.answers {
      html.open("article", [("class", "card own"), ("data-answer", nil)])
      html.element("h2", "Response sent")
      html.element("pre", [("dir", "auto")], answer)
      html.close("article")
    }
    html.close("li")
  }

  private func draw(_ button: Button, _ html: inout HTMLText) {
    html.open("form", [("action", button.address), ("method", "get")])
    let dead: [(String, String?)] = button.obstacle == nil ? [] : [("disabled", nil)]
    html.element("button", [("class", "open"), ("dir", "auto"), ("data-flow", nil)] + dead, button.label)
    html.close("form")
    if let obstacle = button.obstacle { html.element("p", [("class", "small"), ("dir", "auto")], obstacle) }
  }

  /// Buttons are forms, so that they work before the script does.
  private static let policy =
    "default-src 'none'; style-src \(PreviewPage.styleHash) \(PreviewPage.hash(style)); "
    + "script-src \(PreviewPage.hash(script)); connect-src 'self'; base-uri 'none'; form-action 'self'"

  private static let style: StaticString = """
    .chat main{max-width:560px}.chat h1{margin-bottom:12px}#messages{list-style:none;display:flex;flex-direction:column;gap:20px}
    .meta,.small,.empty{font-size:12px;color:var(--second);overflow-wrap:anywhere}.meta{margin-bottom:4px}.empty{font-size:16px}
    .card{background:var(--sheet);color:var(--text);border-radius:10px;padding:10px 12px;max-width:85%;border:1px solid var(--line);overflow-wrap:anywhere}.card h2{font-size:16px;font-weight:700}.card .text{white-space:pre-wrap}
    .own{background:var(--raised);margin:8px 0 0 auto;width:fit-content}.own pre{font-size:13px;white-space:pre-wrap}
    .draft{font-size:12px;color:var(--warn);font-weight:500}
    .card form{margin:8px -12px 0;border-top:1px solid var(--line)}.card form:last-child{margin-bottom:-10px}.open{width:100%;min-height:44px;border:0;background:none;color:var(--accent);font-weight:500}.open:disabled{color:var(--offtext)}
    .other{margin:0 -12px;border-top:1px solid var(--line);text-align:center;padding:10px;color:var(--offtext)}
    """

  private static let script: StaticString = #"""
    "use strict";
    for (const message of document.querySelectorAll("[data-unread]")) {
      fetch(`/_sandbox/messages/${encodeURIComponent(message.dataset.message)}/read`, { method: "POST", headers: { "X-Flowctl-Sandbox": "1" }, credentials: "omit" }).catch(() => {});
    }
    const revision = document.documentElement.dataset.revision;
    const look = async () => {
      try {
        const answer = await fetch(`/_sandbox/messages?revision=${encodeURIComponent(revision)}`, { cache: "no-store", credentials: "omit" });
        if ((await answer.json()).revision !== revision) return location.reload();
      } catch { /* it may be starting again */ }
      setTimeout(look, 1000);
    };
    setTimeout(look, 1000);
    addEventListener("pageshow", e => { if (e.persisted) location.reload(); else document.getElementById("messages").lastElementChild?.scrollIntoView({ block: "end" }); });
    """#
}
