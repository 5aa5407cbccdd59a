import FlowFiles
import FlowIndex
import FlowMessages
import FlowProject
import FlowRules
import JSONText

extension Workspace {
  /// Where the name at an offset is given.
  ///
  /// That is the name's own text; of a message's flow, a script's flow or a file in the configuration the opening bracket
  /// of that text.
  public func definitions(_ path: String, at offset: Int) -> [Location] {
    let symbols = symbols(path, at: offset)
    guard symbols.isEmpty else {
      let found = symbols.flatMap { symbol in
        symbol.index.definitions(ofSymbol: symbol.position).map { Location(path: symbol.flow.path, range: $0.range) }
      }
      return found.unique
    }
    guard let file = file(path, at: offset), let target = document(file.path) else { return [] }
    let entries = entries(of: file.path, in: configuration(for: file.path))
    let isEntry = entries.contains { $0.path == path && $0.range.touches(offset) }
    return [Location(path: file.path, range: target.json.root.openingRange)] + (isEntry ? [] : entries)
  }

  /// Everywhere that the name at an offset is used, in all texts: first in its flow, then by their paths.
  public func references(_ path: String, at offset: Int, includingDefinition: Bool) -> [Location] {
    let symbols = symbols(path, at: offset)
    guard symbols.isEmpty else {
      return symbols.flatMap(mentions).filter { includingDefinition || !$0.isDefinition }.map(\.location).unique
    }
    guard let file = file(path, at: offset) else { return [] }
    let definitions = includingDefinition ? definitions(path, at: offset) : []
    return (definitions + openings(of: file.path)).unique
  }

  /// The mentions of the name at an offset in its own text.
  public func highlights(_ path: String, at offset: Int) -> [Highlight] {
    let mentions = symbols(path, at: offset).flatMap(mentions).filter { $0.path == path }
    guard mentions.isEmpty else {
      var seen: Set<Range<Int>> = []
      return mentions.filter { seen.insert($0.range).inserted }.map {
        Highlight(range: $0.range, isDefinition: $0.isDefinition)
      }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    guard let file = file(path, at: offset) else { return [] }
    return openings(of: file.path).filter { $0.path == path }.map { Highlight(range: $0.range, isDefinition: false) }
  }

  // MARK: Files

  /// The file that a text at an offset leads to: the flow of a message or a script, a file in the configuration.
  func file(_ path: String, at offset: Int) -> DocumentLink.File? {
    files(path).first { $0.range.touches(offset) }
  }

  /// The texts that lead to other files which are known.
  func files(_ path: String) -> [DocumentLink.File] {
    guard let document = document(path) else { return [] }
    func file(_ node: JSONNode?, _ name: String? = nil) -> DocumentLink.File? {
      guard let node, let name = name ?? node.string, !name.isEmpty else { return nil }
      let target = Path(name).absolute(in: Path(path).parent).text
      return self.document(target) == nil ? nil : DocumentLink.File(range: node.contentRange, path: target)
    }
    switch document.content {
    case .messages(let messages): return flows(of: messages, in: path)
    case .script:
      let root = document.json.root
      return [file(root["flow"]), file(root["launch"]?["message"])].compactMap(\.self)
    case .configuration:
      let entries = document.json.root["flows"].map { Array($0.members) } ?? []
      return entries.flatMap { entry in
        [file(entry.key, entry.value["file"]?.string), file(entry.value["file"])].compactMap(\.self)
      }
    case .flow, .brokenMessage, .other: return []
    }
  }

  /// The values with which messages say which flow they open.
  private func flows(of file: MessageFile, in path: String) -> [DocumentLink.File] {
    let sources = sources(for: path)
    let templates = templates
    return file.messages.flatMap { message in
      message.launches(templates).flatMap { launch -> [DocumentLink.File] in
        guard let choice = sources.choice(for: launch.defining), document(choice.path)?.flow != nil else { return [] }
        return launch.references.filter { $0.text != nil }.map {
          let range = message.placement.moved($0.node)
          return DocumentLink.File(range: range, path: choice.path)
        }
      }
    }
  }

  /// The keys of the entries of a flow in a configuration.
  private func entries(of flow: String, in configuration: Configuration?) -> [Location] {
    guard let configuration, let document = document(configuration.path.text) else { return [] }
    let entries = document.json.root["flows"].map { Array($0.members) } ?? []
    return entries.filter { entry in
      entry.value["file"]?.string.map { Path($0).absolute(in: configuration.folder).text == flow } ?? false
    }.map { Location(path: document.path, range: $0.key.contentRange) }
  }

  /// Where texts say that they are about a file: messages that open it, scripts that play it, the configuration.
  private func openings(of file: String) -> [Location] {
    all.flatMap { document in
      files(document.path).filter { $0.path == file }.map { Location(path: document.path, range: $0.range) }
    }
  }
}

extension DocumentLink {
  /// A text that leads to a file of the workspace.
  struct File {
    /// In bytes, without quotes.
    let range: Range<Int>
    let path: String
  }
}

extension Placement {
  /// The bytes of the file that the content of a value stands in.
  func moved(_ node: JSONNode) -> Range<Int> { moved(node.contentRange) }

  /// The bytes of the file that a range of the document's bytes stands for.
  func moved(_ range: Range<Int>) -> Range<Int> {
    moved(Diagnostic.Related("", pointer: JSONPointer(), range: range)).range
  }
}

extension [Location] {
  /// Each place once, in the order of the first ones.
  fileprivate var unique: [Location] {
    var seen: Set<Location> = []
    return filter { seen.insert($0).inserted }
  }
}
