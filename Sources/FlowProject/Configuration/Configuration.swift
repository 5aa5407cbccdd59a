package import FlowFiles
package import FlowRules
package import JSONText

/// What a project says about itself in `flowjson.config.json`.
package struct Configuration: Sendable {
  /// What the file is called.
  package static let fileName: Path = "flowjson.config.json"

  /// The file that it was read from; absolute.
  package let path: Path
  /// Which files belong to the project; empty for every file.
  package let include: [GlobPattern]
  /// Which files are left out.
  package let exclude: [GlobPattern]
  package let rules: RuleLevels
  package let overrides: [RuleOverride]
  package let flows: [FlowEntry]
  package let environments: [Environment]
  /// The file as it was read.
  package let document: JSONDocument

  /// The folder that paths in the configuration are seen from; absolute.
  package var folder: Path { path.parent }

  /// The flow of that name.
  package func flow(named name: String) -> FlowEntry? {
    flows.first { $0.name == name }
  }

  /// The environment of that name; `sandbox` is always there.
  package func environment(named name: String) -> Environment? {
    environments.first { $0.name == name } ?? (name == Environment.sandbox.name ? .sandbox : nil)
  }

  /// Whether a file, given by its absolute path, belongs to the project.
  package func includes(_ path: Path) -> Bool {
    let names = GlobPattern.Names(of: path.relative(to: folder))
    return (include.isEmpty || include.contains { $0.matches(names) }) && !exclude.contains { $0.matches(names) }
  }

  /// Whether a file, given by its absolute path, is left out.
  package func excludes(_ path: Path) -> Bool {
    if exclude.isEmpty { return false }
    let names = GlobPattern.Names(of: path.relative(to: folder))
    return exclude.contains { $0.matches(names) }
  }
}

/// How much findings of a rule matter to a project.
package enum RuleLevel: String, Sendable, Hashable, CaseIterable {
  case off, info, warning, error

  /// Nil for off.
  package var severity: Severity? { Severity(rawValue: rawValue) }
}

/// Levels by the name of a rule or of a category; the rule's own wins.
package struct RuleLevels: Sendable, Hashable {
  let levels: [String: RuleLevel]

  package init(_ levels: [String: RuleLevel] = [:]) {
    self.levels = levels
  }

  /// The level of a rule; nil where nothing is said about it.
  package func level(of rule: String) -> RuleLevel? {
    if levels.isEmpty { return nil }
    return levels[rule] ?? ProjectRules.rule(rule).flatMap { levels[$0.category.rawValue] }
  }
}

/// Other levels for some files or for one place.
package struct RuleOverride: Sendable {
  /// Empty for every file.
  package let files: [GlobPattern]
  /// Nil for every place.
  package let place: PlacePattern?
  package let rules: RuleLevels
  /// Why, for the people who read the configuration later.
  package let reason: String
  /// Where it stands in the configuration.
  package let node: JSONNode
}

/// A place and everything in it, by names (`screen:WELCOME/field:email`) or as a JSON pointer.
package enum PlacePattern: Sendable, Hashable {
  case names(String)
  case pointer(JSONPointer)

  /// Reads a pattern; nil if the text begins like a pointer and is none.
  package init?(_ text: String) {
    guard text.hasPrefix("/") else {
      self = .names(text)
      return
    }
    guard let pointer = JSONPointer(parsing: text) else { return nil }
    self = .pointer(pointer)
  }

  /// Whether a place, given by its names and by its pointer, is the one meant or lies in it.
  package func contains(place: String, pointer: JSONPointer) -> Bool {
    switch self {
    case .names(let names): place == names || place.hasPrefix(names + "/")
    case .pointer(let outer): pointer.tokens.starts(with: outer.tokens)
    }
  }
}

/// A flow that the project manages.
package struct FlowEntry: Sendable {
  /// Its name on the account.
  package let name: String
  /// The file with its JSON; absolute.
  package let file: Path
  package let categories: [String]
  package let endpointURI: String?
  /// Its ids by the name of the environment.
  package let ids: [(environment: String, id: String)]
  /// Where it stands in the configuration.
  package let node: JSONNode

  /// Whether a message that names this flow by `name`, slug or id means it.
  package func isCalled(_ identifier: String) -> Bool {
    name == identifier || ids.contains { $0.id == identifier }
  }
}
