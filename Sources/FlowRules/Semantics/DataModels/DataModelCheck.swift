import FlowLanguage
import FlowModel
import JSONText

/// What the screens declare about their data.
enum DataModelCheck: FlowCheck {
  static let rules: [Rule] = [
    .invalidDataModel, .missingExample, .nestedExample, .exampleMismatch, .unusableDataKey,
  ]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    for screen in facts.screens {
      guard let data = screen.screen.data, !facts.hasFault(in: data.node) else { continue }
      if screen.isWrapped {
        reportWrapped(data.node, &findings)
        continue
      }
      for member in data.node.members { check(member, &findings) }
    }
    checkKeys(facts, &findings)
  }

  private static func check(_ member: JSONMember, _ findings: inout Findings) {
    guard member.value.kind == .object else {
      // The names of required members may stand beside the members.
      if member.property == .required, member.value.kind == .array { return }
      return reportNoObject(member, &findings)
    }
    var isSound = true
    checkDeclaration(member.value, of: member.key, isTop: true, &isSound, &findings)
    guard let example = member.value[.example] else {
      return isSound ? reportMissingExample(of: member, &findings) : ()
    }
    if isSound { checkExample(example, of: DataDeclaration(member.value), &findings) }
  }
}
