import JSONText

extension Session {
  typealias RequestHandler = @Sendable (inout Session, JSONNode) throws(ResponseError) -> JSONValue
  typealias NotificationHandler = @Sendable (inout Session, JSONNode) -> Void

  /// What is done for a request; another one is refused.
  static let requests: [String: RequestHandler] = [
    "initialize": { (session, params) throws(ResponseError) in try session.initialize(params) },
    "shutdown": { (session, params) throws(ResponseError) in session.shutDown() },
    "textDocument/completion": { (session, params) throws(ResponseError) in try session.completion(params) },
    "textDocument/hover": { (session, params) throws(ResponseError) in try session.hover(params) },
    "textDocument/definition": { (session, params) throws(ResponseError) in try session.definition(params) },
    "textDocument/references": { (session, params) throws(ResponseError) in try session.references(params) },
    "textDocument/documentHighlight": { (session, params) throws(ResponseError) in try session.highlights(params) },
    "textDocument/prepareRename": { (session, params) throws(ResponseError) in try session.prepareRename(params) },
    "textDocument/rename": { (session, params) throws(ResponseError) in try session.rename(params) },
    "textDocument/codeAction": { (session, params) throws(ResponseError) in try session.codeActions(params) },
    "textDocument/documentSymbol": { (session, params) throws(ResponseError) in try session.documentSymbols(params) },
    "workspace/symbol": { (session, params) throws(ResponseError) in session.workspaceSymbols(params) },
    "textDocument/foldingRange": { (session, params) throws(ResponseError) in try session.foldingRanges(params) },
    "textDocument/selectionRange": { (session, params) throws(ResponseError) in try session.selectionRanges(params) },
    "textDocument/formatting": { (session, params) throws(ResponseError) in try session.formatting(params) },
    "textDocument/rangeFormatting": { (session, params) throws(ResponseError) in try session.rangeFormatting(params) },
    "textDocument/inlayHint": { (session, params) throws(ResponseError) in try session.inlayHints(params) },
    "textDocument/semanticTokens/full": { (session, params) throws(ResponseError) in try session.tokens(params) },
    "textDocument/semanticTokens/range": { (session, params) throws(ResponseError) in try session.tokens(params) },
    "textDocument/documentLink": { (session, params) throws(ResponseError) in try session.links(params) },
    "textDocument/codeLens": { (session, params) throws(ResponseError) in try session.lenses(params) },
    "textDocument/prepareCallHierarchy": { (session, params) throws(ResponseError) in
      try session.prepareCallHierarchy(params)
    },
    "callHierarchy/incomingCalls": { (session, params) throws(ResponseError) in try session.incomingCalls(params) },
    "callHierarchy/outgoingCalls": { (session, params) throws(ResponseError) in try session.outgoingCalls(params) },
    "textDocument/diagnostic": { (session, params) throws(ResponseError) in try session.pullDiagnostics(params) },
    "workspace/diagnostic": { (session, params) throws(ResponseError) in session.pullWorkspaceDiagnostics(params) },
    "workspace/executeCommand": { (session, params) throws(ResponseError) in try session.execute(params) },
  ]

  /// What is done for a notification; another one is dropped.
  static let notifications: [String: NotificationHandler] = [
    "initialized": { session, params in session.initialized() },
    "textDocument/didOpen": { session, params in session.didOpen(params) },
    "textDocument/didChange": { session, params in session.didChange(params) },
    "textDocument/didClose": { session, params in session.didClose(params) },
    "textDocument/didSave": { session, params in session.didSave(params) },
    "workspace/didChangeWatchedFiles": { session, params in session.didChangeWatchedFiles(params) },
    "workspace/didChangeWorkspaceFolders": { session, params in session.didChangeWorkspaceFolders(params) },
    "workspace/didChangeConfiguration": { session, params in session.didChangeConfiguration(params) },
  ]
}
