import FlowEditing
import FlowReports
import JSONText

/// What the server can do.
enum ServerCapabilities {
  /// A command of the client's own that shows places: `arguments` are an address, a position and locations.
  static let showPlaces = "flowjson.showPlaces"

  /// The answer to `initialize`.
  static func answer(to client: ClientCapabilities) -> JSONValue {
    [
      "capabilities": .object(capabilities(client)),
      "serverInfo": ["name": .string(ToolInfo.flowjson.name), "version": .string(ToolInfo.flowjson.version)],
    ]
  }

  private static func capabilities(_ client: ClientCapabilities) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if client.negotiatesEncoding { members.append(.init("positionEncoding", .string(client.encoding.rawValue))) }
    members += [
      .init("textDocumentSync", ["openClose": true, "change": 2, "save": ["includeText": false]]),
      .init("completionProvider", ["triggerCharacters": .array(Workspace.completionTriggers.map(JSONValue.string))]),
      .init("hoverProvider", true),
      .init("definitionProvider", true),
      .init("referencesProvider", true),
      .init("documentHighlightProvider", true),
      .init("documentSymbolProvider", true),
      .init("workspaceSymbolProvider", true),
      .init("codeActionProvider", ["codeActionKinds": .array(CodeAction.Kind.allCases.map { .string($0.rawValue) })]),
      .init("codeLensProvider", ["resolveProvider": false]),
      .init("documentLinkProvider", ["resolveProvider": false]),
      .init("documentFormattingProvider", true),
      .init("documentRangeFormattingProvider", true),
      .init("renameProvider", client.hasPreparedRename ? ["prepareProvider": true] : true),
      .init("foldingRangeProvider", true),
      .init("selectionRangeProvider", true),
      .init("callHierarchyProvider", true),
      .init("inlayHintProvider", true),
      .init("semanticTokensProvider", ["legend": legend, "full": true, "range": true]),
      .init("executeCommandProvider", ["commands": .array(ServerCommand.allCases.map { .string($0.rawValue) })]),
      .init("workspace", ["workspaceFolders": ["supported": true, "changeNotifications": true]]),
    ]
    if client.pullsDiagnostics {
      members.append(
        .init(
          "diagnosticProvider",
          ["identifier": "flowjson", "interFileDependencies": true, "workspaceDiagnostics": true]
        )
      )
    }
    return members
  }

  private static var legend: JSONValue {
    ["tokenTypes": .array(SemanticToken.Kind.allCases.map { .string($0.rawValue) }), "tokenModifiers": []]
  }
}

/// What `workspace/executeCommand` takes.
enum ServerCommand: String, Sendable, CaseIterable {
  case preview = "flowjson.preview"
  case message = "flowjson.message"
  case contract = "flowjson.contract"
  case graph = "flowjson.graph"
}
