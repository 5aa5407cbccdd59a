import FlowLanguage
import FlowModel
import JSONText

/// Values whose type does not fit their place; several places that one declaration does not fit are one finding.
struct TypeConflicts {
  private struct Key: Hashable {
    let declaration: JSONNode
    let expected: [DataType]
    let rule: String
  }

  private struct Conflict {
    let rule: Rule
    let use: DynamicUse
    let range: Range<Int>
    let code: PlatformCode?
    let source: FactSource?
    let message: String
    var related: [Diagnostic.Related]
  }

  private let facts: FlowFacts
  private var conflicts: [Conflict] = []
  private var positions: [Key: Int] = [:]

  init(_ facts: FlowFacts) {
    self.facts = facts
  }

  /// Compares the type of a whole text with what its place takes.
  ///
  /// `reference` is the text, where that is one reference.
  mutating func check(_ type: DataType, of reference: ResolvedReference?, _ use: DynamicUse) {
    guard !type.isUnknown else { return }
    let types = facts.types(acceptedBy: use)
    guard !types.isEmpty else { return }
    let mismatch = types.mismatch(with: type)
    // Nearly all values fit, so the words for what they should be are only made below.
    if mismatch == nil, !type.isArray { return }
    guard let expected = facts.expectation(of: use) else { return }
    let origin = Origin(reference, use, facts)
    guard let mismatch else {
      if let item = expected.item, case .array(let element) = type { checkItems(element, item, origin, expected, use) }
      return
    }
    let rule: Rule =
      switch use.demand {
      case .payload: .payloadType
      case .condition: .conditionType
      default: .typeMismatch
      }
    add(
      rule,
      use,
      origin,
      expected,
      code: rule.code == expected.code.text ? nil : expected.code,
      source: expected.source != .documented || origin.isObserved(in: use, expected) ? .observed : nil,
      message(mismatch, type, origin, expected, use) + (HandedNumber(use, facts)?.advice ?? "")
    )
  }

  mutating func report(to findings: inout Findings) {
    for conflict in conflicts {
      findings.report(
        conflict.rule,
        at: conflict.use.node,
        range: conflict.range,
        code: conflict.code,
        source: conflict.source,
        conflict.message,
        related: conflict.related
      )
    }
  }

  mutating func add(
    _ rule: Rule,
    _ use: DynamicUse,
    _ origin: Origin,
    _ expected: Expectation,
    code: PlatformCode? = nil,
    source: FactSource?,
    _ message: String
  ) {
    if let declaration = origin.declaration {
      let key = Key(declaration: declaration, expected: expected.types, rule: rule.name)
      if let first = positions[key] {
        if conflicts[first].related.count < 20 {
          conflicts[first].related.append(Diagnostic.Related("the same value here", at: use.node))
        }
        return
      }
      positions[key] = conflicts.count
    }
    var related: [Diagnostic.Related] = []
    if let node = expected.declaration {
      related.append(Diagnostic.Related("what is expected is declared here", at: node))
    }
    if let node = origin.declaration { related.append(Diagnostic.Related("what is given is declared here", at: node)) }
    conflicts.append(
      Conflict(
        rule: rule,
        use: use,
        range: use.range(origin.range),
        code: code,
        source: source,
        message: message,
        related: related
      )
    )
  }

  // MARK: Items of lists

  private mutating func checkItems(
    _ element: DataType,
    _ item: ObjectFact,
    _ origin: Origin,
    _ expected: Expectation,
    _ use: DynamicUse
  ) {
    guard case .object(let fields) = element else { return }
    let types = Dictionary((fields ?? []).map { ($0.name, $0.type) }) { first, _ in first }
    for property in item.properties {
      if let type = types[JSONName(property.name)] {
        checkMember(property, type, origin, expected, use)
      } else if property.requiredSince != nil {
        addMissingMember(property, of: item, origin, expected, use)
        return
      }
    }
  }
}

// MARK: Wording

extension TypeConflicts {
  private func message(
    _ mismatch: TypeMismatch,
    _ type: DataType,
    _ origin: Origin,
    _ expected: Expectation,
    _ use: DynamicUse
  ) -> String {
    let wanted = expected.typeList
    let place =
      use.isPayload ? "\(expected.place) is declared as \(wanted)" : "\(expected.place) takes \(wanted)"
    guard !mismatch.path.isEmpty, expected.types.contains(where: { $0.description == type.description }) else {
      return "\(place), but \(origin.description) is \(type)"
    }
    let path = mismatch.path.joined(separator: ".")
    switch mismatch.reason {
    case .missing(let type):
      return "\(place) with '\(path)', \(type), but \(origin.description) does not declare it"
    case .differs(let inner, let given):
      return "\(place), with '\(path)' as \(inner), but \(origin.description) has \(given) there"
    }
  }
}

/// Where a value comes from, in words.
struct Origin {
  let description: String
  /// The declaration in a data model, or the component; nil for an expression.
  let declaration: JSONNode?
  /// In the decoded text.
  let range: Range<Int>
  /// Whether the type rests on what the client does, which the platform does not document.
  private let isObserved: Bool
  /// The component that people fill in; nil for other values.
  private let field: FlowComponent?

  init(_ reference: ResolvedReference?, _ use: DynamicUse, _ facts: FlowFacts) {
    let isWhole = if case .binding = use.text.content { true } else { false }
    range = 0..<use.text.text.count
    guard let reference else {
      description = use.isCondition ? "the condition" : "the expression"
      declaration = nil
      isObserved = false
      field = nil
      return
    }
    field = facts.field(reference)
    description = "'\(reference.reference.description)'"
    switch reference.resolution {
    case .data(_, let found):
      declaration = found.node
      isObserved = !isWhole && !use.isCondition
    case .field:
      declaration = field?.node
      isObserved = field?.valueSource != .documented
    case .unknown, .fault:
      declaration = nil
      isObserved = true
    }
  }

  /// Whether it is only observed that the value does not fit its place.
  func isObserved(in use: DynamicUse, _ expected: Expectation) -> Bool {
    guard let field, !isObserved else { return isObserved }
    // Documented as a number, but phones pass on the text that was typed.
    if field.isNumberInput, expected.types.contains(.string) { return true }
    // The types of answers are documented to be compared only in conditions and payloads.
    return !use.isPayload && !use.isCondition
  }
}

extension Expectation {
  /// The types in words: `a string, a number or a boolean`.
  var typeList: String {
    types.isEmpty ? "anything" : types.map(\.description).listed("or")
  }
}

extension [DataType] {
  /// Why none of the types takes the given one; nil if one does.
  func mismatch(with type: DataType) -> TypeMismatch? {
    var first: TypeMismatch?
    for expected in self {
      guard let found = expected.mismatch(with: type) else { return nil }
      first = first ?? found
    }
    return first
  }
}

extension DataType {
  fileprivate var isArray: Bool { if case .array = self { true } else { false } }
}
