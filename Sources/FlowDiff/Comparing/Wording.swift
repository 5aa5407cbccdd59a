import FlowModel
import JSONText

/// How values, types and lists are put into sentences.
enum Wording {
  /// More of a value than this many characters is left out.
  private static let valueLimit = 40

  /// `'Name'` for a text, `20` for a number, the words for what is too long to show.
  static func value(_ node: JSONNode) -> String {
    switch node.kind {
    case .string: "'\(shortened(node.string ?? ""))'"
    case .object: "an object"
    case .array: "a list of \(node.count)"
    default: shortened(node.sourceText)
    }
  }

  static func value(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): "'\(shortened(text))'"
    default: shortened(JSONPrinter().print(value))
    }
  }

  private static func shortened(_ text: String) -> String {
    let line = text.prefix(valueLimit + 1).map { $0.isNewline ? " " : String($0) }
    return line.count > valueLimit ? line.prefix(valueLimit).joined() + "…" : line.joined()
  }

  /// `'a', 'b' and 'c'`.
  static func names(_ names: [JSONName]) -> String {
    list(names.map { "'\($0)'" })
  }

  /// `a, b and c`.
  static func list(_ words: [String]) -> String {
    guard let last = words.last else { return "" }
    return words.count == 1 ? last : words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Who reads an answer or a request: `who reads the answers and the endpoint`.
  static func readers(_ audiences: Set<Audience>) -> String {
    let words = [Audience](ordered: audiences).compactMap { audience -> String? in
      switch audience {
      case .launch: "who sends the messages"
      case .endpoint: "the endpoint"
      case .response: "who reads the answers"
      case .inFlight, .ui: nil
      }
    }
    return words.isEmpty ? "people" : list(words)
  }
}
