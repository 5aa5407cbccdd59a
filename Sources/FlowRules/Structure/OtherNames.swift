import FlowLanguage
import FlowModel
import JSONText

/// Finds required properties that were written under another name that isn't close in spelling.
struct OtherNames {
  /// A member and the property that was meant by it.
  struct Match {
    let member: JSONMember
    let fact: PropertyFact
  }

  private(set) var matches: [Match] = []

  /// Looks among `unknown` members for those that stand for the `missing` properties.
  init(_ unknown: [JSONMember], missing: [PropertyFact]) {
    guard !unknown.isEmpty, !missing.isEmpty else { return }
    for fact in missing {
      let names = Language.otherPropertyNames[fact.name] ?? []
      let taken = matches.map(\.member.key.range)
      let candidates = unknown.filter {
        !taken.contains($0.key.range) && fact.shape.takes($0.value, dynamic: fact.isDynamic)
      }
      guard let name = names.first(where: { name in candidates.contains { $0.name.text.lowercased() == name } }),
        let member = candidates.first(where: { $0.name.text.lowercased() == name })
      else { continue }
      matches.append(Match(member: member, fact: fact))
    }
    matchByStructure(unknown, missing)
  }

  /// If exactly one list or object is missing, and the only unknown member could be it, that member was meant.
  private mutating func matchByStructure(_ unknown: [JSONMember], _ missing: [PropertyFact]) {
    guard missing.count == 1, unknown.count == 1, matches.isEmpty, let fact = missing.first, let member = unknown.first,
      [.array, .object].contains(member.value.kind), fact.shape.takes(member.value, dynamic: false)
    else { return }
    matches.append(Match(member: member, fact: fact))
  }

  /// The property that was meant by a member.
  func fact(for member: JSONMember) -> PropertyFact? {
    matches.first { $0.member.key.range == member.key.range }?.fact
  }
}

extension ValueShape {
  /// The JSON kind that it is written as; nil if there are several.
  var kind: JSONKind? {
    switch self {
    case .string, .base64, .date, .url, .regex: .string
    case .number, .integer: .number
    case .boolean: .bool
    case .array, .components: .array
    case .object, .map, .dataModel, .action: .object
    case .textOrLines, .textOrTexts, .condition, .rangeable, .any: nil
    }
  }

  /// Whether a value is of a kind that the property takes, whatever is in it.
  func takes(_ node: JSONNode, dynamic: Bool) -> Bool {
    if dynamic, node.isDynamicText { return true }
    if case .action = self { return node[.name]?.kind == .string }
    switch self {
    case .any: return true
    case .textOrLines: return [.string, .array].contains(node.kind)
    case .textOrTexts: return [.string, .object].contains(node.kind)
    case .condition: return [.string, .bool].contains(node.kind)
    case .rangeable(let single): return node.kind == .object || single.takes(node, dynamic: dynamic)
    default: return node.kind == kind
    }
  }
}
