import FlowLanguage
import FlowRules
import JSONText

/// The members of a message, one by one: there or not, known or not, of the right kind, from the right choice.
enum MemberCheck: MessageCheck {
  static let rules: [Rule] = [
    .messageMissingMember, .messageUnknownMember, .messageWrongType, .messageUnknownValue, .messageTextLength,
    .buttonEmoji,
  ]

  static func run(_ judge: inout MessageJudge) {
    let node = judge.message.node
    if node.kind != .object, node.kind != .missing {
      judge.report(.messageWrongType, at: node, "a message is an object, not \(node.kind.description)")
    }
    for (node, object) in judge.shape.objects(of: judge.message) { judge.checkMembers(of: node, object) }
  }
}

extension MessageJudge {
  /// Judges the members of an object and of the objects in it.
  fileprivate mutating func checkMembers(of node: JSONNode, _ object: MessageObject) {
    guard node.kind == .object else { return }
    let names = object.members.map(\.name)
    var written: Set<String> = []
    var meant: Set<String> = []
    // Looked up once, for an object may have very many members that are unknown.
    let free = names.filter { node[$0] == nil }
    for member in node.members {
      if let fact = object.members.first(where: { member.key.isText($0.name) }) {
        written.insert(fact.name)
        check(member.value, fact)
      } else if let source = object.closedBy, !isPlaceholder(member.key, member.name.text) {
        let source = Self.source(ofLacking: member.name.text, free, in: object) ?? source
        meant.formUnion(reportUnknown(member, in: object, names: free, source))
      } else if object.closedBy == nil, let near = Spelling.nearest(to: member.name.text, in: names),
        free.contains(near)
      {
        let source = Self.source(ofLacking: member.name.text, free, in: object) ?? .inferred
        meant.formUnion(reportUnknown(member, in: object, names: [near], source))
      }
    }
    guard !node.isDamaged, !Placeholder.isAmongKeys(of: node) else { return }
    let isFragment = reportFragment(node)
    for fact in object.members where !written.contains(fact.name) && !meant.contains(fact.name) {
      guard let source = fact.requiredBy, !isFragment else { continue }
      // What the template has a button for is said with it.
      if fact.value.isComponents(named: fact.name), template != nil { continue }
      report(.messageMissingMember, at: node, source: source, Wording.missing(fact, in: object))
    }
  }

  /// The source of the meant member's being required, for a misspelled name; nil if it is optional.
  ///
  /// A name written wrongly is also one that is missing.
  private static func source(ofLacking name: String, _ free: [String], in object: MessageObject) -> FactSource? {
    guard let near = Spelling.nearest(to: name, in: free) else { return nil }
    return object.members.first { $0.name == near }?.requiredBy
  }

  /// Reports a message of which only the inner part is there; true if it is one.
  private mutating func reportFragment(_ node: JSONNode) -> Bool {
    guard node == message.node, let part = message.fragment else { return false }
    report(
      .messageMissingMember,
      at: node,
      "this is only the part of a message that '\(part)' holds; to be sent it needs 'messaging_product', 'to' and "
        + "'type' beside it"
    )
    return true
  }

  private mutating func reportUnknown(
    _ member: JSONMember,
    in object: MessageObject,
    names: [String],
    _ source: FactSource
  ) -> [String] {
    let suggestion = Spelling.suggestion(for: member.name.text, in: names)
    // A name that is near is not what was meant if its value can't stand there.
    let fact = object.members.first { $0.name == suggestion?.name }
    let near = fact.map { $0.value.mayBe(member.value) } ?? false ? suggestion : nil
    report(
      .messageUnknownMember,
      at: member.key,
      source: source,
      Wording.unknown(member.name.text, in: object, near: near?.name),
      fixes: Self.fixes(member.key, near)
    )
    return near.map { [$0.name] } ?? []
  }

  /// Writes the name that was meant: a safe fix where it is certain, none where there are several candidates.
  private static func fixes(_ node: JSONNode, _ suggestion: Spelling.Suggestion?) -> [Fix] {
    guard let suggestion, suggestion.isUnambiguous else { return [] }
    let edit = TextEdit(range: node.contentRange, text: suggestion.name)
    return [Fix("write '\(suggestion.name)'", suggestion.isCertain ? .safe : .unsafe, edits: [edit])]
  }

  private mutating func check(_ node: JSONNode, _ fact: MemberFact) {
    guard node.kind != .missing, !Placeholder.isWhole(node) || !isPlaceholder(node, fact.name) else { return }
    switch fact.value {
    case .text(let minimum, let cutAbove, let refusedAbove):
      checkText(node, fact, minimum: minimum, cutAbove: cutAbove, refusedAbove: refusedAbove)
    case .choice(let choices, let ignoringCase, let takesNumber):
      if takesNumber, node.kind == .number, choices.contains(node.sourceText) { return reportNumber(node, fact) }
      checkChoice(node, fact, choices, ignoringCase: ignoringCase)
    case .textOrNumber:
      if node.kind != .string, node.kind != .number { reportType(node, fact, "a string or a number") }
    case .object(let object):
      if node.kind == .object { checkMembers(of: node, object) } else { reportType(node, fact, "an object") }
    case .array:
      if node.kind != .array { reportType(node, fact, "an array") }
    case .any: break
    }
  }

