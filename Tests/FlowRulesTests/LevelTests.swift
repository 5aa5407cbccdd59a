import FlowLanguage
import FlowRules
import FlowTestSupport
import JSONText
import Testing

/// How bad each finding is, held by a table: no level changes unseen.
@Suite struct LevelTests {
  @Test func `what a rule rests on, and in which version it says what, is what the table holds`() throws {
    try RecordedFile.expect("Tests/FlowRulesTests/Levels.tsv", holds: Self.table())
  }

  @Test(arguments: FlowChecker.rules)
  func `the level of a rule follows from its source`(rule: Rule) {
    // Documented as a limit of what is shown, or as advice of the platform: the upload succeeds.
    let isSoft = ["text-too-long", "image-too-large", "frozen-version", "navigate-on-terminal-screen"]
    #expect(rule.severity == (isSoft.contains(rule.name) ? .warning : Severity(rule.source)), "\(rule.name)")
  }

  @Test func `each source has one level`() {
    #expect(Severity(.documented) == .error)
    #expect([FactSource.library, .observed, .inferred].allSatisfy { Severity($0) == .warning })
    #expect(Severity(.advice) == .info)
  }

  /// One row for each broken example: the levels of its findings, by the versions from which they hold.
  ///
  /// A rule whose broken example can't be written down as text has a row with its own level.
  private static func table() -> String {
    var text = "rule\tsource\tversions\texample\tlevels\n"
    for rule in FlowChecker.rules {
      let start = "\(rule.name)\t\(rule.source)\t" + (rule.until.map { "\(rule.since)-\($0)" } ?? "\(rule.since)")
      let broken = RuleExampleTests.cases.filter { $0.rule.name == rule.name && !$0.example.isClean }
      for each in broken { text += "\(start)\t\(each.index)\t\(levels(of: each))\n" }
      if broken.isEmpty { text += "\(start)\t-\t\(rule.severity.rawValue)\n" }
    }
    return text
  }

  /// `4.0 warning, 7.3 error`; a version in which the rule says nothing is told by a hyphen.
  private static func levels(of each: ExampleCase) -> String {
    var parts: [String] = []
    var last = ""
    for version in Language.versions.map(\.version) {
      let level = level(of: each, in: version)
      if level != last { parts.append("\(version) \(level)") }
      last = level
    }
    return parts.joined(separator: ", ")
  }

  private static func level(of each: ExampleCase, in version: FlowVersion) -> String {
    let options = CheckOptions(today: each.today, version: version)
    let findings = FlowChecker.check(JSONDocument(parsing: MarkedText(each.example.markedFile).text), options: options)
    let levels = findings.filter { $0.rule == each.rule.name }.map(\.severity.rawValue)
    return levels.isEmpty ? "-" : Set(levels).sorted().joined(separator: "+")
  }
}
