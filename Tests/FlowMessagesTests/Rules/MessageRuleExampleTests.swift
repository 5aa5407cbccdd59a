import FlowMessages
import FlowRules
import FlowTestSupport
import Testing

@Suite struct MessageRuleExampleTests {
  static let cases: [(rule: String, example: RuleExample)] = MessageRules.rules.flatMap { rule in
    rule.examples.map { (rule.name, $0) }
  }

  @Test(arguments: cases)
  func `an example shows its rule and only where it is marked`(rule: String, example: RuleExample) throws {
    let marked = MarkedText(example.markedFile)
    let found = try findings(in: marked.text, opening: example.flow, template: example.template)
    #expect(found.filter { $0.rule == rule }.map(\.range) == marked.ranges)
    let others = found.filter { $0.rule != rule && $0.severity != .info }
    #expect(lines(others) == [])
  }

  @Test(arguments: cases)
  func `the title of a fix says what is done to the text`(rule: String, example: RuleExample) throws {
    let text = MarkedText(example.markedFile).text
    for fix in try findings(in: text, opening: example.flow, template: example.template).flatMap(\.fixes) {
      #expect(["write ", "add ", "remove "].contains { fix.title.hasPrefix($0) }, "\(fix.title)")
      #expect(fix.title.last != ".")
    }
  }

  @Test(arguments: MessageRules.rules)
  func `a rule is declared in the file of its name`(rule: Rule) {
    let files = SourceFiles.paths(under: "Sources/FlowMessages/Rules").filter { path in
      path.split(separator: "/").last?.lowercased() == rule.name.filter { $0 != "-" } + ".swift"
    }
    #expect(files.count == 1)
    for file in files { #expect(RecordedFile.text(file)?.contains("= Rule(\n    \"\(rule.name)\",") ?? false) }
  }

  @Test func `rules have names of their own and examples of both kinds`() {
    let names = MessageRules.rules.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(names).isDisjoint(with: FlowChecker.rules.map(\.name)))
    for rule in MessageRules.rules {
      #expect(rule.category == .message)
      #expect(rule.examples.contains { $0.isClean } && rule.examples.contains { !$0.isClean }, "\(rule.name)")
    }
  }
}
