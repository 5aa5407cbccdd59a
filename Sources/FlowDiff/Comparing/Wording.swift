import FlowLanguage
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

  /// Who reads an answer or a request: `who reads the answers and the endpoint`.
  static func readers(_ audiences: Set<Audience>) -> String {
    let words = [Audience](ordered: audiences).compactMap(\.reader)
    return words.isEmpty ? "people" : words.listed("and")
  }
}

extension Audience {
  /// Who of the business has to follow a change; nil for the people who fill in the flow.
  package var reader: String? {
    switch self {
    case .launch: "who sends the messages"
    case .endpoint: "the endpoint"
    case .response: "who reads the answers"
    case .inFlight, .ui: nil
    }
  }
}
