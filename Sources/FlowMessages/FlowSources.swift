/// The file of the flow that a launch opens, and why it is this one.
public struct FlowChoice: Sendable, Hashable {
  /// As it was given.
  public let path: String
  /// To follow "checked against this flow: ".
  public let reason: String
}

/// Where the flow of a message may be found: only names and paths, no file is read.
public struct FlowSources: Sendable {
  /// The files that were given for this purpose (`--flow`), in their order.
  public var given: [String]
  /// Ids, names and slugs that the configuration knows, with the file of each.
  public var mapped: [String: String]
  /// The flow files that are being checked.
  public var checked: [String] {
    didSet { checkedByName = Self.byName(checked) }
  }
  private var checkedByName: [String: [String]]

  /// Sources of those kinds; each may be empty.
  public init(given: [String] = [], mapped: [String: String] = [:], checked: [String] = []) {
    self.given = given
    self.mapped = mapped
    self.checked = checked
    checkedByName = Self.byName(checked)
  }

  /// The file of the flow that `launch` opens, or nil.
  ///
  /// In this order: the only given file, or of several the one named like the flow; the one that the configuration
  /// maps the id, name or slug to; the checked file named like the flow, if it is the only one of that name.
  /// A flow that is embedded in the message comes before all of them and is not a file.
  public func choice(for launch: Launch) -> FlowChoice? {
    if given.count == 1, let only = given.first { return FlowChoice(path: only, reason: "'--flow' names it") }
    let names = launch.references.compactMap(\.text)
    return names.lazy.compactMap(givenChoice).first ?? names.lazy.compactMap(mappedChoice).first
      ?? names.lazy.compactMap(checkedChoice).first
  }

  private func givenChoice(_ name: String) -> FlowChoice? {
    given.first { Self.name(ofFile: $0) == name }.map {
      FlowChoice(path: $0, reason: "of the files that '--flow' names it is the one called '\(name)'")
    }
  }

  private func mappedChoice(_ name: String) -> FlowChoice? {
    mapped[name].map { FlowChoice(path: $0, reason: "the configuration maps '\(name)' to it") }
  }

  private func checkedChoice(_ name: String) -> FlowChoice? {
    guard let paths = checkedByName[name], paths.count == 1, let path = paths.first else { return nil }
    return FlowChoice(path: path, reason: "its file is called '\(name)'")
  }

  /// The name of a file without folders and ending: `welcome` for `flows/welcome.json`.
  public static func name(ofFile path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return String(file) }
    return String(file[..<dot])
  }

  private static func byName(_ paths: [String]) -> [String: [String]] {
    Dictionary(grouping: paths, by: name(ofFile:))
  }
}
