import FlowEditing
import FlowFiles
import JSONText

extension Session {
  /// A text that a request is about, with all that is known around it.
  struct Subject {
    let workspace: Workspace
    let document: TextDocument
    let uri: String

    var path: String { document.path }
    var lines: LineTable { document.lines }
  }

  /// The address that a request is about, and the path of it.
  func document(_ params: JSONNode) throws(ResponseError) -> (uri: String, path: String) {
    guard let uri = params["textDocument"]?["uri"]?.string else {
      throw ResponseError(.invalidParameters, "the request has no 'textDocument' with a 'uri'")
    }
    return (uri, path(of: uri))
  }

  /// The path of an address; empty for one that nothing is known of.
  func path(of uri: String) -> String {
    documents[uri]?.path ?? DocumentURI.path(uri)?.text ?? ""
  }

  /// The text that a request is about; nil if nothing is known of it.
  mutating func subject(_ params: JSONNode) throws(ResponseError) -> Subject? {
    let (uri, path) = try document(params)
    return subject(uri: uri, path: path)
  }

  mutating func subject(uri: String, path: String) -> Subject? {
    guard !path.isEmpty else { return nil }
    let workspace = workspace(for: path)
    return workspace.document(path).map { Subject(workspace: workspace, document: $0, uri: uri) }
  }

  /// The place in a text that a request is about.
  mutating func place(_ params: JSONNode) throws(ResponseError) -> (subject: Subject, offset: Int)? {
    guard params["position"]?.kind == .object else {
      throw ResponseError(.invalidParameters, "the request has no 'position'")
    }
    return try subject(params).map { ($0, client.encoding.offset(params["position"], in: $0.lines)) }
  }

  func address(of path: String) -> String { addresses[path] ?? DocumentURI.uri(Path(path)) }

  func range(_ range: Range<Int>, _ subject: Subject) -> JSONValue {
    client.encoding.range(range, in: subject.lines)
  }

  /// A place in any text; nil if the text is not known.
  func location(_ location: Location, _ workspace: Workspace) -> JSONValue? {
    workspace.document(location.path).map {
      ["uri": .string(address(of: location.path)), "range": client.encoding.range(location.range, in: $0.lines)]
    }
  }

  /// Markdown as it is, or without its marks.
  static func markup(_ markdown: String, isShown: Bool) -> JSONValue {
    [
      "kind": isShown ? "markdown" : "plaintext",
      "value": .string(isShown ? markdown : PlainMarkdown.text(of: markdown)),
    ]
  }

  // MARK: Edits

  func edits(_ edits: [TextEdit], in document: TextDocument) -> JSONValue {
    .array(
      edits.map { ["range": client.encoding.range($0.range, in: document.lines), "newText": .string($0.text)] }
    )
  }

  /// What is to be changed, in the form that the client takes; nil if it can't be: only some clients make new files.
  func workspaceEdit(_ changes: [FileEdits], _ workspace: Workspace) -> JSONValue? {
    guard client.hasDocumentChanges else {
      var members: [JSONValue.Member] = []
      for change in changes {
        guard let document = workspace.document(change.path) else { return nil }
        members.append(.init(address(of: change.path), edits(change.edits, in: document)))
      }
      return ["changes": .object(members)]
    }
    var operations: [JSONValue] = []
    for change in changes {
      let uri = address(of: change.path)
      if let document = workspace.document(change.path) {
        operations.append(edit(change, in: document, uri))
      } else if client.createsFiles {
        operations.append(["kind": "create", "uri": .string(uri), "options": ["ignoreIfExists": true]])
        operations.append(edit(change, in: TextDocument(path: change.path, bytes: []), uri))
      } else {
        return nil
      }
    }
    return ["documentChanges": .array(operations)]
  }

  private func edit(_ change: FileEdits, in document: TextDocument, _ uri: String) -> JSONValue {
    [
      "textDocument": ["uri": .string(uri), "version": documents[uri]?.version.map(JSONValue.int) ?? .null],
      "edits": edits(change.edits, in: document),
    ]
  }
}
