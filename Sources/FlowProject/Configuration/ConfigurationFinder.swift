import FlowFiles

/// Finds the configuration of a folder, in it or above.
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

  package init(_ mode: Mode, workingFolder: String) {
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

  private mutating func search(_ folder: String) throws(ConfigurationError) -> Configuration? {
    let path = Path.join(folder, Configuration.fileName)
    if FileSystem.exists(path) { return try load(path, shownAs: shown(path)) }
    // What lies above a repository is not the project's business.
    if FileSystem.exists(Path.join(folder, ".git")) || folder == "/" { return nil }
    return try configuration(for: Path.parent(folder))
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
