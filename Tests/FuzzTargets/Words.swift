import FlowLanguage

/// The words of the language, so that changes of a text reach deeper than its syntax.
package enum Words {
  /// Names, values and pieces of expressions, each once, in a fixed order.
  package static let all: [String] = {
    var seen: Set<String> = []
    return (names + pieces + messages).filter { !$0.isEmpty && seen.insert($0).inserted }
  }()

  /// What the table of the language knows.
  private static var names: [String] {
    let components = Language.components.flatMap { [$0.type] + words(of: $0.properties) }
    let objects = Language.objects.flatMap { words(of: $0.properties) }
    let actions = Language.actions.flatMap { [$0.name] + words(of: $0.properties) }
    let versions = Language.versions.map(\.version.description)
    return components + objects + actions + versions
  }

  private static func words(of properties: [PropertyFact]) -> [String] {
    properties.flatMap { [$0.name] + $0.values }
  }

  /// What bindings, expressions, values and broken JSON are made of.
  private static let pieces = [
    "${data.", "${form.", "${screen.", "${data.a}", "${form.email}", "${screen.FIRST.form.email}", "}", "`",
    "`'a' ${data.a}`",
    " && ", " || ", " == ", " != ", " >= ", "!", "(", ")", "'", "+", "-", "*", "/", "%", "true", "false", "null", "-1",
    "0.5", "1e9",
    "\"", "\\\"", "\\u0061", "\\uD83D\\uDE00", "{}", "[]", "[{", "}]", ",", ":", "//", "/*", "*/", "{{name}}", "<NAME>",
    "...",
    "\u{FEFF}", "“", "True", "None", "screens", "SUCCESS", "FIRST", "2026-12-24", "1767225600000",
    "https://example.com/a.png",
    "iVBORw0KGgo", "\u{1E}", "\n",
  ]

  /// What messages are known by.
  private static let messages = [
    "messaging_product", "whatsapp", "recipient_type", "individual", "interactive", "flow_message_version",
    "flow_token",
    "flow_id", "flow_name", "flow_cta", "flow_action", "flow_action_payload", "flow_action_data", "flow_json",
    "flow_message",
    "sub_type", "parameters", "template", "BUTTONS", "FLOW", "sendFlow", "navigate_screen", "userId", "body", "header",
    "to",
    "path", "url", "components", "button", "index", "language", "category", "draft", "published", "mode",
  ]

  /// A dictionary file of libFuzzer: one quoted word a line.
  package static var dictionary: String {
    (all + HostileWords.all).map { word in
      let escaped = word.utf8.map { byte in
        let isPlain = 0x20..<0x7F ~= byte && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
        return isPlain ? String(UnicodeScalar(byte)) : "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
      return "\"\(escaped.joined())\"\n"
    }.joined()
  }
}
