package import FlowMessages
import JSONText

/// A text of a message that was to be replaced before sending, and was not: the customer would read it as it is.
package struct UnfilledPlaceholder: Sendable, Hashable {
  package let text: String
  /// Where it begins in the message's document, in bytes.
  package let offset: Int

  /// All of them, in the order of the text, names of members included.
  ///
  /// `isReaddressed` leaves out the recipient, which is replaced. Texts of a template's definition have variables of
  /// their own, so that only what names its flow, its screen and itself is looked at there.
  package static func all(in message: Message, isReaddressed: Bool) -> [UnfilledPlaceholder] {
    var found: [UnfilledPlaceholder] = []
    for member in message.node.members {
      if isReaddressed, recipientNames.contains(member.name) { continue }
      collect(member, message.shape.filledNames, &found)
    }
    return found
  }

  private static let recipientNames: Set<JSONName> = ["to", "recipient", "phone", "chatId", "userId"]

  private static func collect(_ member: JSONMember, _ names: Set<JSONName>?, _ found: inout [UnfilledPlaceholder]) {
    if names == nil { collect(member.key, &found) }
    if let names, member.value.kind == .string, !names.contains(member.name) { return }
    collect(member.value, names, &found)
  }

  /// Nesting is bounded by the parser.
  private static func collect(_ node: JSONNode, _ names: Set<JSONName>?, _ found: inout [UnfilledPlaceholder]) {
    switch node.kind {
    case .string: collect(node, &found)
    case .array: for element in node.elements { collect(element, names, &found) }
    case .object: for member in node.members { collect(member, names, &found) }
    default: break
    }
  }

  private static func collect(_ node: JSONNode, _ found: inout [UnfilledPlaceholder]) {
    guard let text = node.string, Placeholder.isIn(text) else { return }
    found.append(UnfilledPlaceholder(text: text, offset: node.range.lowerBound))
  }
}
