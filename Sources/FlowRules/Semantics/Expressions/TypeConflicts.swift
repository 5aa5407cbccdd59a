import FlowIndex
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
  mutating func check(_ type: DataType, of reference: Reference?, _ use: DynamicUse) {
    guard !type.isUnknown else { return }
    let types = facts.types(acceptedBy: use)
    guard !types.isEmpty else { return }
    let mismatch = types.mismatch(with: type)
    let itemFaults = mismatch == nil ? ItemFault.all(in: type, use) : []
    // Nearly all values fit, so the words for what they should be are only made below.
    guard mismatch != nil || !itemFaults.isEmpty, let expected = facts.expectation(of: use) else { return }
    let origin = Origin(reference, use, facts)
    guard let mismatch else {
      for fault in itemFaults { add(fault, origin, expected, use) }
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

  private mutating func add(_ fault: ItemFault, _ origin: Origin, _ expected: Expectation, _ use: DynamicUse) {
    switch fault {
    case .member(let property, let wanted, let given):
      addMember(property, wanted, given, origin, expected, use)
    case .missing(let property, let item): addMissingMember(property, of: item, origin, expected, use)
    }
  }
}

/// What a list that comes from data gets wrong about its items.
enum ItemFault {
  case member(PropertyFact, wanted: DataType, given: DataType)
  case missing(PropertyFact, of: ObjectFact)

  /// All of them in a value of that type at the place of `use`; the first member that is missing is the last that is told.
  static func all(in type: DataType, _ use: DynamicUse) -> [ItemFault] {
    guard case .array(.object(let fields)) = type, case .property(let fact, nil) = use.demand,
      case .array(.object(let item)) = fact.shape
    else { return [] }
    var faults: [ItemFault] = []
    for property in item.properties {
      if let given = fields?.first(where: { $0.name == JSONName(property.name) })?.type {
        guard let wanted = DataType(itemMember: property.shape), !wanted.accepts(given) else { continue }
        faults.append(.member(property, wanted: wanted, given: given))
      } else if property.requiredSince != nil {
        return faults + [.missing(property, of: item)]
      }
    }
    return faults
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

  init(_ reference: Reference?, _ use: DynamicUse, _ facts: FlowFacts) {
    let isWhole = if case .binding = use.content { true } else { false }
    range = 0..<use.text.count
    guard let reference else {
      description = use.isCondition ? "the condition" : "the expression"
      declaration = nil
      isObserved = false
      field = nil
      return
    }
    field = facts.field(reference)
    description = "'\(use.binding(of: reference)?.description ?? "")'"
    if let field {
      declaration = field.node
      isObserved = field.valueSource != .documented
    } else {
      declaration = facts.declaration(reference, in: use)?.node
      isObserved = declaration == nil || !isWhole && !use.isCondition
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
