import FlowLanguage
import FlowRules
import JSONText

/// Who gets the message: there at all, and a number that can be called.
enum RecipientCheck: MessageCheck {
  static let rules: [Rule] = [.recipientNumber]

  static func run(_ judge: inout MessageJudge) {
    let node = judge.message.node
    switch judge.message.shape {
    case .cloud where node["interactive"] != nil || node["action"] == nil, .template where node["template"] != nil:
      judge.checkCloudRecipient(node)
    case .oneMsg, .oneMsgTemplate: judge.checkOneMsgRecipient(node)
    case .dreams:
      judge.requireRecipient(["to"], in: node, source: .inferred)
      if let to = node["to"] { judge.checkNumber(to, "to", allowed: "") }
    case .jelouOlder:
      if let user = node["userId"] { judge.checkNumber(user, "userId", allowed: "") }
    case .cloud, .template, .templateDefinition, .templateButton, .parameters, .jelou: break
    }
    judge.checkJelouAddress()
  }
}

extension MessageJudge {
  fileprivate mutating func checkCloudRecipient(_ node: JSONNode) {
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

  fileprivate mutating func checkOneMsgRecipient(_ node: JSONNode) {
    requireRecipient(["phone", "chatId"], in: node, source: .documented)
    if let phone = node["phone"] { checkNumber(phone, "phone", allowed: "+") }
  }

  fileprivate mutating func requireRecipient(_ names: [String], in node: JSONNode, source: FactSource) {
    guard !names.contains(where: { node[$0] != nil }), isWhole(node), !Placeholder.isAmongKeys(of: node) else { return }
    let listed = names.map { "'\($0)'" }.joined(separator: " or ")
    report(
      .messageMissingMember,
      at: node,
      source: source,
      "the message does not say who gets it: \(listed) is missing"
    )
  }

  fileprivate mutating func checkNumber(_ node: JSONNode, _ name: String, allowed: String) {
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
        "'\(text)' has \(digits.count == 1 ? "1 digit" : "\(digits.count) digits"); a number with its country code has 7 to 15"
      )
    }
  }

  /// The user in the address of Jelou's call has no `+`, neither as such nor as `%2B`.
  fileprivate mutating func checkJelouAddress() {
    guard message.shape == .jelou, let address = message.address, let decoded = address.decodedText else { return }
    guard let user = Self.user(inAddress: decoded.text) else { return }
    let marks = [Array("+".utf8), Array("%2B".utf8), Array("%2b".utf8)]
    let bytes = Array(decoded.text.utf8)
    guard let mark = marks.first(where: { bytes[user].starts(with: $0) }) else { return }
    let range = decoded.sourceRange(of: user)
    let removed = decoded.sourceRange(of: user.lowerBound..<user.lowerBound + mark.count)
    report(
      .recipientNumber,
      at: address,
      range: range,
      "the user in the address is written without '+': Jelou knows the number by its digits",
      fixes: [Fix("remove the '+'", edits: [TextEdit(range: removed, text: "")])]
    )
  }

  /// The bytes of the user in `…/users/USER/flow_message`.
  private static func user(inAddress text: String) -> Range<Int>? {
    let bytes = Array(text.utf8)
    let mark = Array("/users/".utf8)
    guard bytes.count >= mark.count,
      let start = (0...bytes.count - mark.count).first(where: { bytes[$0..<$0 + mark.count].elementsEqual(mark) })
    else { return nil }
    let user = start + mark.count
    let end = bytes[user...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.count
    return user..<end
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
