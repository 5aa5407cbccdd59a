package import JSONText

extension PreviewPage {
  /// A phone whose requests reach an endpoint, and whose answer reaches the business, through the server of the page.
  package struct Live: Sendable {
    /// How the flow is opened.
    package enum Launch: Sendable {
      /// On the screen at that position, with that data.
      case screen(Int, [JSONValue.Member])
      /// On the screen that the endpoint answers to `INIT`.
      case endpoint
      /// Not at all, for this reason: lower case, without a full stop.
      case refused(String)
    }

    /// What the addresses of everything that the page asks for begin with: `/_sandbox/chat/ID/0`.
    package let address: String
    /// What they end with: empty, or from the question mark on.
    package let query: String
    /// The flow token.
    package let token: String
    package let launch: Launch
    /// Where the messages are; nil where there is no chat around the phone.
    package let home: String?

    package init(address: String, query: String = "", token: String, launch: Launch, home: String? = nil) {
      self.address = address
      self.query = query
      self.token = token
      self.launch = launch
      self.home = home
    }

    var json: JSONValue {
      let launch: JSONValue =
        switch launch {
        case .screen(let position, let data): ["screen": .number(String(position)), "data": .object(data)]
        case .endpoint: ["endpoint": true]
        case .refused(let reason): ["refused": .string(reason)]
        }
      return [
        "address": .string(address), "query": .string(query), "token": .string(token), "launch": launch,
      ]
    }
  }

  /// What makes the phone live: read by the script, and absent from a page that sends no requests.
  func live(_ live: Live, _ html: inout HTMLText) {
    html.open("input", [("type", "file"), ("id", "files"), ("aria-label", "Files"), ("hidden", nil)])
    html.open("script", [("type", "application/json"), ("id", "live")])
    html.json(JSONPrinter().print(live.json))
    html.close("script")
  }
}
