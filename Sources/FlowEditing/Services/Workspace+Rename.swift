import FlowFiles
import FlowIndex
import FlowLanguage
import FlowMessages
import FlowModel
import FlowProject
import JSONText

extension Workspace {
  /// The name at an offset, if it can be changed.
  public func renameTarget(_ path: String, at offset: Int) throws(RenameRefusal) -> RenameTarget {
    let symbol = try renamable(path, at: offset)
    return RenameTarget(range: symbol.range, name: symbol.name)
  }

  /// The edits that give what stands at an offset another name, in all texts at once: the flow, messages, the
  /// configuration, scripts.
  ///
  /// The keys of answers and requests stay, though they may be called the same. A name that is taken or unlawful, and a
  /// name of which a mention could be missed, is refused.
  public func rename(_ path: String, at offset: Int, to name: String) throws(RenameRefusal) -> [FileEdits] {
    let symbol = try renamable(path, at: offset)
    guard name != symbol.name else { return [] }
    let mentions = mentions(of: symbol)
    let version = symbol.index.flow.version ?? Language.recommendedVersion
    let newName = NewName(symbol: symbol, name: name, roles: Set(mentions.compactMap(\.role)), version: version)
    if let refusal = newName.refusal { throw refusal }
    try requireSameMeaning(mentions, of: symbol)
    let edits = edits(mentions, symbol, to: name)
    try requireWhole(edits, symbol)
    return edits
  }

  // MARK: What can be changed

  private func renamable(_ path: String, at offset: Int) throws(RenameRefusal) -> Symbol {
    guard let symbol = symbol(path, at: offset) else {
      throw RenameRefusal(message: "there is no name here that can be changed")
    }
    let definitions = symbol.index.definitions(ofSymbol: symbol.position)
    switch symbol.definition.kind {
    case .answer: throw Self.refusal(ofKey: symbol, "what the flow answers with", "who reads the answers")
    case .request: throw Self.refusal(ofKey: symbol, "what the endpoint is asked with", "the endpoint")
    case .case:
      throw RenameRefusal(message: "the name of a case is the value that it is for; it changes with that value alone")
    case .option where !definitions.contains { $0.origin != .example }:
      throw RenameRefusal(
        message: "this option comes from data, which the example only shows; its id is changed where it is made"
      )
    case .data where symbol.definition.origin == .items:
      throw RenameRefusal(message: "the members of list items are called as whoever sends the list calls them")
    case .screen, .field, .form, .data:
      guard definitions.count == 1 else {
        throw RenameRefusal(message: "'\(symbol.name)' is there \(definitions.count) times, so its uses are ambiguous")
      }
    case .option: break
    }
    return symbol
  }

  private static func refusal(ofKey symbol: Symbol, _ what: String, _ reader: String) -> RenameRefusal {
    RenameRefusal(
      message: "'\(symbol.name)' is a key of \(what): \(reader) must follow, so it is changed by a code action of its "
        + "own"
    )
  }

  /// Refuses a name that stands somewhere for something else as well.
  private func requireSameMeaning(_ mentions: [Mention], of symbol: Symbol) throws(RenameRefusal) {
    guard symbol.definition.kind == .option else { return }
    for use in symbol.index.uses where use.target != symbol.position && use.kind == .option {
      guard mentions.contains(where: { $0.path == symbol.flow.path && $0.range == use.range }),
        let other = use.target.map({ symbol.index.definitions[$0] })
      else { continue }
      let field = fieldName(of: other, symbol.index)
      throw RenameRefusal(
        message: "'\(symbol.name)' is compared or handed on where it may also be an option of '\(field)'"
      )
    }
  }

  private func fieldName(of option: FlowIndex.Definition, _ index: FlowIndex) -> String {
    option.component.flatMap { index.flow.screens[option.screen].components[$0].node["name"]?.string } ?? ""
  }

  // MARK: Edits

