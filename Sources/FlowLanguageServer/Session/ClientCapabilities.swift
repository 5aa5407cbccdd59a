import JSONText

/// What the client can do; what it does not say, it can't.
struct ClientCapabilities: Sendable {
  var encoding: PositionEncoding = .utf16
  /// Whether it names an encoding at all, so that ours must be named too.
  var negotiatesEncoding = false
  var hasSnippets = false
  var completionMarkdown = false
  var hoverMarkdown = false
  var hasDocumentChanges = false
  /// Whether an edit may make a file.
  var createsFiles = false
  var hasSymbolTrees = false
  var foldsLinesOnly = false
  var foldLimit: Int?
  var pullsDiagnostics = false
  var refreshesDiagnostics = false
  var refreshesTokens = false
  var refreshesHints = false
  var refreshesLenses = false
  var registersWatchers = false
  var hasPreparedRename = true
  /// Whether it has the command of ours that shows places.
  var showsPlaces = false

  init() {}

  /// Reads the `capabilities` of an `initialize` request.
  init(_ node: JSONNode?) {
    let general = node?["general"]
    let text = node?["textDocument"]
    let workspace = node?["workspace"]
    if let encodings = general?["positionEncodings"]?.elements {
      negotiatesEncoding = true
      if encodings.contains(where: { $0.isText(PositionEncoding.utf8.rawValue) }) { encoding = .utf8 }
    }
    let item = text?["completion"]?["completionItem"]
    hasSnippets = item.isTrue("snippetSupport")
    completionMarkdown = item?["documentationFormat"].holds("markdown") ?? false
    hoverMarkdown = text?["hover"]?["contentFormat"].holds("markdown") ?? false
    hasDocumentChanges = workspace?["workspaceEdit"].isTrue("documentChanges") ?? false
    createsFiles = hasDocumentChanges && (workspace?["workspaceEdit"]?["resourceOperations"].holds("create") ?? false)
    hasSymbolTrees = text?["documentSymbol"].isTrue("hierarchicalDocumentSymbolSupport") ?? false
    foldsLinesOnly = text?["foldingRange"].isTrue("lineFoldingOnly") ?? false
    foldLimit = text?["foldingRange"]?["rangeLimit"]?.integer
    pullsDiagnostics = text?["diagnostic"]?.kind == .object
    refreshesDiagnostics = workspace?["diagnostics"].isTrue("refreshSupport") ?? false
    refreshesTokens = workspace?["semanticTokens"].isTrue("refreshSupport") ?? false
    refreshesHints = workspace?["inlayHint"].isTrue("refreshSupport") ?? false
    refreshesLenses = workspace?["codeLens"].isTrue("refreshSupport") ?? false
    registersWatchers = workspace?["didChangeWatchedFiles"].isTrue("dynamicRegistration") ?? false
    showsPlaces = node?["experimental"]?["commands"]?["commands"].holds(ServerCapabilities.showPlaces) ?? false
    // Who has rename at all and says nothing of preparing it is of an older time.
    if let rename = text?["rename"] { hasPreparedRename = rename["prepareSupport"]?.bool ?? false }
  }
}

extension JSONNode? {
  /// Whether a member says `true`.
  fileprivate func isTrue(_ name: String) -> Bool { self?[name]?.bool ?? false }

  /// Whether an array holds that text.
  fileprivate func holds(_ text: String) -> Bool {
    self?.elements.contains { $0.isText(text) } ?? false
  }
}
