import FlowFiles
import FlowIndex
import FlowMessages
import FlowModel
import FlowProject
import FlowRun
import JSONText

extension Workspace {
  /// What the name at an offset names; of several that it may name the first.
  func symbol(_ path: String, at offset: Int) -> Symbol? {
    symbols(path, at: offset).first
  }

  /// Everything that the name at an offset names: more than one where a text is an option of several fields.
  func symbols(_ path: String, at offset: Int) -> [Symbol] {
    guard let document = document(path) else { return [] }
    if let index = document.index {
      return index.symbols(at: offset).map {
        Symbol(flow: document, index: index, position: $0.symbol, range: $0.range)
      }
    }
    return all.flatMap { flow -> [Symbol] in
      guard let index = flow.index else { return [] }
      return mentions(in: document, of: flow).filter { $0.range.touches(offset) }.map {
        Symbol(flow: flow, index: index, position: $0.symbol, range: $0.range)
      }
    }
  }

  /// Every mention of a symbol, in all texts: those in the flow first.
  func mentions(of symbol: Symbol) -> [Mention] {
    let own = mentions(ofSymbol: symbol.position, in: symbol.flow, symbol.index)
    let others = all.filter { $0.path != symbol.flow.path && $0.index == nil }.flatMap {
      mentions(in: $0, of: symbol.flow).filter { $0.symbol == symbol.position }
    }
    return own + others
  }

  func mentions(ofSymbol position: Int, in flow: TextDocument, _ index: FlowIndex) -> [Mention] {
    func mention(_ range: Range<Int>, _ role: FlowIndex.Role?) -> Mention {
      Mention(
        path: flow.path,
        range: range,
        flow: flow.path,
        symbol: position,
        isDefinition: role == nil,
        role: role
      )
    }
    let definitions = index.definitions(ofSymbol: position).map { mention($0.range, nil) }
    let uses = index.uses(ofSymbol: position).map { mention($0.range, $0.role) }
    var seen: Set<Range<Int>> = []
    return (definitions + uses).filter { seen.insert($0.range).inserted }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  // MARK: Other texts

  /// What another text names of a flow.
  func mentions(in document: TextDocument, of flow: TextDocument) -> [Mention] {
    guard let index = flow.index else { return [] }
    switch document.content {
    case .messages(let file): return mentions(in: file, document, flow, index)
    case .script: return mentions(inScript: document, flow, index)
    case .configuration: return mentions(inConfiguration: document, flow, index)
    case .flow, .brokenMessage, .other: return []
    }
  }

  private func mention(
    _ use: FlowIndex.Use,
    in document: TextDocument,
    of flow: TextDocument,
    _ placement: Placement = .whole
  ) -> Mention? {
    guard let target = use.target else { return nil }
    return Mention(
      path: document.path,
      range: placement.moved(use.range),
      flow: flow.path,
      symbol: target,
      isDefinition: false,
      role: use.role
    )
  }

  private func mentions(
    in file: MessageFile,
    _ document: TextDocument,
    _ flow: TextDocument,
    _ index: FlowIndex
  ) -> [Mention] {
    let sources = sources(for: document.path)
    let templates = templates
    return file.messages.flatMap { message in
      message.launches(templates).filter { opens($0, flow, sources) }.flatMap { launch in
        let defined = launch.screen == nil ? launch.effectiveScreen?.string : nil
        return index.uses(launchingOn: launch.screen, defined: defined, with: launch.data).compactMap {
          mention($0, in: document, of: flow, message.placement)
        }
      }
    }
  }

  /// Whether a launch opens a flow.
  func opens(_ launch: Launch, _ flow: TextDocument, _ sources: FlowSources) -> Bool {
    launch.defining.reference?.kind != .embedded && sources.choice(for: launch.defining)?.path == flow.path
  }

  // MARK: Scripts

  /// The path of the flow that a script plays.
  func flowPath(ofScript document: TextDocument) -> String? {
    guard let name = document.json.root["flow"]?.string else { return nil }
    return Path(name).absolute(in: Path(document.path).parent).text
  }

  private func mentions(
    inScript document: TextDocument,
    _ flow: TextDocument,
    _ index: FlowIndex
  ) -> [Mention] {
    guard flowPath(ofScript: document) == flow.path else { return [] }
    return index.uses(inScript: document.json.root, screens: screens(ofScript: document, index.flow)).compactMap {
      mention($0, in: document, of: flow)
    }
  }

  /// The screen before each step, as far as the script can be played.
  private func screens(ofScript document: TextDocument, _ flow: Flow) -> [JSONName?] {
    guard let script = Script.read(document.json).script else { return [] }
    var opening: (launch: Session.Launch, token: String?)?
    if case .message(let node)? = script.launch?.kind {
      let path = Path(node.string ?? "").absolute(in: Path(document.path).parent).text
      guard let launch = self.document(path)?.messages?.messages.first?.launches.first else { return [] }
      opening = (Session.Launch(launch, of: flow), launch.token?.string)
    }
    return ScriptPlayer(script, FlowProgram(flow), message: opening).screens()
  }

  // MARK: The configuration

  private func mentions(
    inConfiguration document: TextDocument,
    _ flow: TextDocument,
    _ index: FlowIndex
  ) -> [Mention] {
    guard let configuration = configuration(for: flow.path), configuration.path.text == document.path else { return [] }
    let overrides = document.json.root["overrides"]?.elements ?? []
    return overrides.filter { configuration.isAbout(flow.path, override: $0) }.flatMap { override in
      override["at"].map { index.uses(inPlace: $0) } ?? []
    }.compactMap { mention($0, in: document, of: flow) }
  }
}

extension Configuration {
  /// Whether an override, as it is written, is about the file at a path.
  func isAbout(_ path: String, override: JSONNode) -> Bool {
    let patterns = (override["files"]?.elements ?? []).compactMap(\.string).map { GlobPattern($0) }
    guard !patterns.isEmpty else { return true }
    let names = GlobPattern.Names(of: Path(path).relative(to: folder))
    return patterns.contains { $0.matches(names) }
  }
}