  private func edits(_ mentions: [Mention], _ symbol: Symbol, to name: String) -> [FileEdits] {
    let text = String(JSONPrinter.quoted(name).dropFirst().dropLast())
    var byPath: [String: [TextEdit]] = [:]
    for mention in mentions where mention.role != .place {
      byPath[mention.path, default: []].append(TextEdit(range: mention.range, text: text))
    }
    for (path, edits) in placeEdits(mentions.filter { $0.role == .place }, symbol, text) {
      byPath[path, default: []] += edits
    }
    return byPath.sorted { $0.key < $1.key }.map { path, edits in
      var seen: Set<TextEdit> = []
      let once = edits.filter { seen.insert($0).inserted }
      return FileEdits(path: path, edits: once.sorted { $0.range.lowerBound < $1.range.lowerBound })
    }
  }

  /// The edits of the configuration: an override that holds for other flows too stays for them, and is written once more.
  private func placeEdits(_ mentions: [Mention], _ symbol: Symbol, _ text: String) -> [(String, [TextEdit])] {
    mentions.map { mention in
      guard let document = document(mention.path), let override = override(at: mention.range, in: document),
        isShared(override, document, besides: symbol.flow.path, mention)
      else { return (mention.path, [TextEdit(range: mention.range, text: text)]) }
      let start = override.range.lowerBound
      let edit = TextEdit(
        range: mention.range.lowerBound - start..<mention.range.upperBound - start,
        text: text
      )
      let copy = (try? [edit].applied(to: Array(document.bytes[override.range]))) ?? []
      let end = override.range.upperBound
      return (mention.path, [TextEdit(range: end..<end, text: ", " + String(decoding: copy, as: UTF8.self))])
    }
  }

  private func override(at range: Range<Int>, in document: TextDocument) -> JSONNode? {
    document.json.root["overrides"]?.elements.first { $0.range.contains(range.lowerBound) }
  }

  /// Whether an override also names something of another flow at this place.
  private func isShared(
    _ override: JSONNode,
    _ document: TextDocument,
    besides flow: String,
    _ mention: Mention
  ) -> Bool {
    all.contains { other in
      other.path != flow && other.index != nil
        && mentions(in: document, of: other).contains { $0.range == mention.range }
    }
  }

  /// Refuses to change only a part: where a text can't be read, or where the name would mean something else.
  private func requireWhole(_ edits: [FileEdits], _ symbol: Symbol) throws(RenameRefusal) {
    let related = all.filter { !$0.json.faults.isEmpty && ($0.path == symbol.flow.path || isAbout($0, symbol.flow)) }
    if let broken = related.first {
      let name = Path(broken.path).name.shown
      throw RenameRefusal(message: "'\(name)' has faults in its JSON: mend them first, else a mention could be missed")
    }
    guard let own = edits.first(where: { $0.path == symbol.flow.path }),
      let bytes = try? own.edits.applied(to: symbol.flow.bytes)
    else { throw RenameRefusal(message: "there is no name here that can be changed") }
    let after = FlowIndex(Flow(JSONDocument(parsing: bytes)))
    guard after.definitions.map(\.symbol) == symbol.index.definitions.map(\.symbol),
      after.uses.map(\.target) == symbol.index.uses.map(\.target)
    else { throw RenameRefusal(message: "something else in the flow is called so, and would be mixed up with it") }
  }

  /// Whether a text may name something of a flow.
  private func isAbout(_ document: TextDocument, _ flow: TextDocument) -> Bool {
    switch document.content {
    case .messages(let file):
      // Of JSON lines only the lines say something.
      guard file.parts.contains(where: { !$0.document.faults.isEmpty }) else { return false }
      let sources = sources(for: document.path)
      let templates = templates
      return file.messages.contains { $0.launches(templates).contains { opens($0, flow, sources) } }
    case .script: return flowPath(ofScript: document) == flow.path
    case .configuration: return configuration(for: flow.path)?.path.text == document.path
    case .flow, .brokenMessage, .other: return false
    }
  }
}
