import FlowFiles
import FlowProject
import FlowRemote
import FlowText
import JSONText

/// A flow of the account that is written into a file of the project.
struct PulledFlow {
  enum Outcome: String {
    case written, unchanged, overwritten
    /// The file says something else and was kept.
    case kept
    /// Nothing was uploaded to the flow yet.
    case empty
  }

  let flow: RemoteFlow
  /// Absolute.
  let path: Path
  /// As it is shown.
  let shown: String
  let outcome: Outcome
  /// How the file differs from what the account has, as `diff -u` writes it; empty if it does not, or was not there.
  let difference: [UInt8]

  /// Writes the account's text to `path`, unless there is another one that is to be kept.
  init(_ flow: RemoteFlow, path: Path, overwrite: Bool, _ session: Session) throws {
    self.flow = flow
    self.path = path
    shown = session.shown(path)
    guard let bytes = try session.account.json(of: flow.id) else {
      (outcome, difference) = (.empty, [])
      return
    }
    guard FileSystem.exists(path) else {
      try FileSystem.makeFolder(path.parent)
      try FileReplacer.write(bytes, to: path, followingLinks: false)
      (outcome, difference) = (.written, [])
      return
    }
    let there = try FileSystem.read(path).bytes
    if there == bytes || JSONMeaning.isSame(JSONDocument(parsing: there), JSONDocument(parsing: bytes)) {
      (outcome, difference) = (.unchanged, [])
      return
    }
    difference = UnifiedDiff.bytes(of: FixedText(path: Path(shown), before: there, after: bytes))
    if overwrite { try FileReplacer.replace(path, expecting: there, with: bytes) }
    outcome = overwrite ? .overwritten : .kept
  }

  /// A file name for a flow: of its own name nothing but letters, digits, `-` and `_` is left.
  static func fileName(_ flow: RemoteFlow) -> String {
    let name = String(flow.name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) ? $0 : "_" })
    return (name.contains { $0 != "_" } ? name : "flow-\(flow.id)") + ".json"
  }
}

/// Writes into the configuration what the account knows about flows.
struct ConfigurationCompletion {
  private var editor: ConfigurationEditor
  private let before: [UInt8]?
  private let path: Path
  private let folder: Path
  /// The environment whose ids are written; nil to write none.
  private let environment: String?

  /// `path` is absolute; a configuration that is not there is begun.
  init(path: Path, environment: String?) throws(FileFailure) {
    before = FileSystem.exists(path) ? try FileSystem.read(path).bytes : nil
    editor = ConfigurationEditor(before)
    self.path = path
    self.environment = environment
    folder = path.parent
  }

  /// Adds an environment.
  mutating func add(environment name: String, _ value: JSONValue) {
    editor.add(value, at: ["environments", name])
  }

  /// Adds a file of the project under the name that its flow has on the account.
  mutating func add(file: Path, name: String) {
    editor.add(.object([.init("file", .string(file.relative(to: folder).text))]), at: ["flows", name])
  }

  /// Adds what is not there yet of a flow.
  mutating func add(_ flow: RemoteFlow, file: Path, name: String) {
    let entry = ["flows", name]
    editor.add(.string(file.relative(to: folder).text), at: entry + ["file"])
    if !flow.categories.isEmpty {
      editor.add(.array(flow.categories.map(JSONValue.string)), at: entry + ["categories"])
    }
    if let uri = flow.endpointURI { editor.add(.string(uri), at: entry + ["endpointURI"]) }
    if let environment { editor.add(.string(flow.id), at: entry + ["ids", environment]) }
  }

  /// Writes the file if something was added; returns whether it was.
  func write() throws(FileFailure) -> Bool {
    guard let before else {
      try FileReplacer.write(editor.bytes, to: path, followingLinks: false)
      return true
    }
    guard editor.bytes != before else { return false }
    try FileReplacer.replace(path, expecting: before, with: editor.bytes)
    return true
  }
}
