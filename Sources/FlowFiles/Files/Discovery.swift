/// Finds the files that a run is about.
package struct Discovery {
  /// The files in the order in which they were found, each once.
  package private(set) var files: [String] = []
  /// What could not be looked into.
  package private(set) var failures: [FileFailure] = []
  private var seen: Set<String> = []
  /// How often each folder was looked into for the path that is being added, by its identity.
  private var visits: [[UInt64]: Int] = [:]
  package let workingFolder: String

  /// Paths are seen from `workingFolder`.
  package init(workingFolder: String) {
    self.workingFolder = workingFolder
  }

  /// Adds a file, or what a folder holds; `accepts` is asked for each file found in a folder.
  package mutating func add(_ path: String, accepts: (String) -> Bool = { _ in true }) {
    let absolute = Path.absolute(path, in: workingFolder)
    do throws(FileFailure) {
      let status = try FileSystem.status(absolute)
      if status.kind == .folder {
        visits = [:]
        walk(absolute, shown: Path.normalized(path), ancestors: [status.identity], accepts: accepts)
      } else {
        append(Path.normalized(path))
      }
    } catch {
      failures.append(FileFailure(path, error.reason))
    }
  }

  /// Two links in each of thirty folders lead to the last one in a thousand million ways.
  private static let wayLimit = 8

  /// Whether `path` was added as a file, not as a folder.
  package func isFile(_ path: String) -> Bool {
    files.contains(Path.normalized(path))
  }

  private mutating func append(_ shown: String) {
    if seen.insert(Path.absolute(shown, in: workingFolder)).inserted { files.append(shown) }
  }

  private mutating func walk(
    _ folder: String,
    shown: String,
    ancestors: [[UInt64]],
    accepts: (String) -> Bool
  ) {
    do throws(FileFailure) {
      for name in try FileSystem.names(in: folder) {
        visit(
          name,
          path: Path.join(folder, name),
          shown: shown == "." ? name : Path.join(shown, name),
          ancestors: ancestors,
          accepts: accepts
        )
      }
    } catch {
      failures.append(FileFailure(shown, error.reason))
    }
  }

  private mutating func visit(
    _ name: String,
    path: String,
    shown: String,
    ancestors: [[UInt64]],
    accepts: (String) -> Bool
  ) {
    guard !Discovery.isPassedOver(name) else { return }
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
  package static func isJSON(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".json") || name.hasSuffix(".jsonl")
  }

  private static func isPassedOver(_ name: String) -> Bool {
    name.hasPrefix(".") || name == "node_modules"
  }
}
