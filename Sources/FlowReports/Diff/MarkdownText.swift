package import FlowText

/// A text of somebody else inside Markdown, where it stays what it is: text.
///
/// It may come from the pull request of a stranger, and what is written is posted under the name of the project: so
/// it makes no link, no image, no mention of people and issues, and ends no table.
package enum MarkdownText {
  /// Text between as many backticks as it takes; a bar would end the cell of a table even there.
  package static func code(_ foreign: String) -> ShownText {
    let text = ShownText(foreign).string
    guard text.contains(where: { $0 != " " }) else { return "–" }
    let fence = String(repeating: "`", count: longestFence(in: text) + 1)
    let isBacktick: (Unicode.Scalar?) -> Bool = { $0 == "`" }
    let blank = isBacktick(text.unicodeScalars.first) || isBacktick(text.unicodeScalars.last) ? " " : ""
    return ShownText(fence + blank + text.escaped { $0 == "|" ? "\\|" : nil } + blank + fence)
  }

  /// Counted by code points: with a mark behind it a backtick is another character, and a fence all the same.
  private static func longestFence(in text: String) -> Int {
    var longest = 0
    var current = 0
    for scalar in text.unicodeScalars {
      current = scalar == "`" ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }

  /// Text that is read as such, on one line.
  package static func plain(_ foreign: String) -> ShownText {
    let text = ShownText(foreign).string
    var result = ""
    var before = ""
    for scalar in text.unicodeScalars {
      result += plain(scalar, behind: before)
      before = (String(before.unicodeScalars.suffix(2)) + String(scalar)).lowercased()
    }
    return ShownText(result)
  }

  /// Breaks what is looked for in the text that readers see, where no escape is left; it is not seen itself.
  private static let joint = "&#8203;"

  private static func plain(_ scalar: Unicode.Scalar, behind before: String) -> String {
    switch scalar {
    // People, teams and issues; merge requests, labels and milestones on GitLab.
    case "@", "%": "\(scalar)\(joint)"
    case "#", "!", "~": "\\\(scalar)\(joint)"
    // `GH-1` is an issue, too.
    case "-" where before.hasSuffix("gh"): "\(joint)-"
    // Addresses become links by themselves.
    case "/" where before.hasSuffix(":"): "\(joint)/"
    case "." where before.hasSuffix("www"): "\(joint)."
    case "|", "*", "_", "`", "[", "]", "\\": "\\\(scalar)"
    case "<": "&lt;"
    case ">": "&gt;"
    case "&": "&amp;"
    // Two of them would be a formula.
    case "$": "&#36;"
    default: String(scalar)
    }
  }
}
