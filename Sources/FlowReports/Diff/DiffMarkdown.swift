import FlowDiff
import FlowModel
package import FlowText
import JSONText

/// Writes comparisons as Markdown for a pull request.
package enum DiffMarkdown {
  /// How much of a value is shown.
  private static let valueLimit = 60

  /// A heading for each file, what to do, and tables of changes; the safe ones are folded away.
  package static func write(_ report: DiffReport) -> ShownText {
    let files = report.told
    var text: ShownText = "## Flow changes: \(report.verdict.rawValue)\n"
    for file in files { text += "\n" + write(file) }
    if files.isEmpty { text += "\nThe flows mean the same.\n" }
    return text
  }

  private static func write(_ file: ComparedFile) -> ShownText {
    let changes = file.comparison.changes
    var text: ShownText = "### \(heading(of: file))\n\n"
    guard !changes.isEmpty else { return text + "The flows mean the same.\n" }
    text += "**\(file.comparison.verdict.rawValue)**: \(ChangeCount.words(file.comparison))\n"
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

  private static func heading(of file: ComparedFile) -> ShownText {
    switch (file.oldPath, file.newPath) {
    case (let old?, let new?) where old == new: MarkdownText.code(new)
    case (let old?, let new?): "\(MarkdownText.code(old)) → \(MarkdownText.code(new))"
    case (nil, let new?): "\(MarkdownText.code(new)) (new)"
    case (let old?, nil): "\(MarkdownText.code(old)) (gone)"
    case (nil, nil): ""
    }
  }

  private static func section(_ impact: Impact, _ changes: [Change], in file: ComparedFile) -> ShownText {
    let table = table(changes, in: file)
    guard impact == .safe else { return "#### \(sentence(impact.rawValue))\n\n\(table)" }
    let count = file.comparison.count(.safe)
    let title = "\(count) safe \(count == 1 ? "change" : "changes")"
    return "<details>\n<summary>\(title)</summary>\n\n\(table)\n</details>\n"
  }

  private static func table(_ changes: [Change], in file: ComparedFile) -> ShownText {
    var text: ShownText = "| what | where | who | before | after |\n|---|---|---|---|---|\n"
    for change in changes {
      let who = change.audiences.map(\.rawValue).joined(separator: ", ")
      let cells: [ShownText] = [
        MarkdownText.plain(sentence(change.message)), MarkdownText.code(change.subject),
        who.isEmpty ? "nobody" : "\(who)", value(change.old, file.oldPosition),
        value(change.new, file.newPosition),
      ]
      text += "| \(cells.joined(separator: " | ")) |\n"
    }
    return text
  }

  private static func value(_ place: Change.Place?, _ position: (Int) -> TextPosition?) -> ShownText {
    guard let place, let start = position(place.range.lowerBound) else { return "–" }
    return "\(MarkdownText.code(place.excerpt(limit: valueLimit))) line \(start.line)"
  }

  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