  private mutating func checkChoice(_ node: JSONNode, _ fact: MemberFact, _ choices: [String], ignoringCase: Bool) {
    guard let text = node.string else {
      return reportType(node, fact, "a string", fixes: choices.contains(node.sourceText) ? [Self.quoting(node)] : [])
    }
    let isKnown = choices.contains { ignoringCase ? $0.lowercased() == text.lowercased() : $0 == text }
    guard !isKnown, !isPlaceholder(node, fact.name) else { return }
    let suggestion = Spelling.suggestion(for: text, in: choices)
    // The type may be right, and the rest of the message wrong.
    let only = suggestion == nil && choices.count == 1 && fact.name != "type" ? choices.first : nil
    let fix = only.map { Fix("write '\($0)'", .unsafe, edits: [TextEdit(range: node.contentRange, text: $0)]) }
    report(
      .messageUnknownValue,
      at: node,
      source: fact.source,
      Wording.unknownValue(text, fact.name, choices: choices, near: suggestion?.name),
      fixes: fix.map { [$0] } ?? Self.fixes(node, suggestion)
    )
  }

  /// The documents disagree about the type, so a number is only doubtful.
  private mutating func reportNumber(_ node: JSONNode, _ fact: MemberFact) {
    report(
      .messageWrongType,
      at: node,
      source: .inferred,
      "'\(fact.name)' is written as a string, \"\(node.sourceText)\", where messages are described",
      fixes: [Self.quoting(node)]
    )
  }

  private static func quoting(_ node: JSONNode) -> Fix {
    Fix("write it in quotes", edits: [TextEdit(range: node.range, text: "\"\(node.sourceText)\"")])
  }

  private mutating func checkText(
    _ node: JSONNode,
    _ fact: MemberFact,
    minimum: Int,
    cutAbove: Int?,
    refusedAbove: Int?
  ) {
    guard let text = node.string else {
      return reportType(node, fact, "a string", fixes: node.integer == nil ? [] : [Self.quoting(node)])
    }
    guard !isPlaceholder(node, fact.name) else { return }
    let length = text.unicodeScalars.count
    if minimum > 0, text.allSatisfy(\.isWhitespace) {
      report(.messageTextLength, at: node, source: fact.source, "'\(fact.name)' is empty; write what people should see")
    } else if let refusedAbove, length > refusedAbove {
      report(
        .messageTextLength,
        at: node,
        source: fact.source,
        Wording.tooLong(fact.name, length, limit: refusedAbove)
      )
    } else if let cutAbove, length > cutAbove {
      report(
        .messageTextLength,
        at: node,
        source: .inferred,
        Wording.long(fact.name, length, limit: cutAbove)
      )
    }
    checkEmoji(text, at: node, fact)
  }

  private mutating func checkEmoji(_ text: String, at node: JSONNode, _ fact: MemberFact) {
    guard let source = fact.plainText, let emoji = text.first(where: \.isEmoji) else { return }
    report(
      .buttonEmoji,
      at: node,
      source: source,
      "the text of the button has the emoji '\(emoji)'; buttons that open a flow are plain text"
    )
  }

  private mutating func reportType(_ node: JSONNode, _ fact: MemberFact, _ expected: String, fixes: [Fix] = []) {
    let text = "'\(fact.name)' has to be \(expected), not \(node.kind.description)"
    report(.messageWrongType, at: node, source: fact.source, text, fixes: fixes)
  }
}

extension ValueFact {
  /// Whether this is the list of a template's components.
  fileprivate func isComponents(named name: String) -> Bool {
    if case .array = self { name == "components" || name == "params" } else { false }
  }
}

extension Message {
  /// The only part that there is of a message, which a program may put the rest around; nil for a whole message.
  var fragment: String? {
    guard let part = shape.definition.envelope else { return nil }
    return node[part] != nil && !["messaging_product", "to", "recipient", "type"].contains { node[$0] != nil }
      ? part : nil
  }
}

extension Character {
  /// Whether the character is shown as a picture.
  fileprivate var isEmoji: Bool {
    guard let first = unicodeScalars.first else { return false }
    return first.properties.isEmojiPresentation
      || first.properties.isEmoji && unicodeScalars.contains { $0.value == 0xFE0F || $0.value == 0x20E3 }
  }
}

private enum Wording {
  static func missing(_ fact: MemberFact, in object: MessageObject) -> String {
    let value: String =
      switch fact.value {
      case .choice(let choices, _, _) where choices.count == 1: "; add \"\(fact.name)\": \"\(choices[0])\""
      case .choice(let choices, _, _): "; it is one of \(choices.quoted)"
      default: ""
      }
    return "\(object.title) has no '\(fact.name)', which it needs to be sent\(value)"
  }

  static func unknown(_ name: String, in object: MessageObject, near: String?) -> String {
    let hint = near.map { Spelling.question($0) } ?? "known are \(object.members.map(\.name).quoted)"
    return "\(object.title) has no member '\(name)'; \(hint)"
  }

  static func unknownValue(_ text: String, _ name: String, choices: [String], near: String?) -> String {
    if choices.count == 1 { return "'\(name)' is always '\(choices[0])', not '\(text)'" }
    let hint = near.map { Spelling.question($0) } ?? "it is one of \(choices.quoted)"
    return "'\(text)' is not a value of '\(name)'; \(hint)"
  }

  static func tooLong(_ name: String, _ length: Int, limit: Int) -> String {
    "'\(name)' has \(length) characters; more than \(limit) are refused when the message is sent"
  }

  static func long(_ name: String, _ length: Int, limit: Int) -> String {
    "'\(name)' has \(length) characters; what goes beyond \(limit) may be cut off or refused"
  }
}
