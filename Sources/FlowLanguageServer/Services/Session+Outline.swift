import FlowEditing
import JSONText

extension Session {
  // MARK: Symbols

  mutating func documentSymbols(_ params: JSONNode) throws(ResponseError) -> JSONValue {
    guard let subject = try subject(params) else { return .null }
    let items = subject.workspace.outline(subject.path)
    if client.hasSymbolTrees { return .array(items.map { tree($0, subject.lines) }) }
    return .array(items.flatMap { flat($0, in: nil, subject) })
  }

  private func tree(_ item: OutlineItem, _ lines: LineTable) -> JSONValue {
    // Clients refuse a name that lies outside of its part.
    let name = item.nameRange.clamped(to: item.range)
    return .members([
      ("name", .string(Self.name(of: item))),
      ("detail", item.detail.map(JSONValue.string)),
      ("kind", .int(Self.number(of: item.kind))),
      ("range", client.encoding.range(item.range, in: lines)),
      ("selectionRange", client.encoding.range(name, in: lines)),
      ("children", .array(item.children.map { tree($0, lines) })),
    ])
  }

  private func flat(_ item: OutlineItem, in parent: String?, _ subject: Subject) -> [JSONValue] {
    let own = information(item, uri: subject.uri, subject.lines, parent: parent)
    return [own] + item.children.flatMap { flat($0, in: item.name, subject) }
  }

  private func information(_ item: OutlineItem, uri: String, _ lines: LineTable, parent: String?) -> JSONValue {
    .members([
      ("name", .string(Self.name(of: item))),
      ("kind", .int(Self.number(of: item.kind))),
      ("location", ["uri": .string(uri), "range": client.encoding.range(item.range, in: lines)]),
      ("containerName", parent.map(JSONValue.string)),
    ])
  }

  mutating func workspaceSymbols(_ params: JSONNode) -> JSONValue {
    synchronize()
    var symbols: [JSONValue] = []
    for folder in projects.keys.sorted() {
      projects[folder]?.readAll()
      guard let workspace = projects[folder]?.workspace else { continue }
      for (path, item) in workspace.symbols(matching: params["query"]?.string ?? "") {
        guard let lines = workspace.document(path)?.lines else { continue }
        symbols.append(information(item, uri: address(of: path), lines, parent: DocumentURI.name(of: path)))
      }
    }
    return .array(symbols)
  }

  /// Clients refuse an empty name.
  private static func name(of item: OutlineItem) -> String { item.name.isEmpty ? "(without a name)" : item.name }

  /// The number that LSP has for a kind of symbol.
  static func number(of kind: OutlineItem.Kind) -> Int {
    switch kind {
    case .flow: 2
    case .screen: 5
    case .data: 13
    case .component: 19
    case .field: 8
    case .option: 22
    case .case: 10
    case .route: 24
    case .message: 19
    case .launch: 24
    case .entry: 20
    }
  }

  // MARK: Folding and selection

  mutating func foldingRanges(_ params: JSONNode) throws(ResponseError) -> JSONValue {
    guard let subject = try subject(params) else { return .null }
    let folds = subject.workspace.folds(subject.path).compactMap { fold($0, subject.lines) }
    return .array(client.foldLimit.map { Array(folds.prefix(max($0, 0))) } ?? folds)
  }

  /// What is folded is what lies between the brackets; nil if nothing of it can be.
  private func fold(_ fold: Fold, _ lines: LineTable) -> JSONValue? {
    let start = lines.position(at: fold.range.lowerBound + 1)
    let end = lines.position(at: fold.range.upperBound - 1)
    // The line with the closing bracket stays to be seen.
    if client.foldsLinesOnly {
      guard end.line - 1 > start.line else { return nil }
      return ["startLine": .int(start.line - 1), "endLine": .int(end.line - 2)]
    }
    guard end.line > start.line || fold.kind == .text else { return nil }
    let isUTF8 = client.encoding == .utf8
    return [
      "startLine": .int(start.line - 1),
      "startCharacter": .int((isUTF8 ? start.utf8Column : start.utf16Column) - 1),
      "endLine": .int(end.line - 1),
      "endCharacter": .int((isUTF8 ? end.utf8Column : end.utf16Column) - 1),
    ]
  }

  mutating func selectionRanges(_ params: JSONNode) throws(ResponseError) -> JSONValue {
    guard let subject = try subject(params) else { return .null }
    return .array(
      (params["positions"]?.elements ?? []).map { position in
        let offset = client.encoding.offset(position, in: subject.lines)
        let ranges = subject.workspace.selectionRanges(subject.path, at: offset)
        var outer: JSONValue?
        for range in ranges.reversed() {
          outer = .members([("range", self.range(range, subject)), ("parent", outer)])
        }
        return outer ?? ["range": range(offset..<offset, subject)]
      }
    )
  }
}
