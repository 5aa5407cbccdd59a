import FlowFiles
import JSONText

extension Session {
  mutating func initialize(_ params: JSONNode) throws(ResponseError) -> JSONValue {
    guard state == .new else { throw ResponseError(.invalidRequest, "the session has begun already") }
    state = .running
    client = ClientCapabilities(params["capabilities"])
    settings = SessionSettings(params["initializationOptions"])
    folders = Self.folders(params)
    for folder in folders { addProject(folder) }
    return ServerCapabilities.answer(to: client)
  }

  private static func folders(_ params: JSONNode) -> [Path] {
    if let folders = params["workspaceFolders"], folders.kind == .array {
      return folders.elements.compactMap { $0["uri"]?.string.flatMap(DocumentURI.path) }
    }
    if let uri = params["rootUri"]?.string { return DocumentURI.path(uri).map { [$0] } ?? [] }
    let path = params["rootPath"]?.string.map { Path($0) }
    return path.flatMap { $0.isAbsolute ? [$0.normalized] : nil } ?? []
  }

  mutating func initialized() {
    guard client.registersWatchers else { return }
    ask(
      "client/registerCapability",
      [
        "registrations": [
          [
            "id": "flowjson-files",
            "method": "workspace/didChangeWatchedFiles",
            "registerOptions": ["watchers": [["globPattern": "**/*.json"], ["globPattern": "**/*.jsonl"]]],
          ]
        ]
      ]
    )
  }

  mutating func shutDown() -> JSONValue {
    state = .shutDown
    return .null
  }
}
