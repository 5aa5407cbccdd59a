/// A file or folder at a revision of the git repository: `HEAD~2:flows/a.json`.
package struct GitRevision: Sendable, Hashable {
  package let revision: String
  /// As it was written.
  package let path: Path
  /// The working folder, in which git is run; absolute.
  private let folder: Path
  /// The path as git is asked for it: from the root of the repository, or from ``folder`` if it begins with `./` or `../`.
  private let query: Path

  /// What `REVISION:PATH` means in `folder`.
  ///
  /// As for git itself PATH is a path from the root of the repository, or from `folder` if
  /// it begins with `./`. Nil for a text without a colon, or with nothing before it.
  package init?(_ operand: String, in folder: Path) {
    guard let colon = operand.firstIndex(of: ":"), colon != operand.startIndex else { return nil }
    revision = String(operand[..<colon])
    path = Path(String(operand[operand.index(after: colon)...]))
    query = path
    self.folder = folder
  }

  /// A file or folder on the disk as it was at `revision`, seen from the working folder `folder`.
  package init(_ revision: String, of path: Path, in folder: Path) {
    self.revision = revision
    self.path = path
    self.folder = folder
    query = GitRevision.query(path, in: folder)
  }

  /// The way from the working folder to a file, without links: git knows none on its way.
  private static func query(_ path: Path, in folder: Path) -> Path {
    let absolute = path.absolute(in: folder)
    let parent = FileSystem.realPath(absolute.parent) ?? absolute.parent
    let real = absolute == "/" ? absolute : parent.joined(absolute.name)
    let relative = real.relative(to: FileSystem.realPath(folder) ?? folder)
    if relative == "." { return "./" }
    return relative.goesUp ? relative : Path(bytes: Array("./".utf8) + relative.bytes)
  }

  /// `HEAD:flows/a.json`.
  package var name: Path { Path(bytes: Array("\(revision):".utf8) + path.bytes) }

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
  package static func isRevision(_ text: String, in folder: Path) -> Bool {
    guard !text.isEmpty, !text.hasPrefix("-") else { return false }
    let arguments: [Path] = ["rev-parse", "--verify", "--quiet", "--end-of-options", Path("\(text)^{commit}")]
    return Git.run(arguments, in: folder, limit: 1024)?.status == 0
  }

  /// The bytes of a file.
  package func read() throws(FileFailure) -> [UInt8] {
    try git(["cat-file", "blob", try object()])
  }

  /// The files in a folder and below, by their paths in it.
  package func files() throws(FileFailure) -> [Path] {
    let list = try git(["ls-tree", "-r", "-z", "--name-only", "--full-tree", try object()])
    return list.split(separator: 0).map { Path(bytes: Array($0)) }
  }

  /// The same path at another revision.
  package func at(_ revision: String) -> GitRevision {
    GitRevision(self, revision: revision, query: query, path)
  }

  /// A file in a folder.
  package func appending(_ file: Path) -> GitRevision {
    GitRevision(self, revision: revision, query: query.joined(file), path == "." ? file : path.joined(file))
  }

  private init(_ other: GitRevision, revision: String, query: Path, _ path: Path) {
    self.revision = revision
    self.path = path
    folder = other.folder
    self.query = query
  }

  /// The object as git is asked for it.
  private func object() throws(FileFailure) -> Path {
    // Written with a dash at the front a revision would be taken for an option.
    guard !revision.hasPrefix("-") else { throw FileFailure(name, "'\(revision)' is not a revision") }
    return Path(bytes: Array("\(revision):".utf8) + query.bytes)
  }

  private func git(_ arguments: [Path]) throws(FileFailure) -> [UInt8] {
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
