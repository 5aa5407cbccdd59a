import FlowRules
import FlowTestSupport
import JSONText
import Testing

/// A rule, its examples, its wording and its report are in one file, which its name finds.
@Suite struct RuleLayoutTests {
  /// The rules of syntax: the parser finds and words the faults, and one table says what each rule is about.
  private static let ofParser = Set(JSONFault.Kind.all.map(\.rawValue))

  @Test(arguments: FlowChecker.rules.filter { !ofParser.contains($0.name) })
  func `a rule is declared and reported in the file of its name`(rule: Rule) throws {
    let home = try #require(Self.files.first { $0.key == Self.key(of: rule) }, "no file is called like '\(rule.name)'")
    #expect(home.text.contains("= Rule(\n    \"\(rule.name)\","))
    #expect(home.reports.contains(Self.key(of: rule)), "'\(rule.name)' is reported elsewhere")
    for file in Self.files where file.key != home.key {
      #expect(!file.reports.contains(Self.key(of: rule)), "'\(rule.name)' is reported in \(file.path)")
    }
  }

  private struct File {
    let path: String
    let text: String
    /// The name in small letters.
    let key: String
    /// The rules that are reported here, in small letters: the first argument of each call that reports.
    let reports: Set<String>

    init(_ path: String) {
      self.path = path
      text = RecordedFile.text(path) ?? ""
      key = String(path.split(separator: "/").last?.dropLast(6) ?? "").lowercased()
      reports = Set(text.matches(of: /(?i)(?:report|append|add)\w*\(\s*\.(\w+)\s*,/).map { $0.1.lowercased() })
    }
  }

  private static let files = SourceFiles.paths(under: "Sources/FlowRules").map(File.init)

  private static func key(of rule: Rule) -> String { rule.name.filter { $0 != "-" } }
}
