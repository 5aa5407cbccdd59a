package import FlowFiles

/// Finds the configuration of a folder, in it or above.
///
/// One above the folder counts only in the same repository, or where all folders on the way are the user's own: another
/// user's configuration is nobody's business here.
package struct ConfigurationFinder {
  /// How a run gets its configuration.
  package enum Mode: Sendable, Hashable {
    /// The nearest one above each file.
    case nearest
    /// This file for everything.
    case file(Path)
    case none
  }

  private let mode: Mode
  private let workingFolder: Path
  /// What was found for the first folder that was asked for; most runs ask for no other, and need no table.
  private var first: (folder: Path, configuration: Configuration?)?
  /// What was found for the others.
  private var found: [Path: Configuration?] = [:]
  private var read: [Path: Configuration] = [:]
  private let owner: FolderOwner
  /// Configurations that were come across and don't count, because they are somebody else's; absolute.
  package private(set) var foreign: [Path] = []

  package init(_ mode: Mode, workingFolder: Path) {
    self.init(mode, workingFolder: workingFolder, owner: FolderOwner())
  }

  init(_ mode: Mode, workingFolder: Path, owner: FolderOwner) {
    self.owner = owner
    self.mode = mode
    self.workingFolder = workingFolder
  }

  /// The configurations that were read so far, in the order of their paths.
  package var configurations: [Configuration] {
    read.values.sorted { $0.path < $1.path }
  }

  /// The configuration that holds in a folder, given by its absolute path.
  package mutating func configuration(for folder: Path) throws(ConfigurationError) -> Configuration? {
    switch mode {
    case .none: return nil
    case .file(let path): return try load(path.absolute(in: workingFolder), shownAs: path)
    case .nearest: break
    }
    if let first, first.folder == folder { return first.configuration }
    if let known = found[folder] { return known }
    let configuration = try search(folder)
    if first == nil { first = (folder, configuration) } else { found[folder] = .some(configuration) }
    return configuration
  }

  private mutating func search(_ start: Path) throws(ConfigurationError) -> Configuration? {
    let repository = repository(above: start)
    var folder = start
    while true {
      let path = folder.joined(Configuration.fileName)
      if FileSystem.exists(path) {
        guard folder == start || repository != nil || owner.owns(path) else {
          foreign.append(path)
          return nil
        }
        return try load(path, shownAs: shown(path))
      }
      // What lies above a repository is not the project's business.
      if folder == "/" || FileSystem.exists(folder.joined(".git")) { return nil }
      let parent = folder.parent
      guard repository != nil || owner.owns(parent) else {
        let path = parent.joined(Configuration.fileName)
        if FileSystem.exists(path) { foreign.append(path) }
        return nil
      }
      folder = parent
    }
  }

  /// The repository that a folder lies in: the nearest, if it was made by the user or by whom the folder belongs to.
  private func repository(above start: Path) -> Path? {
    var folder = start
    while true {
      let mark = folder.joined(".git")
      if FileSystem.exists(mark) { return owner.owns(mark, orWhoOwns: start) ? folder : nil }
      if folder == "/" { return nil }
      folder = folder.parent
    }
  }

  private mutating func load(_ path: Path, shownAs shown: Path) throws(ConfigurationError) -> Configuration {
    if let configuration = read[path] { return configuration }
    let configuration = try Configuration(readingFrom: path, shownAs: shown)
    read[path] = configuration
    return configuration
  }

  private func shown(_ path: Path) -> Path {
    path.relative(to: workingFolder)
  }
}
