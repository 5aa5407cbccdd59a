import JSONText

/// Writes values of JSON as literals of Swift.
enum JSONSource {
  /// A value where a `JSONValue` is expected.
  static func code(_ node: JSONNode) -> Code {
    switch node.kind {
    case .string: return Code(SwiftSource.literal(node.string ?? ""))
    case .bool: return Code(node.bool == true ? "true" : "false")
    case .null, .missing: return Code(".null")
    case .number:
      if let number = node.integer, String(number) == node.sourceText { return Code(node.sourceText) }
      return Code(".number(\(SwiftSource.literal(node.sourceText)))")
    case .array: return .list("[", node.elements.map(code), "]")
    case .object:
      let members = node.lastMembers
      guard !members.isEmpty else { return Code("[:]") }
      return .list("[", members.map { code($0.value).labelled(SwiftSource.literal($0.name.text) + ": ") }, "]")
    }
  }

  /// A number in Swift's own spelling; nil if Swift would round it or spell it differently.
  static func plainNumber(_ node: JSONNode) -> String? {
    guard node.kind == .number else { return nil }
    let text = node.sourceText
    let isPlain = text.utf8.allSatisfy { "-.0123456789".utf8.contains($0) }
    return isPlain && text.utf8.count <= 15 ? text : nil
  }
}

extension JSONNode {
  /// The members of an object, each name once: of equal ones JSON readers keep the last.
  var lastMembers: [JSONMember] {
    var positions: [JSONName: Int] = [:]
    var result: [JSONMember] = []
    for member in members {
      if let position = positions[member.name] {
        result[position] = member
      } else {
        positions[member.name] = result.count
        result.append(member)
      }
    }
    return result
  }
}
