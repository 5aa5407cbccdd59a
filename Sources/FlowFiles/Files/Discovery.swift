/// Finds the files that a run is about.
package struct Discovery {
  /// The files in the order in which they were found, each once.
  package private(set) var files: [Path] = []
  /// What could not be looked into.
  package private(set) var failures: [FileFailure] = []
  /// The files, absolute, once there are several.
  private var seen: Set<Path> = []
  /// The files that were added by themselves, absolute.
  private var named: [Path] = []
  /// How often each folder was looked into for the path that is being added, by its identity.
  private var visits: [[UInt64]: Int] = [:]
  /// The folders that were walked, and which of the files were found in each.
  private var walks: [(folder: Path, files: Range<Int>)] = []
  package let workingFolder: Path
  /// Whether hidden folders and those of dependencies are walked too.
  private let looksEverywhere: Bool

  /// Paths are seen from `workingFolder`.
  package init(workingFolder: Path, looksEverywhere: Bool = false) {
    self.workingFolder = workingFolder
    self.looksEverywhere = looksEverywhere
  }

  /// Adds a file, or what a folder holds; `accepts` is asked for each file found in a folder.
  package mutating func add(_ path: Path, accepts: (Path) -> Bool = { _ in true }) {
    let absolute = path.absolute(in: workingFolder)
    do throws(FileFailure) {
      let status = try FileSystem.status(absolute)
      if status.kind == .folder {
        visits = [:]
        let start = files.count
        walk(absolute, shown: path.normalized, ancestors: [status.identity], accepts: accepts)
        walks.append((absolute, start..<files.count))
      } else {
        named.append(absolute)
        append(path.normalized)
      }
    } catch {
      failures.append(FileFailure(path, error.reason))
    }
  }

  /// Leaves out what git ignores, but for what was named, and for what lies in an ignored folder that was named.
  package mutating func leaveOutIgnored() {
    let walks = walks.filter { !$0.files.isEmpty }
    guard !walks.isEmpty else { return }
    let paths = walks.map { walk in files[walk.files].map { $0.absolute(in: workingFolder) } }
    var git = IgnoredFiles(workingFolder: workingFolder)
    let ignored = git.ignored(walks.map(\.folder) + paths.joined()).subtracting(named)
    var left: Set<Int> = []
    for (walk, paths) in zip(walks, paths) where !ignored.contains(walk.folder) {
      left.formUnion(zip(walk.files, paths).filter { ignored.contains($1) }.map(\.0))
    }
    files = files.indices.filter { !left.contains($0) }.map { files[$0] }
    self.walks = []
  }

  /// Two links in each of thirty folders lead to the last one in a thousand million ways.
  private static let wayLimit = 8

  /// Whether `path` was added as a file, not as a folder.
  package func isFile(_ path: Path) -> Bool {
    files.contains(path.normalized)
  }

  private mutating func append(_ shown: Path) {
    if let first = files.first {
      if seen.isEmpty { seen.insert(first.absolute(in: workingFolder)) }
      guard seen.insert(shown.absolute(in: workingFolder)).inserted else { return }
    }
    files.append(shown)
  }

  private mutating func walk(
    _ folder: Path,
    shown: Path,
    ancestors: [[UInt64]],
    accepts: (Path) -> Bool
  ) {
    do throws(FileFailure) {
      for name in try FileSystem.names(in: folder) {
        visit(
          name,
          path: folder.joined(name),
          shown: shown == "." ? name : shown.joined(name),
          ancestors: ancestors,
          accepts: accepts
        )
      }
    } catch {
      failures.append(FileFailure(shown, error.reason))
    }
  }

  private mutating func visit(
    _ name: Path,
    path: Path,
    shown: Path,
    ancestors: [[UInt64]],
    accepts: (Path) -> Bool
  ) {
    guard name != ".git", looksEverywhere || !Discovery.isPassedOver(name) else { return }
    let isJSON = Discovery.isJSON(name)
    do throws(FileFailure) {
      let status = try FileSystem.status(path)
      switch status.kind {
      case .folder where ancestors.contains(status.identity):
        failures.append(FileFailure(shown, "is a link to a folder that it lies in; it is not followed"))
      case .folder where ancestors.count > 100:
        failures.append(FileFailure(shown, "lies more than 100 folders deep; it is not looked into"))
      case .folder where visits[status.identity, default: 0] >= Discovery.wayLimit:
        failures.append(
          FileFailure(shown, "is reached in more than \(Discovery.wayLimit) ways over links; it is not followed again")
        )
      case .folder:
        visits[status.identity, default: 0] += 1
        walk(path, shown: shown, ancestors: ancestors + [status.identity], accepts: accepts)
      case .file, .other:
        if isJSON, accepts(path) { append(shown) }
      }
    } catch {
      // A dangling link by another name says nothing about flows.
      if isJSON { failures.append(FileFailure(shown, error.reason)) }
    }
  }

  /// Whether files of that name are looked at in a folder.
  package static func isJSON(_ name: Path) -> Bool {
    name.hasEnding(".json") || name.hasEnding(".jsonl")
  }

  private static func isPassedOver(_ name: Path) -> Bool {
    name.bytes.first == UInt8(ascii: ".") || name == "node_modules"
  }
}
