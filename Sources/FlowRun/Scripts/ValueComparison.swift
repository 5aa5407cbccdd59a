import JSONText

/// Holds a value of a session against what a script expects.
struct ValueComparison {
  /// Whether unexpected empty values are ignored, as phones may send them for untouched inputs.
  var ignoresEmpty = false
  /// Names at the top that may be left out of what is expected.
  var optional: Set<JSONName> = []

  struct Difference {
    let node: JSONNode
    let message: String
    let expected: JSONValue?
    let found: JSONValue?
  }

  /// The differences, at most ten; `what` names the value for people: `the answer`.
  func differences(_ expected: JSONNode, _ found: JSONValue?, _ what: String) -> [Difference] {
    var differences: [Difference] = []
    compare(expected, found, what, isTop: true, &differences)
    return Array(differences.prefix(10))
  }

  private func compare(
    _ expected: JSONNode,
    _ found: JSONValue?,
    _ what: String,
    isTop: Bool,
    _ differences: inout [Difference]
  ) {
    guard let found else {
      return differences.append(
        .init(node: expected, message: "\(what) is missing", expected: JSONValue(expected), found: nil)
      )
    }
    switch (expected.kind, found) {
    case (.object, .object(let members)): compare(expected, members, what, isTop: isTop, &differences)
    case (.array, .array(let elements)) where expected.count == elements.count:
      for (position, element) in expected.elements.enumerated() {
        compare(element, elements[position], "element \(position + 1) of \(what)", isTop: false, &differences)
      }
    default:
      let value = JSONValue(expected)
      guard !Values.areEqual(value, found) else { return }
      let hint = Self.hint(value, found)
      differences.append(
        .init(node: expected, message: "\(what) is not as expected\(hint)", expected: value, found: found)
      )
    }
  }

  private func compare(
    _ expected: JSONNode,
    _ found: [JSONValue.Member],
    _ what: String,
    isTop: Bool,
    _ differences: inout [Difference]
  ) {
    let values = Dictionary(found.map { ($0.key, $0.value) }) { $1 }
    var known: Set<JSONName> = isTop ? optional : []
    for member in expected.members {
      let isPresence = member.name.text.hasPrefix("~")
      let name = isPresence ? JSONName(String(member.name.text.dropFirst())) : member.name
      known.insert(name)
      let inner = isTop ? "'\(name)' in \(what)" : "'\(name)' of \(what)"
      if isPresence {
        guard values[name] == nil else { continue }
        differences.append(.init(node: member.key, message: "\(inner) is missing", expected: nil, found: nil))
      } else {
        compare(member.value, values[name], inner, isTop: false, &differences)
      }
    }
    for member in found where !known.contains(member.key) {
      if ignoresEmpty, Self.isEmpty(member.value) { continue }
      let message = "'\(member.key)' in \(what) is not expected"
      differences.append(.init(node: expected, message: message, expected: nil, found: member.value))
    }
  }

  private static func isEmpty(_ value: JSONValue) -> Bool {
    value == "" || value == [] || value == .bool(false)
  }

  /// The two types that people mix up.
  private static func hint(_ expected: JSONValue, _ found: JSONValue) -> String {
    switch (expected, found) {
    case (.number, .string(let text)) where NumberText(text) != nil: ": what people type is text, of number inputs too"
    case (.string(let text), .number) where NumberText(text) != nil: ": a number is not its text"
    default: ""
    }
  }
}
