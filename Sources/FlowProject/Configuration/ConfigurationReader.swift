package import FlowFiles
import FlowLanguage
import FlowRules
import JSONText

extension Configuration {
  /// Reads a configuration; `shown` is what it is called in faults.
  package init(readingFrom path: Path, shownAs shown: Path) throws(ConfigurationError) {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try FileSystem.read(path).bytes
    } catch {
      throw .unreadable(FileFailure(shown, error.reason))
    }
    try self.init(bytes, path: path, shownAs: shown)
  }

  /// Reads a configuration that stands in the file `path`, given by its absolute path.
  package init(_ bytes: [UInt8], path: Path, shownAs shown: Path) throws(ConfigurationError) {
    let document = JSONDocument(parsing: bytes)
    var reader = ConfigurationReader(folder: path.parent)
    for fault in document.faults { reader.report(fault.message, at: fault.range) }
    let root = document.root
    if document.faults.isEmpty || root.kind == .object {
      reader.checkKeys(of: root, ConfigurationReader.rootKeys, called: "the configuration")
    }
    self.path = path
    self.document = document
    include = reader.patterns(root["include"])
    exclude = reader.patterns(root["exclude"])
    rules = reader.levels(root["rules"])
    overrides = reader.elements(root["overrides"]).map { reader.override($0) }
    flows = reader.members(root["flows"]).map { reader.flow($0) }
    environments = reader.members(root["environments"]).map { reader.environment($0) }
    _ = reader.string(root["$schema"])
    try reader.throwFaults(in: bytes, shownAs: shown)
  }
}

/// Reads the parts of a configuration and collects what is wrong with them.
struct ConfigurationReader {
  static let rootKeys = ["$schema", "include", "exclude", "rules", "overrides", "flows", "environments"]
  static let overrideKeys = ["files", "at", "rules", "reason"]
  static let flowKeys = ["file", "categories", "endpointURI", "ids"]

  /// What paths are seen from.
  let folder: Path
  private(set) var faults: [(message: String, range: Range<Int>)] = []

  init(folder: Path) {
    self.folder = folder
  }

  mutating func report(_ message: String, at range: Range<Int>) {
    faults.append((message, range))
  }

  mutating func report(_ message: String, at node: JSONNode) {
    report(message, at: node.openingRange)
  }

  /// Throws what was found wrong so far, if anything.
  func throwFaults(in bytes: [UInt8], shownAs path: Path) throws(ConfigurationError) {
    guard !faults.isEmpty else { return }
    let lines = LineTable(bytes)
    throw .faults(
      faults.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { fault in
        let position = lines.position(at: fault.range.lowerBound)
        return ConfigurationFault(
          path: path.shown,
          line: position.line,
          column: position.column,
          message: fault.message,
          range: fault.range
        )
      }
    )
  }

  // MARK: Parts

  mutating func levels(_ node: JSONNode?) -> RuleLevels {
    var levels: [String: RuleLevel] = [:]
    for member in members(node) {
      do throws(RuleSelection.UnknownName) {
        try RuleSelection.validate(member.name.text)
      } catch {
        report("there is no rule and no category '\(member.name)'\(Spelling.hint(error.suggestion))", at: member.key)
      }
      levels[member.name.text] = level(member.value)
    }
    return RuleLevels(levels)
  }

  private mutating func level(_ node: JSONNode) -> RuleLevel? {
    choice(node, RuleLevel.allCases.map(\.rawValue), "a level").flatMap(RuleLevel.init)
  }

  mutating func override(_ node: JSONNode) -> RuleOverride {
    checkKeys(of: node, Self.overrideKeys, called: "an override")
    if node.kind == .object {
      if node["files"] == nil, node["at"] == nil {
        report("an override says in 'files' or 'at' what it is about; for everything there is 'rules'", at: node)
      }
      if node["rules"] == nil { report("an override needs 'rules', the levels that hold there", at: node) }
      if node["reason"] == nil { report("an override needs a 'reason', for the people who read it later", at: node) }
    }
    return RuleOverride(
      files: patterns(node["files"]),
      place: place(node["at"]),
      rules: levels(node["rules"]),
      reason: text(node["reason"]) ?? "",
      node: node
    )
  }

