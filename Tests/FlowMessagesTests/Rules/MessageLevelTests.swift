import FlowMessages
import FlowRules
import FlowTestSupport
import Testing

/// How bad each finding about messages is, held by a table: no level changes unseen.
@Suite struct MessageLevelTests {
  @Test func `what a rule rests on, and how bad its findings are, is what the table holds`() throws {
    try RecordedFile.expect("Tests/FlowMessagesTests/Rules/MessageLevels.tsv", holds: Self.table())
  }

  /// One row for each broken example.
  private static func table() throws -> String {
    var text = "rule\tsource\texample\tlevels\n"
    for rule in MessageRules.rules {
      for (index, example) in rule.examples.enumerated() where !example.isClean {
        let found = try findings(
          in: MarkedText(example.markedFile).text,
          opening: example.flow,
          template: example.template
        )
        let levels = Set(found.filter { $0.rule == rule.name }.map(\.severity.rawValue)).sorted()
        text += "\(rule.name)\t\(rule.source)\t\(index)\t\(levels.joined(separator: "+"))\n"
      }
    }
    return text
  }
}
