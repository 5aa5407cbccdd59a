import FlowEditing
import JSONText

extension Session {
  mutating func completion(_ params: JSONNode) throws(ResponseError) -> JSONValue {
    guard let (subject, offset) = try place(params) else { return .null }
    let list = subject.workspace.completions(subject.path, at: offset)
    let items = list.items.enumerated().map { item($0.element, position: $0.offset, subject) }
    return ["isIncomplete": false, "items": .array(items)]
  }

  private func item(_ item: Completion, position: Int, _ subject: Subject) -> JSONValue {
    let snippet = client.hasSnippets ? item.snippet : nil
    return .members([
      ("label", .string(item.label)),
      ("kind", .int(Self.number(of: item.kind))),
      ("detail", item.detail.map(JSONValue.string)),
      ("documentation", item.documentation.map { Self.markup($0, isShown: client.completionMarkdown) }),
      ("preselect", item.isPreselected ? true : nil),
      ("sortText", .string(item.sortText.isEmpty ? Self.sortText(position) : item.sortText)),
      ("filterText", .string(item.filterText)),
      ("insertTextFormat", .int(snippet == nil ? 1 : 2)),
      (
        "textEdit",
        ["range": range(item.edit.range, subject), "newText": .string(snippet ?? item.edit.text)]
      ),
      (
        "additionalTextEdits",
        item.additionalEdits.isEmpty ? nil : edits(item.additionalEdits, in: subject.document)
      ),
    ])
  }

  /// Digits that stand in the order of the numbers.
  private static func sortText(_ position: Int) -> String {
    let digits = String(position)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }

  /// The number that LSP has for a kind of item.
  private static func number(of kind: Completion.Kind) -> Int {
    switch kind {
    case .property: 10
    case .value: 12
    case .template: 15
    case .screen: 7
    case .field: 5
    case .data: 6
    case .option, .case: 20
    case .flow: 9
    case .rule: 14
    case .file: 17
    case .syntax: 14
    }
  }
}
