import FlowTestSupport
import JSONText
import Testing

/// A text with faults: where each stands, what it is called, and whether all fixes together mend the text.
struct BrokenText: Sendable, CustomTestStringConvertible {
  let marked: String
  let kinds: [JSONFault.Kind]
  let isMended: Bool

  init(_ marked: String, _ kinds: JSONFault.Kind..., isMended: Bool = true) {
    self.marked = marked
    self.kinds = kinds
    self.isMended = isMended
  }

  var testDescription: String { marked }
}

@Suite struct RecoveryTests {
  static let separators: [BrokenText] = [
    BrokenText(#"{"a": 1⟦⟧ "b": 2}"#, .missingComma),
    BrokenText(#"[1⟦⟧ 2⟦⟧ [3]]"#, .missingComma, .missingComma),
    BrokenText(#"{"a": {"b": 1}⟦⟧"c": [2]⟦⟧"d": 3}"#, .missingComma, .missingComma),
    BrokenText(#"{"a": [1, 2⟦,⟧]⟦,⟧}"#, .trailingComma, .trailingComma),
    BrokenText(#"{"a": 1⟦,,,⟧}"#, .trailingComma),
    BrokenText(#"[1,⟦,⟧ 2]"#, .extraComma),
    BrokenText(#"[⟦,⟧1]"#, .extraComma),
    BrokenText(#"{"a"⟦⟧ 1}"#, .missingColon),
    BrokenText(#"{"a" ⟦=⟧ 1, "b" ⟦=>⟧ 2}"#, .wrongSeparator, .wrongSeparator),
    BrokenText(#"{"a":⟦:⟧ 1}"#, .wrongSeparator),
    BrokenText(#"{"a": 1⟦;⟧ "b": 2}"#, .wrongSeparator),
    BrokenText(#"{⟦"a"⟧: , "b": 1}"#, .missingValue, isMended: false),
    BrokenText("{\n⟦\"a\"⟧:\n\"b\": 1\n}", .missingValue, isMended: false),
    BrokenText(#"{⟦"a"⟧ "b": 1}"#, .missingValue, isMended: false),
    BrokenText(#"{"a": 1, ⟦"b"⟧}"#, .missingValue, isMended: false),
    BrokenText(#"{⟦:⟧ 1, "b": 2}"#, .missingKey, isMended: false),
    BrokenText(#"{"a": 1 ⟦x y⟧, "b": 2}"#, .unexpectedText, isMended: false),
  ]

  static let strings: [BrokenText] = [
    BrokenText(#"{⟦'a'⟧: ⟦'it\'s "b"'⟧}"#, .singleQuotes, .singleQuotes),
    BrokenText(#"{⟦“a”⟧: ⟦“b”⟧}"#, .smartQuotes, .smartQuotes),
    BrokenText(#"{⟦"a”⟧: 1}"#, .smartQuotes),
    BrokenText(#"{⟦a⟧: 1, ⟦on-click-action⟧: {}}"#, .unquotedKey, .unquotedKey),
    BrokenText(#"{"a": ⟦Hello world⟧, "b": 1}"#, .unquotedText),
    BrokenText("{\n\"a\": ⟦\"Hello⟧,\n\"b\": 1\n}", .unclosedString),
    BrokenText("{\n\"a\": ⟦\"Hello,⟧\n}", .unclosedString),
    BrokenText(#"{"a": ["b", ⟦"c⟧]}"#, .unclosedString),
    BrokenText(#"{"a": ⟦"b⟧, "c": 1}"#, .unclosedString),
    BrokenText(#"{⟦"a⟧: 1, "b": 2}"#, .unclosedString),
    BrokenText(#"{⟦"a⟧: "x", "b": 2}"#, .unclosedString),
    BrokenText(#"{"a": "say ⟦"⟧hi" to all", "b": 2}"#, .unescapedQuote),
    BrokenText("{\"a\": \"one⟦\n⟧two\nthree\", \"b\": 1}", .lineBreakInString),
    BrokenText("{\"a\": \"one⟦\t⟧two\tthree\"}", .controlCharacter),
    BrokenText(#"["⟦\'⟧", "⟦\x41⟧"]"#, .invalidEscape, .invalidEscape),
    BrokenText(#"["⟦\d⟧+", "⟦\u12⟧"]"#, .invalidEscape, .invalidEscape, isMended: false),
    BrokenText(#"["⟦\uD800⟧x", "⟦\uDC00⟧"]"#, .loneSurrogate, .loneSurrogate, isMended: false),
  ]

  static let values: [BrokenText] = [
    BrokenText(#"[⟦True⟧, ⟦FALSE⟧, ⟦None⟧]"#, .invalidLiteral, .invalidLiteral, .invalidLiteral),
    BrokenText(
      #"[⟦NaN⟧, ⟦-Infinity⟧, ⟦undefined⟧]"#,
      .invalidLiteral,
      .invalidLiteral,
      .invalidLiteral,
      isMended: false
    ),
    BrokenText(
      #"[⟦01⟧, ⟦+1⟧, ⟦.5⟧, ⟦1.⟧, ⟦0x1F⟧]"#,
      .invalidNumber,
      .invalidNumber,
      .invalidNumber,
      .invalidNumber,
      .invalidNumber
    ),
    BrokenText(#"[⟦1e⟧, ⟦1.2.3⟧, ⟦-⟧]"#, .invalidNumber, .invalidNumber, .invalidNumber, isMended: false),
    BrokenText(
      #"{"a": [⟦...⟧], "b": {⟦...⟧}, "c": ⟦{{x}}⟧, "d": ⟦<id>⟧}"#,
      .placeholder,
      .placeholder,
      .placeholder,
      .placeholder,
      isMended: false
    ),
    BrokenText("{\"a\": 1, ⟦// why⟧\n\"b\": ⟦/* how */⟧ 2} ⟦# end⟧", .comment, .comment, .comment),
  ]

  static let brackets: [BrokenText] = [
    BrokenText(#"{"a": [1, 2⟦⟧, "b": 3}"#, .missingBracket),
    BrokenText(#"{"a": {"b": [1⟦⟧}}"#, .missingBracket),
    BrokenText(#"[{"a": 1⟦⟧, {"b": 2}]"#, .missingBracket),
    BrokenText(#"{"a": {"b": 1}⟦⟧"#, .missingBracket),
    BrokenText(#"{"a": [{"b": 1⟦⟧"#, .missingBracket, isMended: false),
    BrokenText("{\n  \"a\": {\n    \"b\": {\n      \"c\": 1⟦⟧\n  },\n  \"d\": 2\n}", .missingBracket),
    BrokenText("{\n  \"a\": [\n    {\"b\": 1}⟦⟧\n  ,\n  \"c\": 2\n}", .missingBracket),
    BrokenText("{\n  \"a\": [\n    ⟦⟧\"b\": 1,\n    \"c\": 2\n    },\n    {\"b\": 3}\n  ]\n}", .missingBracket),
    BrokenText(#"{"a": [1⟦}⟧, "b": 2}"#, .wrongBracket),
    BrokenText(#"[{"a": 1⟦]⟧, {"b": 2}]"#, .wrongBracket),
    BrokenText(#"[{"a": 1}⟦}⟧, {"b": 2}]"#, .extraBracket),
    BrokenText(#"{"a": {"b": 1}⟦]⟧, "c": 2}"#, .extraBracket),
    BrokenText("{\n\"a\": 1\n⟦}⟧,\n\"b\": 2\n}", .extraBracket),
    BrokenText(#"{"a": 1}⟦}⟧"#, .extraBracket),
  ]

  static let files: [BrokenText] = [
    BrokenText("⟦\u{FEFF}⟧{\"a\": 1⟦,⟧}", .byteOrderMark, .trailingComma),
    BrokenText("⟦⟧", .emptyFile, isMended: false),
    BrokenText("⟦⟧ \n\t", .emptyFile, isMended: false),
    BrokenText("⟦⟧{\u{0}}\u{0}", .wrongEncoding, isMended: false),
    BrokenText("⟦Not found⟧", .notJSON, isMended: false),
    BrokenText("⟦<!DOCTYPE html>⟧\n{}", .notJSON, isMended: false),
    BrokenText("⟦```json⟧\n{\"a\": 1}\n```\n", .textBeforeDocument),
    BrokenText("⟦module.exports =⟧ {\"a\": 1};\n", .textBeforeDocument),
    BrokenText(#"{"a": 1} ⟦{⟧"b": 2}"#, .textAfterDocument, isMended: false),
    BrokenText("{⟦\u{A0}⟧\"a\":\u{A0}1,\u{200B}\"b\": 2}", .invisibleCharacter),
    BrokenText(#"{"a": ⟦\⟧[1, "b\_c"\]}"#, .markdownEscape),
  ]

  @Test(arguments: separators + strings + values + brackets + files)
  func `each fault is found once, at its place, and its fix mends it`(text: BrokenText) throws {
    let marked = MarkedText(text.marked)
    let document = JSONDocument(parsing: marked.text)
    #expect(document.faults.map(\.kind) == text.kinds)
    #expect(document.faults.map(\.range) == marked.ranges)
    let edits = document.faults.flatMap { $0.fix?.edits ?? [] }
    let mended = JSONDocument(parsing: try edits.applied(to: document.bytes))
    #expect(mended.faults.isEmpty == text.isMended, "\(String(decoding: mended.bytes, as: UTF8.self))")
  }

  @Test func `what stands after a fault is read as if there were none`() {
    let document = JSONDocument(parsing: #"{a: 'x', "b": [1 True], /* c */ "d": .5, "e": {"f": None,},"#)
    #expect(document.root["a"]?.string == "x")
    #expect(document.node(at: "/b/1")?.bool == true)
    #expect(document.node(at: "/d")?.double == 0.5)
    #expect(document.node(at: "/e/f")?.kind == .null)
    #expect(document.root.count == 4)
  }

  @Test func `a fault that the whole text has is counted, not repeated`() throws {
    let text = "[" + Array(repeating: "'x'", count: 500).joined(separator: ",") + "]"
    let document = JSONDocument(parsing: text)
    #expect(document.faults.count == 10)
    let last = try #require(document.faults.last)
    #expect(last.message == "texts stand in double quotes in JSON, not in apostrophes (and 490 more like this)")
    let mended = try document.faults.flatMap { $0.fix?.edits ?? [] }.applied(to: document.bytes)
    #expect(JSONDocument(parsing: mended).faults.isEmpty)
  }

  @Test func `a byte order mark is said to be needless, not forbidden`() {
    #expect(
      JSONDocument(parsing: "\u{FEFF}{}").faults.map(\.message) == [
        "the file begins with a byte order mark, which UTF-8 does not need and some readers refuse; save it without one"
      ]
    )
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":", "{\"a\":[", "[\n"])
  func `nesting of any depth is one fault`(opening: String) {
    let document = JSONDocument(parsing: String(repeating: opening, count: 200_000))
    #expect(document.faults.map(\.kind) == [.tooDeep])
    #expect(document.faults.first?.range.count == 1)
  }

  @Test func `512 levels are accepted, and what follows a deeper part is read`() {
    let deep = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    #expect(JSONDocument(parsing: deep).faults.isEmpty)
    let document = JSONDocument(parsing: #"{"a": "# + deep + #", "b": 2}"#)
    #expect(document.faults.map(\.kind) == [.tooDeep])
    #expect(document.root["b"]?.integer == 2)
  }

  @Test func `a text over the limit is one fault and not read`() {
    let document = JSONDocument(parsing: Array("[1, 2, 3]".utf8), maximumSize: 8)
    #expect(document.faults.map(\.kind) == [.fileTooLarge])
    #expect(document.root.kind == .missing)
    #expect(document.faults.first?.message == "the file has 9 bytes; the platform takes at most 8, so it was not read")
  }

  @Test(arguments: [
    (#"{"a": 1 "b": 2}"#, [String]()),
    (#"{"a": 1,}"#, []),
    (#"{"a": [1 2], /* x */ 'b': True}"#, []),
    (#"{"x": {"a": [1, 2, "b": 3}}"#, ["/x", "/x/a"]),
    (#"{"x": {"a": {{y}}, "b": 1}}"#, ["/x"]),
    (#"{"x": [{...}]}"#, ["/x/0"]),
    (#"{"x": {"a": }}"#, ["/x"]),
  ])
  func `an object is damaged when a fault leaves open what it holds`(text: String, damaged: [String]) {
    let document = JSONDocument(parsing: text)
    #expect(Self.containers(document.root).filter(\.isDamaged).map(\.pointer.description) == damaged)
  }

  private static func containers(_ node: JSONNode) -> [JSONNode] {
    guard node.kind == .object || node.kind == .array else { return [] }
    return [node] + (node.elements + node.members.map(\.value)).flatMap(containers)
  }

  @Test(arguments: [
    (#"{"a": {"b": [1, tru]}}"#, "/a/b/1"),
    (#"{"a": {"b": [1 2]}}"#, "/a/b"),
    (#"{"a": {b: 1}}"#, "/a"),
    (#"{"a": {"b": "\d"}}"#, "/a/b"),
    (#"{"a": {"b": 1,}}"#, "/a"),
    ("\u{FEFF}{}", ""),
  ])
  func `the innermost value that holds a fault is known`(text: String, pointer: JSONPointer) throws {
    let document = JSONDocument(parsing: text)
    let fault = try #require(document.faults.first)
    #expect(document.value(holding: fault).pointer == pointer)
  }
}
