import FlowRemote
import JSONText

/// The texts of a message as they stand in the chat.
struct ShownMessage: Sendable, Hashable {
  var header = ""
  var body = ""
  var footer = ""
  /// What stands on buttons that open no flow.
  var others: [String] = []

  init(body: String) {
    self.body = body
  }

  /// An interactive message; what is a picture or a file in its header is named.
  init(interactive value: JSONValue?) {
    let kind = value?["header"]?["type"]?.text ?? "text"
    header = kind == "text" ? value?["header"]?["text"]?.text ?? "" : "[\(kind)]"
    body = value?["body"]?["text"]?.text ?? ""
    footer = value?["footer"]?["text"]?.text ?? ""
  }

  /// A template with the parameters that a message gives it.
  init(_ template: SandboxTemplate, filledBy value: JSONValue?) {
    let given = value?["components"]?.elements ?? []
    for component in template.components.elements {
      let kind = component["type"]?.text?.uppercased() ?? ""
      let parameters = given.first { $0["type"]?.text?.uppercased() == kind }?["parameters"]?.elements ?? []
      let text = Self.filled(component["text"]?.text ?? "", parameters)
      switch kind {
      case "HEADER":
        let format = component["format"]?.text?.uppercased() ?? "TEXT"
        header = format == "TEXT" ? text : "[\(format.lowercased())]"
      case "BODY": body = text
      case "FOOTER": footer = text
      case "BUTTONS":
        let buttons = component["buttons"]?.elements ?? []
        others = buttons.filter { $0["type"]?.text?.uppercased() != "FLOW" }.compactMap { $0["text"]?.text }
      default: break
      }
    }
  }

  /// The text with its variables, by position or by name, filled in.
  private static func filled(_ text: String, _ parameters: [JSONValue]) -> String {
    var text = text
    for (index, parameter) in parameters.enumerated() {
      let value = parameter["text"]?.text ?? "[\(parameter["type"]?.text ?? "value")]"
      text = text.replacing("{{\(parameter["parameter_name"]?.text ?? String(index + 1))}}", by: value)
    }
    return text
  }

  var json: JSONValue {
    [
      "header": .string(header), "body": .string(body), "footer": .string(footer),
      "others": .array(others.map(JSONValue.string)),
    ]
  }

  init(_ value: JSONValue) throws(StateMember.Fault) {
    let member = StateMember(value)
    header = try member.text("header", default: "")
    body = try member.text("body", default: "")
    footer = try member.text("footer", default: "")
    others = try member.textList("others")
  }
}
