import FlowModel
import JSONText
import Testing

@Suite struct DynamicTextTests {
  static func string(_ text: String) -> JSONNode {
    JSONDocument(parsing: JSONPrinter.quoted(text)).root
  }

  static func content(_ text: String) -> DynamicText.Content? { DynamicText(string(text))?.content }

  static func fault(_ text: String) -> ExpressionFault? {
    if case .faulty(let fault, _)? = content(text) { fault } else { nil }
  }

  static func conditionFault(_ text: String) -> ExpressionFault? {
    if case .faulty(let fault, _)? = DynamicText(condition: string(text))?.content { fault } else { nil }
  }

  @Test(arguments: ["${data.a}", "${data.a} ", "`${data.a}"])
  func `of a text with more references than people write the first ten thousand are kept`(part: String) {
    let text = Self.string(String(repeating: part, count: 10_001))
    #expect(DynamicText(text)?.references.count == 10_000)
    let fewer = Self.string(String(repeating: part, count: 9_999))
    #expect(DynamicText(fewer)?.references.count == 9_999)
  }

  @Test(arguments: [
    "plain", "", "costs $5", "a ` b", "`tick", "{curly}", "{{placeholder", "${NAME}", "Hello ${FIRST_NAME}",
  ])
  func `plain text and placeholders of tools are no bindings`(text: String) {
    #expect(Self.content(text) == nil)
  }

