import FlowFiles
import FlowMessages
import FlowModel
package import FlowProject
import FlowRules
import JSONText

/// All texts that an editor knows of a project, those that are open and those on the disk, with what can be said about
/// them.
///
/// A value: a copy is a snapshot that no later change touches. It reads no file; who holds it tells it each text, and
/// whatever it answers follows from the texts alone. Paths are absolute and normalized; positions are byte offsets,
/// which ``TextDocument/lines`` turns into lines and columns.
public struct Workspace: Sendable {
  /// By path.
  private var documents: [String: TextDocument] = [:]
  /// The configurations that can be read, by path.
  private var configurations: [Path: Configuration] = [:]
  /// How texts are judged.
  package var settings: CheckSettings

  /// An empty workspace; the life cycle of versions is judged as of `today`, `YYYY-MM-DD`.
  public init(today: String) {
    self.init(settings: CheckSettings(workingFolder: "/", today: today))
  }

  /// An empty workspace in which texts are judged as `settings` say; what they say about paths and fixes does not count.
  package init(settings: CheckSettings) {
    self.settings = settings
  }

  // MARK: Texts

  /// Takes a text in, in the place of the one that was known at its path; the cost grows with this text alone.
  public mutating func update(_ path: String, bytes: [UInt8], version: Int? = nil) {
    let document = TextDocument(path: path, bytes: bytes, version: version)
    documents[path] = document
    guard case .configuration = document.content else { return }
    // While somebody types in it, the configuration as it last could be read holds.
    if let read = try? Configuration(bytes, path: Path(path), shownAs: Path(path)) { configurations[Path(path)] = read }
  }

  /// Forgets the text at a path.
  public mutating func remove(_ path: String) {
    documents[path] = nil
    configurations[Path(path)] = nil
  }

  /// The text at a path; nil for one that is not known.
  public func document(_ path: String) -> TextDocument? { documents[path] }

  /// The paths of all texts, in their order.
  public var paths: [String] { documents.keys.sorted() }

  /// All texts in the order of their paths.
  var all: [TextDocument] { paths.compactMap { documents[$0] } }

  // MARK: What belongs together

  /// The configuration that holds for a file: the nearest in its folder or above.
  package func configuration(for path: String) -> Configuration? {
    guard !configurations.isEmpty else { return nil }
    let folder = Path(path).parent
    return configurations.values.filter { folder.isInside($0.folder) }.max { $0.path.bytes.count < $1.path.bytes.count }
  }

  /// Where the flow that a message in the file `path` opens may be found.
  func sources(for path: String) -> FlowSources {
    let flows = documents.values.filter { $0.flow != nil }.map { Path($0.path) }.sorted()
    return FlowSources(settings, configuration(for: path), checked: flows)
  }

  /// The definitions of templates in all messages.
  var templates: TemplateCatalog {
    TemplateCatalog(all.flatMap { $0.messages?.definitions(path: $0.path) ?? [] })
  }

  /// The texts whose findings depend on the text at `path`: the messages that open its flow, or use its templates; for
  /// a configuration everything that it holds for.
  public func dependents(of path: String) -> [String] {
    guard let document = documents[path] else { return paths.filter { documents[$0]?.messages != nil } }
    switch document.content {
    case .configuration:
      let folder = Path(path).parent
      return paths.filter { $0 != path && Path($0).isInside(folder) }
    case .flow, .messages: return paths.filter { $0 != path && documents[$0]?.messages != nil }
    case .brokenMessage, .script, .other: return []
    }
  }
}
