package import FlowDiff
import JSONText

/// Writes what is known about the kinds of changes.
package enum ChangeKindPage {
  /// A line for each kind with its group and the impacts that it may have.
  package static func text(_ kinds: [ChangeKind]) -> String {
    let rows = kinds.map { [$0.name, $0.group.rawValue, impacts(of: $0, separator: ","), $0.summary] }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      return (cells + [row[3]]).joined(separator: "  ") + "\n"
    }.joined()
  }

  /// Everything about the kinds for other programs.
  package static func json(_ kinds: [ChangeKind]) -> String {
    JSONPrinter(.pretty).print(["schemaVersion": 1, "kinds": .array(kinds.map(value))]) + "\n"
  }

  /// A page of the kinds by group, in Markdown.
  package static func markdown(_ kinds: [ChangeKind]) -> String {
    var text = "# Kinds of changes\n\n| kind | impact | what |\n| --- | --- | --- |\n"
    for kind in kinds { text += "| `\(kind.name)` | \(impacts(of: kind, separator: ", ")) | \(kind.summary) |\n" }
    for group in ChangeKind.Group.allCases {
      let members = kinds.filter { $0.group == group }
      guard !members.isEmpty else { continue }
      text += "\n## \(group.rawValue)\n"
      for kind in members { text += "\n" + explanation(of: kind, asMarkdown: true, heading: "###") }
    }
    return text
  }

  /// What a kind means and why it is judged as it is, with an example before and after.
  package static func explanation(of kind: ChangeKind, asMarkdown: Bool, heading: String = "#") -> String {
    let impacts = impacts(of: kind, separator: ", ")
    var text =
      asMarkdown
      ? "\(heading) \(kind.name)\n\n**\(kind.summary)** \(kind.why)\n"
      : "\(kind.name) (\(impacts))\n\n\(kind.summary)\n\n\(kind.why)\n"
    if let example = kind.examples.first {
      for (title, piece) in [("Before", example.old), ("After", example.new)] {
        text += "\n\(title):\n\n\(block(piece, asMarkdown: asMarkdown))\n"
      }
    }
    text +=
      asMarkdown ? "\n- Impact: \(impacts)\n- Group: \(kind.group.rawValue)\n" : "\nGroup: \(kind.group.rawValue)\n"
    return text
  }

  private static func block(_ text: String, asMarkdown: Bool) -> String {
    let text = text.isEmpty ? "(no file)" : text
    guard !asMarkdown else { return "```json\n\(text)\n```" }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }
      .joined(separator: "\n")
  }

  private static func impacts(of kind: ChangeKind, separator: String) -> String {
    kind.impacts.map(\.rawValue).joined(separator: separator)
  }

  private static func value(_ kind: ChangeKind) -> JSONValue {
    [
      "name": .string(kind.name),
      "group": .string(kind.group.rawValue),
      "impacts": .array(kind.impacts.map { .string($0.rawValue) }),
      "summary": .string(kind.summary),
      "why": .string(kind.why),
      "examples": .array(kind.examples.map { ["old": .string($0.old), "new": .string($0.new)] }),
    ]
  }
}
