import FlowFiles
import FlowRules
import JSONText

/// The overrides of a configuration that are about one file, found by the place that they are about.
struct FileOverrides: Sendable {
  /// An override with its position in the configuration.
  private typealias Placed = (index: Int, override: RuleOverride)

  /// Those for every place of the file, by the names of rules and categories that they speak of.
  private var everywhere: [String: [(index: Int, level: RuleLevel)]] = [:]
  private var byNames: [Path: [Placed]] = [:]
  private var byPointer: [JSONPointer: [Placed]] = [:]

  init() {}

  init(_ configuration: Configuration, of file: Path) {
    let names = GlobPattern.Names(of: file.relative(to: configuration.folder))
    for (index, override) in configuration.overrides.enumerated()
    where override.files.isEmpty || override.files.contains(where: { $0.matches(names) }) {
      switch override.place {
      case nil:
        for (name, level) in override.rules.levels { everywhere[name, default: []].append((index, level)) }
      case .names(let text): byNames[Path(text), default: []].append((index, override))
      case .pointer(let pointer): byPointer[pointer, default: []].append((index, override))
      }
    }
  }

  /// The level of a finding at a place by names; nil where nothing is said.
  ///
  /// The last override that says something decides.
  func level(of diagnostic: Diagnostic, at place: String, _ used: inout Set<Int>) -> RuleLevel? {
    if everywhere.isEmpty, byNames.isEmpty, byPointer.isEmpty { return nil }
    var decision = general(diagnostic.rule, &used)
    for (index, override) in candidates(place, diagnostic.pointer) {
      guard let level = override.rules.level(of: diagnostic.rule) else { continue }
      used.insert(index)
      if index >= decision?.index ?? 0 { decision = (index, level) }
    }
    return decision?.level
  }

  /// What is said about every place; a rule's own name wins over its category.
  private func general(_ rule: String, _ used: inout Set<Int>) -> (index: Int, level: RuleLevel)? {
    if everywhere.isEmpty { return nil }
    let names = [ProjectRules.rule(rule)?.category.rawValue, rule].compactMap(\.self)
    var decision: (index: Int, level: RuleLevel)?
    for said in names.compactMap({ everywhere[$0] }) {
      guard let last = said.last else { continue }
      // There may be very many, and each is noted once.
      if !used.contains(last.index) { used.formUnion(said.map(\.index)) }
      if last.index >= decision?.index ?? 0 { decision = last }
    }
    return decision
  }

  /// The overrides for this place and for all that it lies in.
  private func candidates(_ place: String, _ pointer: JSONPointer) -> [Placed] {
    var found: [Placed] = []
    if !byNames.isEmpty {
      var outer = Path(place)
      while true {
        found += byNames[outer] ?? []
        let parent = outer.parent
        if parent == outer || parent == "." { break }
        outer = parent
      }
    }
    if !byPointer.isEmpty {
      for count in 0...pointer.tokens.count {
        found += byPointer[JSONPointer(Array(pointer.tokens.prefix(count)))] ?? []
      }
    }
    return found
  }
}
