import FlowEditing
import FlowFiles
import FlowProject
import JSONText

extension Session {
  // MARK: What is due

  /// Whether something is to be done though no message asks for it.
  var hasWork: Bool {
    state == .running && (!diagnosis.due.isEmpty || projects.values.contains(where: \.isIncomplete))
  }

  /// Does one piece of it.
  mutating func work() -> [SentMessage] {
    if let uri = diagnosis.takeFirst() {
      push(uri)
    } else if let folder = projects.first(where: \.value.isIncomplete)?.key {
      projects[folder]?.readSome()
      // Of messages that were judged before, nothing changes: they waited for all files.
    }
    return flushed()
  }

  mutating func diagnoseAll() {
    for uri in addresses.values.sorted() { diagnosis.add(uri) }
    refresh()
  }

  /// Judges anew what is open of `paths`, because another text changed.
  mutating func diagnoseOthers(_ paths: Set<String>) {
    let open = paths.compactMap { addresses[$0] }.sorted()
    for uri in open { diagnosis.add(uri) }
    if !paths.isEmpty { refresh() }
  }

  /// Has clients that ask for diagnostics ask anew.
  private mutating func refresh() {
    if client.refreshesDiagnostics, !diagnosis.pulling.isEmpty {
      let request = "workspace/diagnostic/refresh"
      let isAsked = outbox.contains { if case .request(_, request, _) = $0 { true } else { false } }
      if !isAsked { ask(request) }
    }
  }

  // MARK: Pushing

  private mutating func push(_ uri: String) {
    // Who asks gets the answer there, and would show everything twice.
    guard let document = documents[uri], !diagnosis.pulling.contains(uri) else { return }
    guard let items = items(document.path) else {
      // It was a flow or a message before, and is none any more.
      if let told = diagnosis.pushed.removeValue(forKey: uri), told.items != [] { publish(uri, [], document.version) }
      return
    }
    let told = diagnosis.pushed[uri]
    if let told, told.items == items, told.version == document.version { return }
    diagnosis.pushed[uri] = Diagnosis.Told(items: items, version: document.version, number: 0)
    publish(uri, items, document.version)
  }

  private mutating func publish(_ uri: String, _ items: JSONValue, _ version: Int?) {
    var members: [JSONValue.Member] = [.init("uri", .string(uri))]
    if let version { members.append(.init("version", .int(version))) }
    members.append(.init("diagnostics", items))
    notify("textDocument/publishDiagnostics", .object(members))
  }

  /// Takes back what was told of a text that is no longer open.
  mutating func retract(_ uri: String) {
    diagnosis.remove(uri)
    diagnosis.pulling.remove(uri)
    if let told = diagnosis.pushed.removeValue(forKey: uri), told.items != [] { publish(uri, [], nil) }
  }

  // MARK: Pulling

  mutating func pullDiagnostics(_ params: JSONNode) throws(ResponseError) -> JSONValue {
    let (uri, path) = try document(params)
    let items = items(path) ?? []
    if let told = diagnosis.pushed.removeValue(forKey: uri), told.items != [] {
      publish(uri, [], documents[uri]?.version)
    }
    if documents[uri] != nil {
      diagnosis.remove(uri)
      diagnosis.pulling.insert(uri)
    }
    return Self.report(diagnosis.give(uri, items), previous: params["previousResultId"]?.string)
  }

  mutating func pullWorkspaceDiagnostics(_ params: JSONNode) -> JSONValue {
    var previous: [String: String] = [:]
    for result in params["previousResultIds"]?.elements ?? [] {
      if let uri = result["uri"]?.string { previous[uri] = result["value"]?.string }
    }
    synchronize()
    var reports: [JSONValue] = []
    for folder in projects.keys.sorted() {
      projects[folder]?.readAll()
      for path in projects[folder]?.workspace.paths ?? [] {
        guard self.folder(of: path) == folder, let items = items(path) else { continue }
        let uri = addresses[path] ?? DocumentURI.uri(Path(path))
        let told = diagnosis.give(uri, items)
        reports.append(Self.report(told, previous: previous[uri], uri: uri, version: documents[uri]?.version))
      }
    }
    return ["items": .array(reports)]
  }

  private static func report(_ told: Diagnosis.Told, previous: String?) -> JSONValue {
    let number = String(told.number)
    if previous == number { return ["kind": "unchanged", "resultId": .string(number)] }
    return ["kind": "full", "resultId": .string(number), "items": told.items]
  }

  private static func report(_ told: Diagnosis.Told, previous: String?, uri: String, version: Int?) -> JSONValue {
    guard case .object(let members) = report(told, previous: previous) else { return .null }
    return .object(members + [.init("uri", .string(uri)), .init("version", version.map(JSONValue.int) ?? .null)])
  }

  // MARK: What is told

  /// The diagnostics of a text as the client gets them; nil for one that is left alone.
  private mutating func items(_ path: String) -> JSONValue? {
    let folder = folder(of: path)
    synchronize()
    projects[folder]?.judge(asOf: surroundings.today())
    guard let content = projects[folder]?.workspace.document(path)?.content else { return nil }
    switch content {
    case .messages, .brokenMessage:
      // Its flow and its templates may lie anywhere.
      projects[folder]?.readAll()
    case .flow: break
    case .configuration:
      // Who has one without a fault is not told so.
      let isTold = addresses[path].map { diagnosis.pushed[$0] != nil } ?? false
      if !isTold, projects[folder]?.workspace.diagnostics(path).isEmpty ?? true { return nil }
    case .script, .other: return nil
    }
    guard let workspace = projects[folder]?.workspace, let document = workspace.document(path) else { return nil }
    let writer = DiagnosticWriter(workspace: workspace, encoding: client.encoding, addresses: addresses)
    return .array(workspace.diagnostics(path).map { writer.write($0, in: document) })
  }
}
