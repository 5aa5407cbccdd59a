package import JSONText

/// Jelou: sends flows that were made in its own console, and nothing else.
package struct JelouProvider: Provider {
  package static let name = "jelou"
  package static let defaultBaseURL = "https://api.jelou.ai"

  let bot: String?

  package init(bot: String?) {
    self.bot = bot
  }

  package func failure(_ answer: HTTPAnswer, _ body: JSONValue?) -> PlatformError? {
    guard !(200..<300).contains(answer.status), let body else { return nil }
    // The text comes as a string or as a list of strings.
    let texts = body["message"].map { $0.text.map { [$0] } ?? $0.elements.compactMap(\.text) } ?? []
    var error = PlatformError(status: answer.status, message: texts.joined(separator: "; "))
    error.title = body["error"]?["key"]?.text
    error.details = body["error"]?["description"]?.text
    return error
  }

  package func send(_ message: OutgoingMessage) throws(RemoteError) -> Call<JSONValue> {
    guard message.kind == .flow else { throw lacks("send or create templates with flows") }
    guard let bot else { throw RemoteError(.usage, "the environment names no 'bot'") }
    guard let recipient = message.recipient else {
      throw RemoteError(.usage, "who gets the message is not given", advice: "name the recipient with '--to'")
    }
    let path = "/v1/bots/\(Percent.encode(bot))/users/\(Percent.encode(recipient))/flow_message"
    return Call("send the message", HTTPRequest(.post, path, body: .json(message.body)), effect: .message) {
      value throws(RemoteError) in value
    }
  }
}
