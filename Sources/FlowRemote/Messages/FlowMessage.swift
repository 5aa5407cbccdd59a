package import FlowMessages
package import JSONText

/// What a message that launches a flow says, whatever shape it is written in.
package struct FlowMessage: Sendable {
  package var flowID: String?
  package var flowName: String?
  package var cta: String?
  package var token: String?
  package var mode: String?
  package var isDataExchange: Bool
  package var screen: String?
  package var data: JSONValue?
  /// The header as the Cloud API writes it.
  package var header: JSONValue?
  package var body: String?
  package var footer: String?
  /// The message that is quoted.
  package var quoted: String?

  /// Reads a message; nil for shapes that are no whole message, and for templates.
  package init?(_ message: Message) {
    guard let launch = message.launches.first else { return nil }
    let value = JSONValue(message.node)
    isDataExchange = launch.action == .dataExchange
    screen = launch.screen?.string
    data = launch.data.map(JSONValue.init)
    token = launch.token?.string
    if launch.reference?.kind == .id { flowID = launch.reference?.text } else { flowName = launch.reference?.text }
    switch message.shape {
    case .cloud: read(cloud: value)
    case .jelou: read(jelou: value)
    case .oneMsg: read(oneMsg: value)
    case .dreams: read(dreams: value)
    case .jelouOlder, .template, .templateDefinition, .templateButton, .parameters, .oneMsgTemplate: return nil
    }
  }

  private mutating func read(cloud value: JSONValue) {
    let interactive = value["interactive"] ?? value
    let parameters = interactive["action"]?["parameters"]
    cta = parameters?["flow_cta"]?.text
    mode = parameters?["mode"]?.text
    header = interactive["header"]
    body = interactive["body"]?["text"]?.text
    footer = interactive["footer"]?["text"]?.text
    quoted = value["context"]?["message_id"]?.text
  }

  private mutating func read(jelou value: JSONValue) {
    cta = value["parameters"]?["flow_cta"]?.text
    header = value["title"]?.text.map(Self.header)
    body = value["text"]?.text
    footer = value["caption"]?.text
  }

  private mutating func read(oneMsg value: JSONValue) {
    cta = value["flowCta"]?.text
    mode = value["mode"]?.text
    header = value["header"].map { header in header.text.map(Self.header) ?? header }
    body = value["body"]?.text
    footer = value["footer"]?.text
    quoted = value["quotedMsgId"]?.text
  }

  private mutating func read(dreams value: JSONValue) {
    cta = value["flow_cta"]?.text
    header = value["header_text"]?.text.map(Self.header)
    body = value["body_text"]?.text
    footer = value["footer_text"]?.text
  }

  private static func header(_ text: String) -> JSONValue { ["type": "text", "text": .string(text)] }

  /// The header if it is a text.
  package var headerText: String? { header?["type"]?.text == "text" ? header?["text"]?.text : nil }
}
