import FlowLanguageServer
import FlowTestSupport
import JSONText
import Testing

/// Sessions begun as editors begin them that no test can start.
///
/// What they say of themselves is written in our own words after their public documentation and sources: the members
/// that a server may go by, and some that it may not know.
@Suite struct ClientTests {
  struct Editor: Sendable, CustomTestStringConvertible {
    let name: String
    let encoding: String?
    let pulls: Bool
    let capabilities: JSONValue

    var testDescription: String { name }
  }

  static let editors = [
    Editor(
      name: "Visual Studio Code",
      encoding: "utf-16",
      pulls: true,
      capabilities: [
        "workspace": [
          "applyEdit": true,
          "workspaceEdit": [
            "documentChanges": true, "resourceOperations": ["create", "rename", "delete"],
            "failureHandling": "textOnlyTransactional", "changeAnnotationSupport": ["groupsOnLabel": true],
          ],
          "configuration": true,
          "didChangeWatchedFiles": ["dynamicRegistration": true, "relativePatternSupport": true],
          "codeLens": ["refreshSupport": true],
          "diagnostics": ["refreshSupport": true],
          "inlayHint": ["refreshSupport": true],
          "workspaceFolders": true,
        ],
        "textDocument": [
          "publishDiagnostics": [
            "relatedInformation": true, "versionSupport": false, "tagSupport": ["valueSet": [1, 2]],
            "codeDescriptionSupport": true, "dataSupport": true,
          ],
          "completion": [
            "dynamicRegistration": true, "contextSupport": true,
            "completionItem": [
              "snippetSupport": true, "documentationFormat": ["markdown", "plaintext"],
              "insertReplaceSupport": true, "insertTextModeSupport": ["valueSet": [1, 2]], "labelDetailsSupport": true,
            ],
            "completionList": ["itemDefaults": ["commitCharacters", "editRange", "insertTextFormat", "data"]],
          ],
          "hover": ["contentFormat": ["markdown", "plaintext"]],
          "documentSymbol": ["hierarchicalDocumentSymbolSupport": true, "labelSupport": true],
          "rename": ["prepareSupport": true, "prepareSupportDefaultBehavior": 1],
          "foldingRange": ["rangeLimit": 5000, "lineFoldingOnly": true],
          "diagnostic": ["dynamicRegistration": true, "relatedDocumentSupport": false],
        ],
        "window": ["showMessage": ["messageActionItem": ["additionalPropertiesSupport": true]]],
        "general": ["staleRequestSupport": ["cancel": true], "positionEncodings": ["utf-16"]],
        "notebookDocument": ["synchronization": ["executionSummarySupport": true]],
      ]
    ),
    Editor(
      name: "Helix",
      encoding: "utf-8",
      pulls: true,
      capabilities: [
        "workspace": [
          "applyEdit": true, "configuration": true, "workspaceFolders": true,
          "workspaceEdit": ["documentChanges": true, "resourceOperations": ["create", "rename", "delete"]],
          "didChangeWatchedFiles": ["dynamicRegistration": true, "relativePatternSupport": false],
          "inlayHint": ["refreshSupport": false], "executeCommand": ["dynamicRegistration": false],
        ],
        "textDocument": [
          "completion": [
            "completionItem": [
              "snippetSupport": true, "insertReplaceSupport": true, "deprecatedSupport": true,
              "resolveSupport": ["properties": ["documentation", "detail", "additionalTextEdits"]],
            ],
            "completionItemKind": [:],
          ],
          "hover": ["contentFormat": ["markdown"]],
          "rename": ["dynamicRegistration": false, "prepareSupport": true],
          "codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": ["", "quickfix", "refactor"]]]],
          "diagnostic": ["dynamicRegistration": false, "relatedDocumentSupport": true],
          "publishDiagnostics": ["versionSupport": true, "tagSupport": ["valueSet": [1, 2]]],
        ],
        "general": ["positionEncodings": ["utf-8", "utf-32", "utf-16"]],
      ]
    ),
    Editor(
      name: "Zed",
      encoding: "utf-16",
      pulls: true,
      capabilities: [
        "general": ["positionEncodings": ["utf-16"]],
        "workspace": [
          "configuration": true, "workspaceFolders": true, "applyEdit": true,
          "didChangeWatchedFiles": ["dynamicRegistration": true, "relativePatternSupport": true],
          "workspaceEdit": ["documentChanges": true, "snippetEditSupport": true],
          "diagnostics": ["refreshSupport": true], "codeLens": ["refreshSupport": true],
        ],
        "textDocument": [
          "completion": [
            "completionItem": [
              "snippetSupport": true, "labelDetailsSupport": true,
              "resolveSupport": ["properties": ["additionalTextEdits", "documentation"]],
            ],
            "completionList": ["itemDefaults": ["editRange", "insertTextMode", "insertTextFormat", "data"]],
          ],
          "hover": ["contentFormat": ["markdown"]],
          "rename": ["prepareSupport": true],
          "publishDiagnostics": ["relatedInformation": true, "versionSupport": true, "codeDescriptionSupport": true],
          "diagnostic": ["dynamicRegistration": true, "relatedDocumentSupport": true],
          "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
        ],
        "experimental": ["serverStatusNotification": true, "localDocs": true],
      ]
    ),
    Editor(
      name: "Sublime Text, without pulling",
      encoding: nil,
      pulls: false,
      capabilities: [
        "textDocument": [
          "completion": ["completionItem": ["snippetSupport": true, "documentationFormat": ["markdown"]]],
          "publishDiagnostics": ["relatedInformation": true, "versionSupport": true],
          "rename": ["prepareSupport": true],
        ],
        "workspace": ["applyEdit": true, "workspaceEdit": ["documentChanges": true]],
      ]
    ),
  ]

  @Test(arguments: editors)
  func `takes part in a session`(editor: Editor) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(DiagnosticsTests.flow(), to: "flows/start.json")
    let client = TestClient()
    let answer = client.result(
      "initialize",
      [
        "processId": 4711, "clientInfo": ["name": .string(editor.name), "version": "1.0"], "locale": "en",
        "rootPath": .string(folder.path), "rootUri": .string(TestClient.uri(folder.path)),
        "capabilities": editor.capabilities, "trace": "off",
        "workspaceFolders": [["uri": .string(TestClient.uri(folder.path)), "name": "project"]],
      ]
    )
    #expect(answer?["capabilities"]?["positionEncoding"]?.string == editor.encoding)
    #expect((answer?["capabilities"]?["diagnosticProvider"] != nil) == editor.pulls)
    client.tell("initialized", [:])
    client.tell("workspace/didChangeConfiguration", ["settings": .null])
    client.open(path, DiagnosticsTests.flow())
    let found =
      editor.pulls
      ? client.result("textDocument/diagnostic", TestClient.document(path))?["items"]
      : client.pushes(path).last?["diagnostics"]
    #expect(found?.elements.contains { $0["code"]?.string == "unknown-screen" } == true)
    #expect(client.result("textDocument/documentSymbol", TestClient.document(path))?.count != 0)
    #expect(client.result("shutdown")?.kind == .null)
    client.tell("exit")
    #expect(client.ending == .orderly)
  }
}
