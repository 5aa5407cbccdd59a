import FlowMessages
import FlowRules
import JSONText

extension FuzzTarget {
  /// Recognition and check of messages, also as JSON lines: findings lie in the file, fixes can be applied.
  static let message = FuzzTarget(name: "message") { bytes in
    for file in [MessageFile(JSONDocument(parsing: bytes)), MessageFile(lines: bytes)].compactMap({ $0 }) {
      require(!file.messages.isEmpty, "a file of messages has one")
      for message in file.messages {
        for finding in MessageRules.check(message, options: CheckOptions(today: "2026-11-21")) {
          require(lies(finding.range, in: bytes), "\(finding.rule) lies in the file")
          for fix in finding.fixes {
            require((try? fix.edits.applied(to: bytes)) != nil, "the fix of \(finding.rule) can be applied")
          }
        }
      }
    }
  }
}
