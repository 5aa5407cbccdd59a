import FlowDiff
import FlowModel
import JSONText

/// Writes comparisons as Markdown for a pull request.
package enum DiffMarkdown {
  /// How much of a value is shown.
  private static let valueLimit = 60

  /// A heading for each file, what to do, and tables of changes; the safe ones are folded away.
  package static func write(_ report: DiffReport) -> String {
    let files = report.told
    var text = "## Flow changes: \(report.verdict.rawValue)\n"
    for file in files { text += "\n" + write(file) }
    if files.isEmpty { text += "\nThe flows mean the same.\n" }
    return text
  }

  private static func write(_ file: ComparedFile) -> String {
    let changes = file.comparison.changes
    var text = "### \(heading(of: file))\n\n"
    guard !changes.isEmpty else { return text + "The flows mean the same.\n" }
    text += "**\(file.comparison.verdict.rawValue)**: \(ChangeCount.words(changes))\n"
    if !file.comparison.advice.isEmpty {
      text += "\n**Before it goes out**\n\n"
      for advice in file.comparison.advice { text += "- [ ] \(sentence(advice.sentence))\n" }
    }
    for impact in Impact.gravestFirst {
      let group = changes.filter { $0.impact == impact }
      if !group.isEmpty { text += "\n" + section(impact, group, in: file) }
    }
    return text
  }

  private static func heading(of file: ComparedFile) -> String {
    switch (file.oldPath, file.newPath) {
    case (let old?, let new?): old == new ? code(new) : "\(code(old)) → \(code(new))"
    case (nil, let new?): "\(code(new)) (new)"
    case (let old?, nil): "\(code(old)) (gone)"
    case (nil, nil): ""
    }
  }

  private static func section(_ impact: Impact, _ changes: [Change], in file: ComparedFile) -> String {
    let table = table(changes, in: file)
    guard impact == .safe else { return "#### \(sentence(impact.rawValue))\n\n\(table)" }
    let title = "\(changes.count) safe \(changes.count == 1 ? "change" : "changes")"
    return "<details>\n<summary>\(title)</summary>\n\n\(table)\n</details>\n"
  }

  private static func table(_ changes: [Change], in file: ComparedFile) -> String {
    var text = "| what | where | who | before | after |\n|---|---|---|---|---|\n"
    for change in changes {
      let who = change.audiences.isEmpty ? "nobody" : change.audiences.map(\.rawValue).joined(separator: ", ")
      let cells = [
        escaped(sentence(change.message)), code(change.subject), who, value(change.old, file.oldPosition),
        value(change.new, file.newPosition),
      ]
      text += "| \(cells.joined(separator: " | ")) |\n"
    }
    return text
  }

  private static func value(_ place: Change.Place?, _ position: (Int) -> TextPosition?) -> String {
    guard let place, let start = position(place.range.lowerBound) else { return "–" }
    return "\(code(place.excerpt(limit: valueLimit))) line \(start.line)"
  }

  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Text between as many backticks as it takes; a bar would end the cell of a table even there.
  private static func code(_ text: String) -> String {
    let fence = String(repeating: "`", count: longestFence(in: text) + 1)
    let blank = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + blank + text.escaped { $0 == "|" ? "\\|" : nil } + blank + fence
  }

  private static func longestFence(in text: String) -> Int {
    var longest = 0
    var current = 0
    for character in text {
      current = character == "`" ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }

  /// Names of a flow may hold what Markdown or HTML takes for its own.
  private static func escaped(_ text: String) -> String {
    text.escaped { scalar in
      switch scalar {
      case "|", "*", "_", "`", "[", "]", "\\", "#", "~": "\\\(scalar)"
      case "<": "&lt;"
      case ">": "&gt;"
      case "&": "&amp;"
      case "@": "&#64;"
      case "\n", "\r": " "
      default: nil
      }
    }
  }
}
