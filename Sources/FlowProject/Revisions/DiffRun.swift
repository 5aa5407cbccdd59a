import FlowDiff
package import FlowFiles
package import FlowReports
import FlowModel
import JSONText

/// Finds the flows to compare and compares them.
package struct DiffRun: Sendable {
  private let console: Console

  /// A run that sees paths from the console's working folder.
  package init(_ console: Console) {
    self.console = console
  }

  /// Operands that can't be compared.
  package enum Misuse: Error, Sendable, Hashable {
    /// Standard input has nothing to be compared with, or is asked for twice.
    case standardInput
    /// One is a folder and the other is not.
    case fileAndFolder(folder: String, file: String)
  }

  /// A side of a comparison.
  private enum Operand {
    case standardInput
    case path(Path, isFolder: Bool)
    case revision(GitRevision, isFolder: Bool)

    var isFolder: Bool {
      switch self {
      case .standardInput: false
      case .path(_, let isFolder), .revision(_, let isFolder): isFolder
      }
    }

    var name: Path {
      switch self {
      case .standardInput: "<stdin>"
      case .path(let path, _): path
      case .revision(let revision, _): revision.name
      }
    }

    /// What a file in the folder is called.
    func name(of file: Path) -> Path {
      switch self {
      case .standardInput: file
      case .path(let path, _): path.joined(file).normalized
      case .revision(let revision, _): revision.appending(file).name
      }
    }
  }

  /// Compares two files or folders; without `old` the new one as it is at `HEAD`.
  package func compare(_ old: String?, _ new: String) throws -> (report: DiffReport, failures: [FileFailure]) {
    if new == "-", old == nil || old == "-" { throw Misuse.standardInput }
    // A branch alone stands for its state of everything here.
    if old == nil, isRevision(new) { return try compare(new, ".") }
    let after = try operand(new, beside: old)
    let state = try old.map { try operand($0, beside: new) } ?? atHead(after)
    guard let before = state else {
      let comparison = FlowComparison(old: nil, new: try flow(after))
      return (DiffReport(ComparedFile(oldPath: nil, newPath: after.name.shown, comparison)), [])
    }
    switch (before.isFolder, after.isFolder) {
    case (false, false):
      let file = ComparedFile(
        oldPath: before.name.shown,
        newPath: after.name.shown,
        FlowComparison(old: try flow(before), new: try flow(after))
      )
      return (DiffReport(file), [])
    case (true, true): return try compareFolders(before, after)
    case (true, false): throw Misuse.fileAndFolder(folder: before.name.shown, file: after.name.shown)
    case (false, true): throw Misuse.fileAndFolder(folder: after.name.shown, file: before.name.shown)
    }
  }

  /// Compares two states of the file at `path` that git put into files of their own; `/dev/null` stands for none.
  package func compareForGit(_ path: Path, _ old: Path, newPath: Path, _ new: Path) throws(FileFailure)
    -> DiffReport
  {
    func read(_ file: Path, shown: Path) throws(FileFailure) -> Flow? {
      if file == "/dev/null" { return nil }
      let bytes = try FileSystem.read(file.absolute(in: console.workingFolder), limit: FileSystem.sizeLimit + 1)
        .bytes
      return try FlowFile.flow(bytes, path: shown.shown)
    }
    let before = try read(old, shown: path)
    let after = try read(new, shown: newPath)
    return DiffReport(
      ComparedFile(
        oldPath: before == nil ? nil : path.shown,
        newPath: after == nil ? nil : newPath.shown,
        FlowComparison(old: before, new: after)
      )
    )
  }

  /// Whether an operand is a branch, a tag or the like, and no file.
  private func isRevision(_ text: String) -> Bool {
    !FileSystem.exists(Path(text).absolute(in: console.workingFolder))
      && GitRevision.isRevision(text, in: console.workingFolder)
  }

  /// What an operand means; a revision without a path is about the path of `other`, the operand beside it.
  private func operand(_ text: String, beside other: String?) throws(FileFailure) -> Operand {
    if text == "-" { return .standardInput }
    let path = Path(text).absolute(in: console.workingFolder)
    // A file of that name counts before a revision.
    if !FileSystem.exists(path), let revision = GitRevision(text, in: console.workingFolder) {
      return .revision(revision, isFolder: try revision.isFolder())
    }
    do throws(FileFailure) {
      return .path(Path(text), isFolder: try FileSystem.status(path).kind == .folder)
    } catch {
      guard isRevision(text) else { throw FileFailure(text, error.reason) }
      let isPath = other.map { $0 != "-" && FileSystem.exists(Path($0).absolute(in: console.workingFolder)) } ?? false
      let revision = GitRevision(text, of: isPath ? Path(other ?? ".") : ".", in: console.workingFolder)
      if revision.isMissing { throw FileFailure(revision.name, "is not there") }
      return .revision(revision, isFolder: try revision.isFolder())
    }
  }

  /// The state of an operand at `HEAD`; nil for a file that is not there yet.
  private func atHead(_ operand: Operand) throws(FileFailure) -> Operand? {
    let revision: GitRevision
    switch operand {
    case .standardInput: throw FileFailure(operand.name, "has no earlier state")
    case .path(let path, _):
      revision = GitRevision("HEAD", of: path, in: console.workingFolder)
    case .revision(let other, _): revision = other.at("HEAD")
    }
    if !operand.isFolder, revision.isMissing { return nil }
    return .revision(revision, isFolder: try revision.isFolder())
  }

  private func flow(_ operand: Operand) throws(FileFailure) -> Flow {
    switch operand {
    case .standardInput: try FlowFile.read("-", console)
    case .path(let path, _): try FlowFile.read(path, console)
    case .revision(let revision, _): try FlowFile.flow(try revision.read(), path: revision.name.shown)
    }
  }
}

