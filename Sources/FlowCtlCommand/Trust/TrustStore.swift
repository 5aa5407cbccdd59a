import FlowFiles
import FlowProject
import FlowRemote
import JSONText

/// What the user has trusted, a file for each repository, in a folder of the user's own.
struct TrustStore {
  /// What is trusted in one repository.
  struct Entry {
    /// Its folder, without links.
    let repository: Path
    var uses: [TrustedUse]
  }

  /// `$XDG_STATE_HOME/flowctl/trust`, else `~/.local/state/flowctl/trust`.
  let folder: Path

  /// The store of the user; throws with kind ``RemoteError/Kind/usage`` where there is no place for one.
  init(_ console: Console) throws(RemoteError) {
    func absolute(_ name: String) -> Path? {
      console.environment(name).map { Path($0) }.flatMap { $0.isAbsolute ? $0.normalized : nil }
    }
    guard let state = absolute("XDG_STATE_HOME") ?? absolute("HOME").map({ $0.joined(".local/state") }) else {
      throw RemoteError(
        .usage,
        "there is no place to keep what is trusted: neither 'XDG_STATE_HOME' nor 'HOME' is an absolute path",
        advice: "add '--trust' to the command instead, or set FLOWCTL_TRUST=1"
      )
    }
    folder = state.joined("flowctl/trust")
  }

  /// What is trusted in a repository; empty without a decision.
  func uses(in repository: Path) throws -> [TrustedUse] {
    let path = path(of: repository)
    guard FileSystem.exists(path) else { return [] }
    let entry = try read(path)
    // Two paths may have one name here.
    return entry.repository == repository ? entry.uses : []
  }

  /// All that is trusted, in the order of the paths.
  func entries() throws -> [Entry] {
    guard FileSystem.exists(folder) else { return [] }
    let names = try FileSystem.names(in: folder).filter { $0.hasEnding(".json") && $0.bytes.first != UInt8(ascii: ".") }
    return try names.map { try read(folder.joined($0)) }
      .sorted { $0.repository < $1.repository }
  }

  /// Keeps what is trusted in a repository from now on.
  func save(_ entry: Entry) throws {
    guard !folder.isInside(entry.repository) else {
      throw RemoteError(
        .usage,
        "what is trusted can't be kept in '\(folder)', which lies in the repository itself",
        advice: "set 'XDG_STATE_HOME' to a folder outside of it, or add '--trust' to the commands"
      )
    }
    try FileSystem.makeFolder(folder, isPrivate: true)
    let value: JSONValue = [
      "schemaVersion": 1, "repository": .string(entry.repository.text), "trusted": .array(entry.uses.map(\.json)),
    ]
    try FileReplacer.write(
      Array(JSONPrinter(.pretty).print(value).utf8) + [10],
      to: path(of: entry.repository),
      isPrivate: true
    )
  }

  /// Forgets a repository; false if nothing was known about it.
  func remove(_ repository: Path) throws -> Bool {
    guard try !uses(in: repository).isEmpty else { return false }
    let path = path(of: repository)
    guard FileSystem.remove(path) else { throw FileFailure(path, "can't be removed") }
    return true
  }

  private func read(_ path: Path) throws -> Entry {
    let value = JSONValue(JSONDocument(parsing: try FileSystem.read(path, limit: 1 << 20).bytes).root)
    let trusted = value["trusted"]?.elements ?? []
    let uses = trusted.compactMap(TrustedUse.init)
    guard value["schemaVersion"]?.integer == 1, let repository = value["repository"]?.text, uses.count == trusted.count
    else { throw FileFailure(path, "does not say what is trusted; remove it and type 'flowctl trust' again") }
    return Entry(repository: Path(repository), uses: uses)
  }

  private func path(of repository: Path) -> Path {
    folder.joined(Path("\(Self.name(of: repository)).json"))
  }

  /// A short name for a path (FNV-1a); the file itself says which path is meant.
  private static func name(of repository: Path) -> String {
    let hash = repository.bytes.reduce(14_695_981_039_346_656_037 as UInt64) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    return String(hash, radix: 16)
  }
}
