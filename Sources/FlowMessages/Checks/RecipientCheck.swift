import FlowLanguage
import FlowRules
import JSONText

/// The recipient: that there is one, and that it is a valid number.
enum RecipientCheck: MessageCheck {
  static let rules: [Rule] = [.recipientNumber]

  static func run(_ judge: inout MessageJudge) {
    judge.shape.checkRecipient(&judge)
  }
}

extension MessageJudge {
  /// Who gets a message of the Cloud API.
  mutating func checkCloudRecipient(_ node: JSONNode) {
    if message.fragment == nil { requireRecipient(["to", "recipient"], in: node, source: .documented) }
    checkUserID(in: node)
    guard let to = node["to"], to.kind != .missing else { return }
    guard to.kind == .string else {
      let fix = Fix("write it in quotes", edits: [TextEdit(range: to.range, text: "\"\(to.sourceText)\"")])
      let text = "'to' has to be a string of digits, not \(to.kind.description)"
      return report(.messageWrongType, at: to, text, fixes: to.integer == nil ? [] : [fix])
    }
    if let id = to.string, Recipient.isUserID(id) { return reportMisplaced(to, "a user id", "recipient", in: node) }
    // The documentation writes digits; the API is known to drop these marks.
    checkNumber(to, "to", allowed: "+ -()")
  }

  /// The member for people whose number the business does not see.
  private mutating func checkUserID(in node: JSONNode) {
    guard let user = node["recipient"], user.kind != .missing, !isPlaceholder(user, "recipient") else { return }
    guard let text = user.string else {
      return report(.messageWrongType, at: user, "'recipient' has to be a string, not \(user.kind.description)")
    }
    guard !Recipient.isUserID(text) else { return }
    if Recipient(text) != nil { return reportMisplaced(user, "a phone number", "to", in: node) }
    report(
      .recipientNumber,
      at: user,
      "'\(text)' is not a business-scoped user id like US.13491208655302741918"
    )
  }

  /// A recipient that is written where those of the other kind stand.
  private mutating func reportMisplaced(_ value: JSONNode, _ what: String, _ name: String, in node: JSONNode) {
    let member = node.members.first { $0.value == value }
    let fix = member.flatMap { member in
      node[name] == nil ? Fix("write '\(name)'", edits: [TextEdit(range: member.key.contentRange, text: name)]) : nil
    }
    report(
      .recipientNumber,
      at: value,
      "'\(value.string ?? "")' is \(what), which stands in '\(name)'",
      fixes: fix.map { [$0] } ?? []
    )
  }

  /// Reports a message without any of the members that say who gets it.
  mutating func requireRecipient(_ names: [String], in node: JSONNode, source: FactSource) {
    guard !names.contains(where: { node[$0] != nil }), !node.isDamaged, !Placeholder.isAmongKeys(of: node) else {
      return
    }
    let listed = names.quotedList("or")
    report(
      .messageMissingMember,
      at: node,
      source: source,
      "the message does not say who gets it: \(listed) is missing"
    )
  }

  /// Judges a phone number, in which the marks of `allowed` may stand.
  mutating func checkNumber(_ node: JSONNode, _ name: String, allowed: String) {
    guard node.kind != .missing, !isPlaceholder(node, name) else { return }
    guard let text = node.string ?? node.integer.map(String.init) else { return }
    let digits = text.filter(\.isASCIIDigit)
    if text.contains(where: { !$0.isASCIIDigit && !allowed.contains($0) && !"+ -()".contains($0) }) || digits.isEmpty {
      report(
        .recipientNumber,
        at: node,
        "'\(text)' is not a phone number; write the country code and the number in digits"
      )
    } else if let mark = text.first(where: { !$0.isASCIIDigit && !allowed.contains($0) }) {
      let fix = Fix("remove all but the digits", edits: [TextEdit(range: node.contentRange, text: digits)])
      let text = "'\(name)' is written without '\(mark)', only with digits"
      report(.recipientNumber, at: node, source: .inferred, text, fixes: [fix])
    } else if digits.hasPrefix("0") {
      report(
        .recipientNumber,
        at: node,
        source: .inferred,
        "'\(text)' begins with 0; a number begins with its country code, without zeros or '+'"
      )
    } else if !(7...15).contains(digits.count) {
      report(
        .recipientNumber,
        at: node,
        source: .inferred,
        "'\(text)' has \(digits.count.counted("digit")); a number with its country code has 7 to 15"
      )
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
