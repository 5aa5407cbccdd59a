public import FlowRules
import FlowLanguage

/// Explains rules to people.
public enum RuleHelp {
  /// What a rule means, with a wrong and a right example, as plain text of at most 100 columns beside the examples.
  public static func text(of rule: Rule) -> String { text(of: rule, examples(of: rule)) }

  /// The same in Markdown.
  public static func markdown(of rule: Rule, heading: String = "#") -> String {
    markdown(of: rule, heading: heading, examples(of: rule))
  }

  /// Both; the examples, of which some are long, are made once.
  static func texts(of rule: Rule) -> (plain: String, markdown: String) {
    let examples = examples(of: rule)
    return (text(of: rule, examples), markdown(of: rule, heading: "#", examples))
  }

  /// An example with what it shows.
  private typealias Example = (title: String, text: String)

  private static func text(of rule: Rule, _ examples: [Example]) -> String {
    var text = "\(rule.name) (\(rule.severity.rawValue))\n\n"
    text += wrapped(rule.summary) + "\n\n" + wrapped(rule.why) + "\n"
    for example in examples {
      text += "\n\(example.title):\n\n\(indented(example.text))\n"
    }
    text += "\n"
    for (name, value) in facts(of: rule) { text += "\(name): \(value)\n" }
    text += "\nTo leave it out: '--ignore \(rule.name)', or in flowjson.config.json\n"
    text += "  \(suppression(of: rule))\n"
    return text
  }

  private static func markdown(of rule: Rule, heading: String, _ examples: [Example]) -> String {
    var text = "\(heading) \(rule.name)\n\n**\(rule.summary)** \(rule.why)\n"
    for example in examples {
      text += "\n\(example.title):\n\n```json\n\(example.text)\n```\n"
    }
    text += "\n" + facts(of: rule).map { "- \($0.name): \($0.value)\n" }.joined()
    text += "- To leave it out: `--ignore \(rule.name)`, or in `flowjson.config.json`: `\(suppression(of: rule))`\n"
    return text
  }

  /// The first wrong and the first right example.
  private static func examples(of rule: Rule) -> [Example] {
    let all = rule.examples
    let wrong = all.first { !$0.isClean }.map { (title: "Wrong", text: $0.text) }
    let right = all.first(where: \.isClean).map { (title: "Right", text: $0.text) }
    return [wrong, right].compactMap(\.self)
  }

  private static func facts(of rule: Rule) -> [(name: String, value: String)] {
    [
      (name: "Category", value: rule.category.rawValue),
      (name: "Level", value: rule.severity.rawValue),
      (name: "Platform code", value: codes(of: rule)),
      (name: "Flow JSON versions", value: versions(of: rule)),
      (name: "Source", value: source(of: rule)),
    ]
  }

  /// Which versions of Flow JSON a rule is about: `all`, `from 6.0`, `from 2.1 to before 4.0`.
  public static func versions(of rule: Rule) -> String {
    let isFromStart = rule.since <= Language.versions.first?.version ?? rule.since
    switch (isFromStart, rule.until) {
    case (true, nil): return "all"
    case (true, let until?): return "before \(until)"
    case (false, nil): return "from \(rule.since)"
    case (false, let until?): return "from \(rule.since), before \(until)"
    }
  }

  private static func codes(of rule: Rule) -> String {
    rule.codes.isEmpty ? "none of its own" : rule.codes.joined(separator: ", ")
  }

  private static func source(of rule: Rule) -> String {
    switch rule.source {
    case .documented: "the platform's documentation"
    case .library: "an open library that many publish flows with"
    case .observed: "what the platform was seen to do"
    case .inferred: "concluded from several documented facts"
    case .advice: "our advice; the platform has nothing against it"
    }
  }

  private static func suppression(of rule: Rule) -> String {
    #"{"rules": {"\#(rule.name)": "off"}}"#
  }

  private static func indented(_ text: String) -> String {
    var lines: [UInt8] = []
    var isAtStart = true
    for byte in text.utf8 {
      let isEnd = byte == UInt8(ascii: "\n")
      if isAtStart, !isEnd { lines += "  ".utf8 }
      lines.append(byte)
      isAtStart = isEnd
    }
    return String(decoding: lines, as: UTF8.self)
  }

  private static func wrapped(_ text: String) -> String {
    var lines = ""
    // Of the last line, in characters.
    var width = 0
    for word in text.split(separator: " ") {
      let count = word.count
      if width > 0 {
        let isFull = width + count >= 90
        lines += isFull ? "\n" : " "
        width = isFull ? 0 : width + 1
      }
      lines += word
      width += count
    }
    return lines
  }
}
