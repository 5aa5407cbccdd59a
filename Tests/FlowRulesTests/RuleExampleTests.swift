import FlowLanguage
import FlowRules
import FlowTestSupport
import JSONText
import Testing

/// Every example of every rule, as it is and rewritten in ways that change nothing.
@Suite struct RuleExampleTests {
  static let cases: [ExampleCase] = FlowChecker.rules.flatMap { rule in
    rule.examples.enumerated().filter { $0.element.scope != .message }.map { index, example in
      ExampleCase(rule: rule, example: example, index: index)
    }
  }

  @Test(arguments: cases)
  func `an example shows its rule just where it is marked, and no other fault`(each: ExampleCase) {
    let marked = MarkedText(each.example.markedFile)
    let findings = each.findings(in: marked.text)
    #expect(findings.filter { $0.rule == each.rule.name }.map(\.range) == marked.ranges)
    let others = findings.filter { $0.rule != each.rule.name && $0.severity > .info }
    #expect(others.isEmpty, "\(others.map { "\($0.rule): \($0.message)" })")
    #expect(marked.ranges.isEmpty == each.example.isClean)
  }

  @Test(arguments: cases.filter { !$0.example.isClean })
  func `a rule finds the same where no other is wanted`(each: ExampleCase) {
    let marked = MarkedText(each.example.markedFile)
    let others = Set(FlowChecker.rules.map(\.name)).subtracting([each.rule.name])
    let options = CheckOptions(today: each.today, ignoring: others)
    #expect(FlowChecker.check(JSONDocument(parsing: marked.text), options: options).map(\.range) == marked.ranges)
  }

  @Test(arguments: cases, TextVariant.allCases)
  func `the way a text is written changes no finding`(each: ExampleCase, variant: TextVariant) {
    let text = MarkedText(each.example.markedFile).text
    // What is no JSON can't be written in another way.
    guard JSONDocument(parsing: text).faults.isEmpty else { return }
    let expected = Set(each.findings(in: text).map(\.place))
    let found = Set(each.findings(in: variant.rewriting(text)).map(\.place))
    #expect(found == expected)
  }

  @Test(arguments: FlowChecker.rules)
  func `a rule is documented by a clean and a broken example`(rule: Rule) {
    #expect(rule.examples.contains { $0.isClean })
    // What can't be written down as text, or is too long for it, has no broken example.
    let isPrintable = !["wrong-encoding", "invalid-encoding", "file-too-large"].contains(rule.name)
    #expect(rule.examples.contains { !$0.isClean } == isPrintable)
    #expect(rule.summary.hasSuffix(".") && rule.why.hasSuffix("."))
    #expect(!rule.name.isEmpty && rule.name.utf8.allSatisfy { ("a"..."z").contains(Unicode.Scalar($0)) || $0 == 45 })
  }

  @Test func `every rule has a name of its own`() {
    let names = FlowChecker.rules.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: cases)
  func `what a finding says of its rule is what the rule says of itself`(each: ExampleCase) {
    let rules = Dictionary(FlowChecker.rules.map { ($0.name, $0) }) { first, _ in first }
    for finding in each.findings(in: MarkedText(each.example.markedFile).text) {
      let codes = rules[finding.rule]?.codes ?? []
      #expect(finding.code.map(codes.contains) ?? true, "\(finding.rule) does not list \(finding.code ?? "")")
      #expect(!finding.message.hasSuffix(".") && finding.message.first?.isUppercase != true, "\(finding.message)")
    }
  }

  @Test(arguments: cases)
  func `the title of a fix says what is done to the text`(each: ExampleCase) {
    for fix in each.findings(in: MarkedText(each.example.markedFile).text).flatMap(\.fixes) {
      #expect(["write ", "add ", "remove "].contains { fix.title.hasPrefix($0) }, "\(fix.title)")
      #expect(fix.title.last != ".")
    }
  }

  @Test(arguments: cases)
  func `a safe fix takes its finding away and brings no other`(each: ExampleCase) throws {
    let text = MarkedText(each.example.markedFile).text
    let before = each.findings(in: text)
    for finding in before {
      for fix in finding.fixes where fix.safety == .safe {
        let fixed = String(decoding: try fix.edits.applied(to: Array(text.utf8)), as: UTF8.self)
        let after = each.findings(in: fixed)
        #expect(after.count < before.count, "\(finding.rule): \(fix.title)")
      }
    }
  }
}

/// One example of one rule.
struct ExampleCase: Sendable, CustomTestStringConvertible {
  let rule: Rule
  let example: RuleExample
  let index: Int

  var testDescription: String { "\(rule.name) \(example.isClean ? "good" : "bad") \(index)" }

  /// The day before the version of the example was frozen, so that its age is no fault.
  var today: String {
    rule.category == .version && rule.name == "frozen-version" ? "2026-11-21" : "2024-12-01"
  }

  func findings(in text: String) -> [Diagnostic] {
    // Examples are short: not all that people enter in them is sent.
    let ignored: Set<String> = rule.name == "lost-answer" ? [] : ["lost-answer"]
    return FlowChecker.check(JSONDocument(parsing: text), options: CheckOptions(today: today, ignoring: ignored))
  }
}

extension Diagnostic {
  /// What stays the same however the text is written.
  fileprivate var place: String { "\(rule) \(pointer)" }
}
