/// A file or folder at a revision of the git repository: `HEAD~2:flows/a.json`.
package struct GitRevision: Sendable, Hashable {
  package let revision: String
  /// As it was written.
  package let path: String
  /// The working folder, in which git is run; absolute.
  private let folder: String
  /// The path as git is asked for it: from the root of the repository, or from ``folder`` if it begins with `./` or `../`.
  private let query: String

  /// What `REVISION:PATH` means in `folder`.
  ///
  /// As for git itself PATH is a path from the root of the repository, or from `folder` if
  /// it begins with `./`. Nil for a text without a colon, or with nothing before it.
  package init?(_ operand: String, in folder: String) {
    guard let colon = operand.firstIndex(of: ":"), colon != operand.startIndex else { return nil }
    revision = String(operand[..<colon])
    path = String(operand[operand.index(after: colon)...])
    query = path
    self.folder = folder
  }

  /// A file or folder on the disk as it was at `revision`, seen from the working folder `folder`.
  package init(_ revision: String, of path: String, in folder: String) {
    self.revision = revision
    self.path = path
    self.folder = folder
    query = GitRevision.query(path, in: folder)
  }

  /// The way from the working folder to a file, without links: git knows none on its way.
  private static func query(_ path: String, in folder: String) -> String {
    let absolute = Path.absolute(path, in: folder)
    let parent = Path.parent(absolute)
    let real = Path.join(FileSystem.realPath(parent) ?? parent, absolute == "/" ? "" : Path.name(absolute))
    let relative = Path.relative(real, to: FileSystem.realPath(folder) ?? folder)
    return relative == ".." || relative.hasPrefix("../") ? relative : relative == "." ? "./" : "./\(relative)"
  }

  /// `HEAD:flows/a.json`.
  package var name: String { "\(revision):\(path)" }

  /// Whether it is a folder.
  package func isFolder() throws(FileFailure) -> Bool {
    let kind = try git(["cat-file", "-t", try object()])
    return String(decoding: kind, as: UTF8.self).hasPrefix("tree")
  }

  /// Whether git knows the revision, and has nothing at the path there.
  package var isMissing: Bool {
    guard Self.isRevision(revision, in: folder), let object = try? object() else { return false }
    return Git.run(["cat-file", "-e", object], in: folder, limit: 1024)?.status ?? 0 != 0
  }

  /// Whether git knows a text as the name of a commit: a branch, a tag, `HEAD~2`.
  package static func isRevision(_ text: String, in folder: String) -> Bool {
    guard !text.isEmpty, !text.hasPrefix("-") else { return false }
    let arguments = ["rev-parse", "--verify", "--quiet", "--end-of-options", "\(text)^{commit}"]
    return Git.run(arguments, in: folder, limit: 1024)?.status == 0
  }

  /// The bytes of a file.
  package func read() throws(FileFailure) -> [UInt8] {
    try git(["cat-file", "blob", try object()])
  }

  /// The files in a folder and below, by their paths in it.
  package func files() throws(FileFailure) -> [String] {
    let list = try git(["ls-tree", "-r", "-z", "--name-only", "--full-tree", try object()])
    return list.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The same path at another revision.
  package func at(_ revision: String) -> GitRevision {
    GitRevision(self, revision: revision, query: query, path)
  }

  /// A file in a folder.
  package func appending(_ name: String) -> GitRevision {
    let isOpen = query.isEmpty || query.hasSuffix("/")
    return GitRevision(
      self,
      revision: revision,
      query: isOpen ? query + name : "\(query)/\(name)",
      Path.join(path, name)
    )
  }

  private init(_ other: GitRevision, revision: String, query: String, _ path: String) {
    self.revision = revision
    self.path = path
    folder = other.folder
    self.query = query
  }

  /// The object as git is asked for it.
  private func object() throws(FileFailure) -> String {
    // Written with a dash at the front a revision would be taken for an option.
    guard !revision.hasPrefix("-") else { throw FileFailure(name, "'\(revision)' is not a revision") }
    return "\(revision):\(query)"
  }

  private func git(_ arguments: [String]) throws(FileFailure) -> [UInt8] {
    guard let outcome = Git.run(arguments, in: folder, limit: FileSystem.sizeLimit + 1) else {
      throw FileFailure(name, "git can't be started; is it installed?")
    }
    guard outcome.status == 0 else { throw FileFailure(name, reason(outcome.error)) }
    return outcome.output
  }

  /// What git said, without its `fatal: `.
  private func reason(_ error: [UInt8]) -> String {
    let text = String(decoding: error, as: UTF8.self)
    let line = text.split(separator: "\n").first { $0.hasPrefix("fatal: ") }.map { $0.dropFirst(7) } ?? text.prefix(200)
    if line.isEmpty { return "git failed without saying why" }
    return line.prefix(1).lowercased() + line.dropFirst()
  }
}
