import FlowLanguage
import FlowModel
import JSONText

/// Finds out what the unknown members of an object were meant to be.
///
/// What is certain comes first: a name that only differs in case, separators, a plural or one letter. Then a required
/// property under the name that it has elsewhere, then a neighbour's property, and last a name that is merely near.
struct MeantNames {
  /// The advice and the fixes for one member.
  struct Meaning {
    let advice: String
    var fixes: [Fix] = []
  }

  /// The properties that unknown members stand for.
  private(set) var meant: [PropertyFact] = []
  private let scope: StructureWalk.Scope
  /// The properties that the object could have and doesn't have.
  private let free: [PropertyFact]
  private var certain: [Int: PropertyFact] = [:]
  private let otherNames: OtherNames

  init(_ all: [JSONMember], besides known: [StructureWalk.KnownMember], _ scope: StructureWalk.Scope) {
    // Of a hostile object only those are understood that can be reported.
    let members = all.prefix(Findings.limit)
    self.scope = scope
    free = scope.kind.properties.filter { fact in
      fact.isKnown(in: scope.version) && !known.contains { $0.fact === fact }
    }
    var taken: [PropertyFact] = []
    for member in members {
      let open = free.filter { fact in !taken.contains { $0 === fact } }
      guard let suggestion = Spelling.suggestion(for: member.name.text, in: open.lazy.map(\.name)),
        suggestion.isCertain,
        let fact = open.first(where: { $0.name == suggestion.name }), fact.takes(member.value)
      else { continue }
      certain[member.key.range.lowerBound] = fact
      taken.append(fact)
    }
    var rest: [JSONMember] = []
    for member in members where certain[member.key.range.lowerBound] == nil { rest.append(member) }
    let required = free.filter { fact in fact.isRequired(in: scope.version) && !taken.contains { $0 === fact } }
    otherNames = OtherNames(rest, missing: required)
    meant = taken + otherNames.matches.map(\.fact)
  }

  /// What was meant by a member; call it once for each member.
  mutating func meaning(of member: JSONMember) -> Meaning {
    if let fact = certain[member.key.range.lowerBound] {
      // A value that the property refuses may have been meant for something else.
      let isPossible =
        fact.values.isEmpty || member.value.isDynamicText || fact.values.contains(member.value.string ?? "")
      return renaming(member, to: fact, isPossible ? .safe : .unsafe)
    }
    if let fact = otherNames.fact(for: member) { return renaming(member, to: fact, .unsafe) }
    if let meaning = foreign(member) { return meaning }
    let open = free.filter { fact in !meant.contains { $0 === fact } }
    if let suggestion = Spelling.suggestion(for: member.name.text, in: open.lazy.map(\.name)),
      let fact = open.first(where: { $0.name == suggestion.name })
    {
      meant.append(fact)
      let fits = suggestion.isUnambiguous && fact.takes(member.value)
      return fits ? renaming(member, to: fact, .unsafe) : Meaning(advice: Spelling.question(fact.name))
    }
    let possible = scope.kind.properties.lazy.filter { [scope] in $0.isKnown(in: scope.version) }
    let taken = Spelling.nearest(to: member.name.text, in: possible.map(\.name))
    return Meaning(advice: taken.map { "'\($0)' is there already; remove it" } ?? "remove it")
  }

  private func renaming(_ member: JSONMember, to fact: PropertyFact, _ safety: Fix.Safety) -> Meaning {
    Meaning(advice: Spelling.question(fact.name), fixes: [.rename(member.key, to: fact.name, safety)])
  }

  // MARK: What others call it

  private mutating func foreign(_ member: JSONMember) -> Meaning? {
    for meaning in ForeignProperty.meanings(of: member.name.text) {
      switch meaning {
      case .renamed(let names):
        if let found = renamed(member, names) { return found }
      case .negated(let name):
        if let found = negated(member, name) { return found }
      case .initialValue:
        if let found = initialValue(member) { return found }
      case .advice(let text, let owners):
        if owners.isEmpty || owners.contains(scope.kind.name) { return Meaning(advice: text) }
      }
    }
    return nil
  }

  private mutating func renamed(_ member: JSONMember, _ names: [String]) -> Meaning? {
    guard let fact = names.lazy.compactMap({ [scope] in scope.kind.property(named: $0, in: scope.version) }).first
    else { return nil }
    guard isFree(fact) else { return Meaning(advice: "'\(fact.name)' is there already; remove it") }
    if case .object(.next) = fact.shape, member.value.kind == .string { return next(member, fact) }
    meant.append(fact)
    return fact.takes(member.value)
      ? renaming(member, to: fact, .unsafe)
      : Meaning(advice: Spelling.question(words: "'\(fact.name)', \(fact.described)"))
  }

  /// `"next_screen": "B"` for the object that names a screen.
  private mutating func next(_ member: JSONMember, _ fact: PropertyFact) -> Meaning {
    meant.append(fact)
    let value = "{\"type\": \"screen\", \"name\": \(member.value.sourceText)}"
    let edits = [
      TextEdit(range: member.key.contentRange, text: fact.name), TextEdit(range: member.value.range, text: value),
    ]
    let text = "\"\(fact.name)\": \(value)"
    return Meaning(advice: Spelling.question(words: text), fixes: [Fix("write \(text)", .unsafe, edits: edits)])
  }

  private mutating func negated(_ member: JSONMember, _ name: String) -> Meaning? {
    guard let fact = scope.kind.property(named: name, in: scope.version) else { return nil }
    guard isFree(fact) else { return Meaning(advice: "'\(name)' is there already; remove it") }
    meant.append(fact)
    guard let value = member.value.bool else { return Meaning(advice: "'\(name)' says the opposite; use that") }
    let text = "\"\(name)\": \(!value)"
    let edits = [
      TextEdit(range: member.key.contentRange, text: name), TextEdit(range: member.value.range, text: "\(!value)"),
    ]
    return Meaning(advice: "write \(text)", fixes: [Fix("write \(text)", .unsafe, edits: edits)])
  }

  private mutating func initialValue(_ member: JSONMember) -> Meaning? {
    guard let fact = scope.kind.property(named: "init-value", in: scope.version) else { return nil }
    if scope.isInForm { return Meaning(advice: "put it into 'init-values' of the Form") }
    guard isFree(fact) else { return Meaning(advice: "'\(fact.name)' is there already; remove it") }
    meant.append(fact)
    return fact.takes(member.value)
      ? renaming(member, to: fact, .unsafe)
      : Meaning(advice: Spelling.question(words: "'\(fact.name)', \(fact.described)"))
  }

  private func isFree(_ fact: PropertyFact) -> Bool {
    free.contains { $0 === fact } && !meant.contains { $0 === fact }
  }
}

extension ObjectKind {
  /// The property of that name, if the version has it.
  fileprivate func property(named name: String, in version: FlowVersion) -> PropertyFact? {
    properties.first { $0.name == name && $0.isKnown(in: version) }
  }

  /// The type of a component, the name of another object or action.
  fileprivate var name: String {
    switch self {
    case .object(let fact, _): fact.name
    case .component(let fact): fact.type
    case .action(let fact): fact.name
    }
  }
}

extension PropertyFact {
  /// Whether a value is of a kind that the property takes, whatever is in it.
  fileprivate func takes(_ node: JSONNode) -> Bool { shape.takes(node, dynamic: isDynamic) }

  /// `a string`.
  fileprivate var described: String { shape.kind?.description ?? "a value of another kind" }
}
