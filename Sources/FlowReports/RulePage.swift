public import FlowRules
import FlowLanguage
import JSONText

/// Writes what is known about all rules.
public enum RulePage {
  /// A page of all rules by category, in Markdown; `introduction` stands under its title.
  public static func markdown(_ rules: [Rule], introduction: String = "") -> String {
    var text = "# Rules\n\n"
    if !introduction.isEmpty { text += introduction + "\n\n" }
    text += "| rule | level | platform code | versions | what |\n| --- | --- | --- | --- | --- |\n"
    for rule in rules {
      let code = rule.code.map { "`\($0)`" } ?? ""
      let versions = RuleHelp.versions(of: rule)
      text += "| `\(rule.name)` | \(rule.severity.rawValue) | \(code) | \(versions) | \(cell(rule.summary)) |\n"
    }
    for category in Rule.Category.allCases {
      let members = rules.filter { $0.category == category }
      guard !members.isEmpty else { continue }
      text += "\n## \(category.rawValue)\n"
      for rule in members { text += "\n" + RuleHelp.markdown(of: rule, heading: "###") }
    }
    return text
  }

  /// A line for each rule with level, code and versions.
  public static func text(_ rules: [Rule]) -> String {
    let rows = rules.map {
      [$0.name, $0.category.rawValue, $0.severity.rawValue, RuleHelp.versions(of: $0), $0.code ?? "-", $0.summary]
    }
    let widths = (0..<5).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      return (cells + [row[5]]).joined(separator: "  ") + "\n"
    }.joined()
  }

  /// Everything about the rules for other programs; described by `schemas/rules-output.schema.json`.
  public static func json(_ rules: [Rule]) -> String {
    JSONPrinter(.pretty).print(["schemaVersion": 1, "rules": .array(rules.map(value))]) + "\n"
  }

  private static func value(_ rule: Rule) -> JSONValue {
    [
      "name": .string(rule.name),
      "category": .string(rule.category.rawValue),
      "severity": .string(rule.severity.rawValue),
      "code": rule.code.map(JSONValue.string) ?? .null,
      "since": .string("\(rule.since)"),
      "until": rule.until.map { .string("\($0)") } ?? .null,
      "source": .string(rule.source.rawValue),
      "summary": .string(rule.summary),
      "why": .string(rule.why),
      "examples": .array(
        rule.examples.map {
          ["text": .string($0.text), "isClean": .bool($0.isClean), "flowVersion": .string("\($0.version)")]
        }
      ),
    ]
  }

  private static func cell(_ text: String) -> String {
    text.escaped { $0 == "|" ? "\\|" : nil }
  }
}