  @Test(arguments: [
    "${data.x}", "${form.user-name}", "${data.a.b.c}", "${screen.FIRST.data.x}", "${screen.FIRST.form.x}", "${form}",
    "${screen.FIRST.form}",
  ])
  func `a whole text in braces is a binding that reads back as it was written`(text: String) throws {
    guard case .binding(let reference) = try #require(Self.content(text)) else {
      Issue.record("no binding: \(text)")
      return
    }
    #expect(reference.description == text)
    #expect(reference.range == 0..<text.utf8.count)
  }

  @Test(arguments: [
    ("${data.x", ExpressionFault.Kind.unclosedReference),
    ("${}", .emptyReference),
    ("${  }", .emptyReference),
    ("${ data.x }", .spacesInReference("data.x")),
    ("${data. x}", .spacesInReference("data.x")),
    ("${data.x || 'none'}", .expressionInReference(.defaultValue)),
    ("${data.x ? 1 : 2}", .expressionInReference(.ternary)),
    ("${data.x.toString()}", .expressionInReference(.methodCall)),
    ("${form.x == 'a'}", .expressionInReference(.comparison)),
    ("${data.list[0]}", .elementIndex),
    ("${item.id}", .unknownRoot("item")),
    ("${my_form.field}", .unknownRoot("my_form")),
    ("${screen.FIRST.x}", .missingSection(screen: "FIRST", member: "x")),
    ("${screen.FIRST}", .incompleteScreenReference),
    ("${data..x}", .malformedPath("data..x")),
    ("Hello ${data.x}", .textAroundReference),
    ("${data.x}${data.y}", .textAroundReference),
    ("`${data.x} == 1", .unclosedBacktick),
    ("{{data.x}}", .foreignSyntax("{{data.x}}", meaning: "data.x")),
    ("$data.x", .foreignSyntax("$data.x", meaning: "data.x")),
  ])
  func `what people write instead of a binding is told apart`(text: String, kind: ExpressionFault.Kind) {
    #expect(Self.fault(text)?.kind == kind)
  }

  @Test(arguments: [
    ("``", ExpressionFault.Kind.empty),
    ("`()`", .emptyParentheses),
    ("`(${data.x}`", .unmatchedOpeningParenthesis),
    ("`${data.x})`", .unmatchedClosingParenthesis),
    ("`'text`", .unclosedQuote),
    ("`${data.x} = 1`", .unknownOperator("=")),
    ("`${data.x} === 1`", .unknownOperator("===")),
    ("`== 1`", .misplacedOperator("==")),
    ("`${data.x} == && 1`", .misplacedOperator("&&")),
    ("`${data.x} &&`", .missingOperand("&&")),
    ("`${data.x} == null`", .null),
    ("`${data.x} ? 1 : 2`", .ternary),
    ("`${data.x} == \"a\"`", .doubleQuotes),
    ("`${data.list}.length`", .methodCall(".length")),
    ("`data.x == 1`", .bareWord("data.x")),
    ("`${data.x} == 007`", .leadingZero("007")),
    ("`${data.x} == 1.2.3`", .malformedNumber("1.2.3")),
    ("`${data.x} # 1`", .unexpectedCharacter("#")),
  ])
  func `each fault of an expression has its own kind`(text: String, kind: ExpressionFault.Kind) {
    #expect(Self.fault(text)?.kind == kind)
  }

  @Test(arguments: [
    ("", ExpressionFault.Kind.empty),
    ("  ", .empty),
    ("${data.a} ${data.b}", .missingOperator),
    ("${data.a} + 1 == 2", .operatorOfExpressions("+")),
    ("${data.a} == 1.5", .decimalNumber("1.5")),
    ("${data.a} == -", .minusWithoutNumber),
    ("${data.a} == 01", .leadingZero("01")),
    ("(${data.a} == 'x'", .unmatchedOpeningParenthesis),
    ("${data.a} == 'x')", .unmatchedClosingParenthesis),
    ("${data.a} == 'x", .unclosedQuote),
  ])
  func `each fault of a condition has its own kind`(text: String, kind: ExpressionFault.Kind) {
    #expect(Self.conditionFault(text)?.kind == kind)
  }

  @Test(arguments: [
    "(${data.value} && (${form.animal} == 'cat'))", "${form.x} != -1", "!${data.a}", "${data.a}",
    "`(${form.number} == 42)`", "(${data.a} == 'it\\'s')",
  ])
  func `a condition as the documentation writes it is read`(text: String) {
    #expect(Self.conditionFault(text) == nil)
  }

  @Test func `a place inside the text is found in the file through escapes`() throws {
    let document = JSONDocument(parsing: #""`'caf\u00e9 \\'' ${data.x} + \u0022a\u0022`""#)
    let text = try #require(DynamicText(document.root))
    guard case .faulty(let fault, _) = text.content else {
      Issue.record("no fault")
      return
    }
    #expect(fault.kind == .unclosedQuote || fault.kind == .doubleQuotes)
    let range = text.text.sourceRange(of: fault.range)
    #expect(document.bytes[range].first == UInt8(ascii: "'") || document.bytes[range].first == UInt8(ascii: "\\"))
  }

  @Test func `deeply nested and very long texts end in a fault or a tree, never in a crash`() {
    let deep = String(repeating: "(", count: 100_000)
    #expect(Self.conditionFault(deep)?.kind == .tooDeep)
    #expect(Self.conditionFault(String(repeating: "!", count: 100_000) + "${data.a}")?.kind == .tooDeep)
    let long = Array(repeating: "${data.a}", count: 20_000).joined(separator: " && ")
    #expect(Self.conditionFault(long) == nil)
  }

  @Test func `no damage to a text makes the reader trap`() {
    let seeds = [
      "`(${data.a} == 'x') && !(${screen.A.form.b} >= -1.5) 'é' %`", "Hello ${data.x}, ${form.y || 'z'} {{a}} $data.b",
    ]
    let inserts = Array("`'\"${}()!=&|.- 0é\\".utf8)
    for seed in seeds {
      let bytes = Array(seed.utf8)
      for position in bytes.indices {
        for insert in inserts {
          var damaged = bytes
          damaged[position] = insert
          _ = Self.content(String(decoding: damaged, as: UTF8.self))
          _ = Self.conditionFault(String(decoding: damaged, as: UTF8.self))
          _ = Self.content(String(decoding: bytes[position...], as: UTF8.self))
          _ = Self.content(String(decoding: bytes[..<position], as: UTF8.self))
        }
      }
    }
  }
}