extension DiffRun {
  /// The flows of a folder by their paths in it; what is JSON and no flow is passed over.
  private struct Collection {
    var flows: [Path: Flow] = [:]
    var failures: [FileFailure] = []

    mutating func add(_ bytes: [UInt8], name: Path, path: Path) {
      guard
        bytes.count > FileSystem.sizeLimit
          || DocumentKind(recognizing: JSONDocument(parsing: bytes), isLines: false) == .flow
      else {
        return
      }
      do throws(FileFailure) {
        flows[name] = try FlowFile.flow(bytes, path: path.shown)
      } catch {
        failures.append(error)
      }
    }
  }

  private func collect(_ operand: Operand) throws(FileFailure) -> Collection {
    var collection = Collection()
    switch operand {
    case .standardInput: break
    case .path(let folder, _):
      var discovery = Discovery(workingFolder: console.workingFolder)
      discovery.add(folder)
      discovery.leaveOutIgnored()
      collection.failures += discovery.failures
      let base = folder.absolute(in: console.workingFolder)
      for path in discovery.files {
        let absolute = path.absolute(in: console.workingFolder)
        let bytes = try FileSystem.read(absolute, limit: FileSystem.sizeLimit + 1).bytes
        collection.add(bytes, name: absolute.relative(to: base), path: path)
      }
    case .revision(let revision, _):
      for name in try revision.files() where Discovery.isJSON(name) {
        let file = revision.appending(name)
        collection.add(try file.read(), name: name, path: file.name)
      }
    }
    return collection
  }

  private func compareFolders(
    _ before: Operand,
    _ after: Operand
  ) throws(FileFailure) -> (report: DiffReport, failures: [FileFailure]) {
    let (old, new) = (try collect(before), try collect(after))
    let gone = old.flows.keys.filter { new.flows[$0] == nil }.sorted()
    let added = new.flows.keys.filter { old.flows[$0] == nil }.sorted()
    let renamed = FlowMatches.pairs(gone.compactMap { old.flows[$0] }, added.compactMap { new.flows[$0] })
    var files = new.flows.keys.filter { old.flows[$0] != nil }.map { (old: Path?.some($0), new: Path?.some($0)) }
    files += renamed.map { (old: gone[$0.old], new: added[$0.new]) }
    let (renamedFrom, renamedTo) = (Set(renamed.map { gone[$0.old] }), Set(renamed.map { added[$0.new] }))
    files += added.filter { !renamedTo.contains($0) }.map { (old: nil, new: $0) }
    files += gone.filter { !renamedFrom.contains($0) }.map { (old: $0, new: nil) }
    files.sort { ($0.new ?? $0.old ?? "") < ($1.new ?? $1.old ?? "") }
    let compared = files.map { file in
      ComparedFile(
        oldPath: file.old.map { before.name(of: $0).shown },
        newPath: file.new.map { after.name(of: $0).shown },
        FlowComparison(old: file.old.flatMap { old.flows[$0] }, new: file.new.flatMap { new.flows[$0] })
      )
    }
    return (DiffReport(old: before.name.shown, new: after.name.shown, files: compared), old.failures + new.failures)
  }
}