  private mutating func place(_ node: JSONNode?) -> PlacePattern? {
    guard let node, let text = text(node) else { return nil }
    guard let pattern = PlacePattern(text) else {
      report("'\(text)' is not a JSON pointer: '~' stands for itself only as '~0', and for '/' as '~1'", at: node)
      return nil
    }
    return pattern
  }

  mutating func flow(_ member: JSONMember) -> FlowEntry {
    let node = member.value
    checkKeys(of: node, Self.flowKeys, called: "a flow")
    if member.name.isEmpty { report("a flow needs a name", at: member.key) }
    if node.kind == .object, node["file"] == nil {
      report("flow '\(member.name)' needs 'file', the path of its JSON", at: node)
    }
    let file = text(node["file"]).map { Path($0).absolute(in: folder) }
    if let file, let place = node["file"], !Repository.holds(file, of: folder) {
      report("'\(file.relative(to: folder))' lies outside the repository", at: place)
    }
    let ids = members(node["ids"]).compactMap { id in text(id.value).map { (environment: id.name.text, id: $0) } }
    return FlowEntry(
      name: member.name.text,
      file: file ?? "",
      categories: elements(node["categories"]).compactMap { choice($0, FlowCategory.all, "a category") },
      endpointURI: address(node["endpointURI"]),
      ids: ids,
      node: node
    )
  }

  // MARK: Values

  mutating func patterns(_ node: JSONNode?) -> [GlobPattern] {
    elements(node).compactMap { element in
      guard let text = text(element) else { return nil }
      let pattern = GlobPattern(text)
      if pattern.hasTooManyChoices {
        report("this pattern has more than \(GlobPattern.choiceLimit) choices in braces; use '*' instead", at: element)
      } else if pattern.roots.contains(where: \.goesUp) || Path(text).goesUp {
        report("a pattern can't lead out of the configuration's folder with '..'", at: element)
      }
      return pattern
    }
  }

  mutating func members(_ node: JSONNode?) -> [JSONMember] {
    guard let node, node.kind != .missing else { return [] }
    guard node.kind == .object else {
      report("an object is expected here, not \(node.kind.description)", at: node)
      return []
    }
    return Array(node.members)
  }

  mutating func elements(_ node: JSONNode?) -> [JSONNode] {
    guard let node, node.kind != .missing else { return [] }
    guard node.kind == .array else {
      report("an array is expected here, not \(node.kind.description)", at: node)
      return []
    }
    return node.elements
  }

  mutating func string(_ node: JSONNode?) -> String? {
    guard let node, node.kind != .missing else { return nil }
    guard let text = node.string else {
      report("a string is expected here, not \(node.kind.description)", at: node)
      return nil
    }
    return text
  }

  /// A string with something in it.
  mutating func text(_ node: JSONNode?) -> String? {
    guard let node, let text = string(node) else { return nil }
    guard text.contains(where: { !$0.isWhitespace }) else {
      report("the text is empty", at: node)
      return nil
    }
    return text
  }

  /// One of several words.
  mutating func choice(_ node: JSONNode?, _ choices: [String], _ what: String) -> String? {
    guard let node, let text = string(node) else { return nil }
    guard choices.contains(text) else {
      let hint = Spelling.hint(near: text, in: choices)
      report("'\(text)' is not \(what)\(hint); expected one of \(choices.quoted)", at: node)
      return nil
    }
    return text
  }

  mutating func checkKeys(of node: JSONNode, _ known: [String], called what: String) {
    var seen: Set<JSONName> = []
    for member in members(node) {
      if !seen.insert(member.name).inserted {
        report("'\(member.name)' is there twice", at: member.key)
      } else if !known.contains(member.name.text) {
        let hint = Spelling.hint(near: member.name.text, in: known)
        report("\(what) has no key '\(member.name)'\(hint); known keys: \(known.quoted)", at: member.key)
      }
    }
  }
}
