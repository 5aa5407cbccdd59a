import FlowFiles

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
    case file(String)
    case none
  }

  private let mode: Mode
  private let workingFolder: String
  /// What was found for a folder; one entry may stand for many folders.
  private var found: [String: Configuration?] = [:]
  private var read: [String: Configuration] = [:]
  private let owner: FolderOwner
  /// Configurations that were come across and don't count, because they are somebody else's; absolute.
  package private(set) var foreign: [String] = []

  package init(_ mode: Mode, workingFolder: String) {
    self.init(mode, workingFolder: workingFolder, owner: FolderOwner())
  }

  init(_ mode: Mode, workingFolder: String, owner: FolderOwner) {
    self.owner = owner
    self.mode = mode
    self.workingFolder = workingFolder
  }

  /// The configurations that were read so far, in the order of their paths.
  package var configurations: [Configuration] {
    read.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The configuration that holds in a folder, given by its absolute path.
  package mutating func configuration(for folder: String) throws(ConfigurationError) -> Configuration? {
    switch mode {
    case .none: return nil
    case .file(let path): return try load(Path.absolute(path, in: workingFolder), shownAs: path)
    case .nearest: break
    }
    if let known = found[folder] { return known }
    let configuration = try search(folder)
    found[folder] = .some(configuration)
    return configuration
  }

  private mutating func search(_ start: String) throws(ConfigurationError) -> Configuration? {
    let repository = repository(above: start)
    var folder = start
    while true {
      let path = Path.join(folder, Configuration.fileName)
      if FileSystem.exists(path) {
        guard folder == start || repository != nil || owner.owns(path) else {
          foreign.append(path)
          return nil
        }
        return try load(path, shownAs: shown(path))
      }
      // What lies above a repository is not the project's business.
      if folder == "/" || FileSystem.exists(Path.join(folder, ".git")) { return nil }
      let parent = Path.parent(folder)
      guard repository != nil || owner.owns(parent) else {
        let path = Path.join(parent, Configuration.fileName)
        if FileSystem.exists(path) { foreign.append(path) }
        return nil
      }
      folder = parent
    }
  }

  /// The repository that a folder lies in: the nearest, if it was made by the user or by whom the folder belongs to.
  private func repository(above start: String) -> String? {
    var folder = start
    while true {
      let mark = Path.join(folder, ".git")
      if FileSystem.exists(mark) { return owner.owns(mark, orWhoOwns: start) ? folder : nil }
      if folder == "/" { return nil }
      folder = Path.parent(folder)
    }
  }

  private mutating func load(_ path: String, shownAs shown: String) throws(ConfigurationError) -> Configuration {
    if let configuration = read[path] { return configuration }
    let configuration = try Configuration(readingFrom: path, shownAs: shown)
    read[path] = configuration
    return configuration
  }

  private func shown(_ path: String) -> String {
    Path.relative(path, to: workingFolder)
  }
}
