import FlowEditing
import FlowFiles
import JSONText

extension Session {
  mutating func inlayHints(_ params: JSONNode) throws(ResponseError) -> JSONValue {
    guard let subject = try subject(params) else { return .null }
    let range = client.encoding.range(params["range"], in: subject.lines)
    return .array(
      subject.workspace.inlayHints(subject.path, in: range).map { hint in
        .members([
          ("position", client.encoding.position(hint.offset, in: subject.lines)),
          ("label", .string(hint.label)),
          ("kind", 1),
          ("tooltip", hint.tooltip.map { .string(PlainMarkdown.text(of: $0)) }),
          ("paddingLeft", true),
        ])
      }
    )
  }

  // MARK: Tokens

  /// The tokens of a text, or of the range that is asked about.
  mutating func tokens(_ params: JSONNode) throws(ResponseError) -> JSONValue {
    guard let subject = try subject(params) else { return .null }
    let wanted = params["range"].map { client.encoding.range($0, in: subject.lines) }
    let tokens = subject.workspace.semanticTokens(subject.path).filter { token in
      wanted.map { $0.overlaps(token.range) } ?? true
    }
    return ["data": .array(encoded(tokens, subject.lines).map(JSONValue.int))]
  }

  /// Five numbers a token, its place counted from the one before.
  private func encoded(_ tokens: [SemanticToken], _ lines: LineTable) -> [Int] {
    var numbers: [Int] = []
    var (lastLine, lastColumn) = (0, 0)
    for token in tokens {
      let start = lines.position(at: token.range.lowerBound)
      let end = lines.position(at: token.range.upperBound)
      guard start.line == end.line, let type = SemanticToken.Kind.allCases.firstIndex(of: token.kind) else { continue }
      let isUTF8 = client.encoding == .utf8
      let column = (isUTF8 ? start.utf8Column : start.utf16Column) - 1
      let length = isUTF8 ? end.utf8Column - start.utf8Column : end.utf16Column - start.utf16Column
      let line = start.line - 1
      numbers += [line - lastLine, line == lastLine ? column - lastColumn : column, length, type, 0]
      (lastLine, lastColumn) = (line, column)
    }
    return numbers
  }

  // MARK: Links and lenses

  mutating func links(_ params: JSONNode) throws(ResponseError) -> JSONValue {
    guard let subject = try subject(params) else { return .null }
    return .array(
      subject.workspace.links(subject.path).map { link in
        let target =
          switch link.target {
          case .file(let path): address(of: path)
          case .web(let address): address
          }
        return ["range": range(link.range, subject), "target": .string(target)]
      }
    )
  }

  mutating func lenses(_ params: JSONNode) throws(ResponseError) -> JSONValue {
    guard let subject = try subject(params) else { return .null }
    return .array(
      subject.workspace.lenses(subject.path).map { lens in
        // A lens stands above one line.
        let line = subject.lines.range(ofLine: subject.lines.position(at: lens.range.lowerBound).line)
        let place = lens.range.lowerBound..<max(lens.range.lowerBound, min(lens.range.upperBound, line.upperBound))
        return ["range": range(place, subject), "command": command(lens, subject)]
      }
    )
  }

  private func command(_ lens: CodeLens, _ subject: Subject) -> JSONValue {
    let title = JSONValue.string(lens.title)
    func own(_ command: ServerCommand, screen: String) -> JSONValue {
      let argument: JSONValue = ["uri": .string(subject.uri), "screen": .string(screen)]
      return ["title": title, "command": .string(command.rawValue), "arguments": [argument]]
    }
    switch lens.action {
    case .preview(let screen): return own(.preview, screen: screen)
    case .message(let screen): return own(.message, screen: screen)
    case .places(let places):
      // Only the client can show places; one without a command for it shows the title alone.
      guard client.showsPlaces else { return ["title": title, "command": ""] }
      let position = client.encoding.position(lens.range.lowerBound, in: subject.lines)
      let locations = places.compactMap { location($0, subject.workspace) }
      return [
        "title": title,
        "command": .string(ServerCapabilities.showPlaces),
        "arguments": [.string(subject.uri), position, .array(locations)],
      ]
    }
  }

  // MARK: The graph of the screens

  mutating func prepareCallHierarchy(_ params: JSONNode) throws(ResponseError) -> JSONValue {
    guard let (subject, offset) = try place(params), let screen = subject.workspace.screen(subject.path, at: offset)
    else { return .null }
    return [item(screen, subject.workspace)]
  }

  mutating func incomingCalls(_ params: JSONNode) throws(ResponseError) -> JSONValue {
    guard let (subject, name) = try screen(params) else { return .null }
    let routes = subject.workspace.routes(to: name, of: subject.path)
    return .array(
      routes.map { ["from": item($0.screen, subject.workspace), "fromRanges": ranges($0, subject)] }
    )
  }

  mutating func outgoingCalls(_ params: JSONNode) throws(ResponseError) -> JSONValue {
    guard let (subject, name) = try screen(params) else { return .null }
    let routes = subject.workspace.routes(from: name, of: subject.path)
    return .array(
      routes.map { ["to": item($0.screen, subject.workspace), "fromRanges": ranges($0, subject)] }
    )
  }

  private mutating func screen(_ params: JSONNode) throws(ResponseError) -> (subject: Subject, name: String)? {
    guard let uri = params["item"]?["uri"]?.string, let name = params["item"]?["name"]?.string else {
      throw ResponseError(.invalidParameters, "the request has no 'item' with a 'uri' and a 'name'")
    }
    return subject(uri: uri, path: path(of: uri)).map { ($0, name) }
  }

  private func ranges(_ route: ScreenRoute, _ subject: Subject) -> JSONValue {
    .array(route.places.map { range($0, subject) })
  }

  private func item(_ screen: ScreenItem, _ workspace: Workspace) -> JSONValue {
    let lines = workspace.document(screen.path)?.lines ?? LineTable([])
    return .members([
      ("name", .string(screen.name)),
      ("kind", .int(Self.number(of: .screen))),
      ("detail", screen.detail.map(JSONValue.string)),
      ("uri", .string(address(of: screen.path))),
      ("range", client.encoding.range(screen.range, in: lines)),
      ("selectionRange", client.encoding.range(screen.nameRange.clamped(to: screen.range), in: lines)),
    ])
  }
}
