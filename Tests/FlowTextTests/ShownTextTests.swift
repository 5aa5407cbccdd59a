import FlowText
import Testing

@Suite struct ShownTextTests {
  @Test(arguments: [
    ("a\nb", #"a\nb"#), ("a\rb", #"a\rb"#), ("a\r\nb", #"a\r\nb"#), ("a\tb", #"a\tb"#), ("\u{0}", #"\u{0}"#),
    ("\u{1B}[31m", #"\u{1b}[31m"#), ("\u{7F}", #"\u{7f}"#), ("\u{85}", #"\u{85}"#), ("\u{9B}31m", #"\u{9b}31m"#),
    ("a\u{2028}b\u{2029}", #"a\u{2028}b\u{2029}"#),
    ("\u{61C}\u{200E}\u{200F}", #"\u{61c}\u{200e}\u{200f}"#),
    ("\u{202A}\u{202E}\u{2066}\u{2069}", #"\u{202a}\u{202e}\u{2066}\u{2069}"#),
    ("e\u{301} 日本 👨‍👩‍👧 שלום", "e\u{301} 日本 👨‍👩‍👧 שלום"), ("C:\\temp", "C:\\temp"), ("", ""),
  ])
  func `what steers a terminal is shown escaped`(foreign: String, shown: String) {
    let text: ShownText = "'\(foreign)'\n"
    #expect(text.string == "'\(shown)'\n")
    #expect(ShownText(foreign).string == shown)
  }

  @Test(arguments: [
    ("::error::x", #"\u{3a}:error::x"#), ("  ::error::x", #"  \u{3a}:error::x"#), (":", #"\u{3a}"#),
    ("\u{A0}\u{3000}::x::", "\u{A0}\u{3000}\\u{3a}:x::"), ("a::b::", "a::b::"),
    ("x ##[error]y", #"x ##\u{5b}error]y"#), ("##vso[task.x]", #"##vso\u{5b}task.x]"#),
    ("###[x]", #"###\u{5b}x]"#), ("## [x]", "## [x]"), ("#[x]", "#[x]"), ("##1[x]", "##1[x]"),
  ])
  func `no command of a CI service comes of it`(foreign: String, shown: String) {
    #expect(ShownText(foreign).string == shown)
    let line: ShownText = "  \(foreign)\n"
    #expect(line.string == "  \(shown)\n")
  }

  @Test func `where a line has begun, colons stay`() {
    let text: ShownText = "'\("::x")' is not known"
    #expect(text.string == "'::x' is not known")
  }

  @Test func `no command comes of pieces`() {
    let (hashes, bracket, colon, command) = ("##", "[error]", ":", "::x")
    #expect(("a\(hashes)\(bracket)" as ShownText).string == #"a##\u{5b}error]"#)
    #expect((ShownText("a\(hashes)vs" as String) + ShownText("o\(bracket)" as String)).string == #"a##vso\u{5b}error]"#)
    #expect((["#", "#", bracket].map { ShownText($0) }.joined()).string == #"##\u{5b}error]"#)
    #expect(("\(colon):x::" as ShownText).string == #"\u{3a}:x::"#)
    #expect((":\(colon)" as ShownText).string == #":\u{3a}"#)
    #expect((("" as ShownText) + "\n" + ShownText(command)).string == "\n\\u{3a}:x")
    #expect((["a", command].map { ShownText($0) }.joined(separator: "\n")).string == "a\n\\u{3a}:x")
  }

  @Test func `what means nothing is taken as it is between what does`() {
    let text: ShownText = "a: \("plain, \n then ##[x] and 'é\u{301}' ::\t and 日本\u{7F}.")"
    #expect(text.string == #"a: plain, \n then ##\u{5b}x] and 'é\#u{301}' ::\t and 日本\u{7f}."#)
  }

  @Test func `what the source code says stays as it is`() {
    let text: ShownText = "\u{1B}[1m::error::\u{1B}[0m\n\ta"
    #expect(text.string == "\u{1B}[1m::error::\u{1B}[0m\n\ta")
  }

  @Test func `texts of our own keep their lines`() {
    #expect(ShownText(linesOf: "a\n::b::\n\n\u{1B}c\n").string == "a\n\\u{3a}:b::\n\n\\u{1b}c\n")
  }

  @Test func `bytes that are no text are shown one by one`() {
    let bytes = Array("é".utf8) + [0xFF, 0x0A, 0xC3] + Array("x".utf8) + [0xED, 0xA0, 0x80, 0xF0, 0x9F]
    #expect(ShownText(bytes: bytes).string == #"é\xff\n\xc3x\xed\xa0\x80\xf0\x9f"#)
  }

  @Test func `numbers and other values can be put in`() {
    let (count, version, missing) = (3, [1, 2], "")
    #expect(("\(count) \(version)\(missing)" as ShownText).string == "3 [1, 2]")
    #expect(["a\n", "b"].shown(separator: ", ").string == #"a\n, b"#)
  }

  @Test func `texts are padded to a width in columns`() {
    #expect(ShownText("日本").padded(to: 6).string == "日本  ")
    #expect(ShownText("abcdefg").padded(to: 6).string == "abcdefg")
    #expect(ShownText.repeating("ab", count: 2).string == "abab")
  }
}

@Suite struct MachineTextTests {
  private func string(_ text: MachineText) -> String { String(decoding: text.bytes, as: UTF8.self) }

  @Test func `JSON keeps its meaning and steers nobody`() {
    #expect(string(.json("{\"a\": \"\u{9B}\u{7F}\u{202E}::\"}\n")) == #"{"a": "\u009b\u007f\u202e::"}"# + "\n")
    #expect(string(.json(###"["##[x]", [1]]"###)) == ###"["##\u005bx]", [1]]"###)
    #expect(string(.json(###"["##vso[x]"]"###)) == ###"["##vso\u005bx]"]"###)
    #expect(string(.json(#"["plain: ", "é"]"#)) == #"["plain: ", "é"]"#)
  }

  @Test func `of all characters JSON escapes those that are hidden elsewhere, and no other`() {
    for value in (UInt32(0x20)...0x2FFF).filter({ $0 != 0x22 && $0 != 0x5C }) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "\"a\(Character(scalar))b\""
      #expect((string(.json(text)) != text) == ShownLine.isHidden(scalar), "\(String(value, radix: 16))")
    }
    #expect(string(.json(##"["#", "#1", "a#b"]"##)) == ##"["#", "#1", "a#b"]"##)
  }

  @Test func `parts are one text together`() {
    #expect(string(.joined([.json("["), .json("\"\u{9B}\""), .json("]")])) == #"["\u009b"]"#)
    #expect(MachineText.joined([]).bytes.isEmpty)
  }

  @Test func `XML keeps its meaning and steers nobody`() {
    #expect(string(.xml("<a b=\"\u{9B}##[x]\">\n</a>")) == "<a b=\"&#155;##&#91;x]\">\n</a>")
  }

  @Test func `the bytes of a file stay`() {
    #expect(MachineText.file([0x1B, 0xFF, 0x0A]).bytes == [0x1B, 0xFF, 0x0A])
  }

  @Test func `on a terminal a file steers nothing`() {
    let bytes = Array("a\u{1B}[31m\té\u{202E}\r\n".utf8) + [0xFF]
    #expect(
      String(decoding: MachineText.file(bytes).bytesForTerminal, as: UTF8.self) == "a\\u{1b}[31m\té\\u{202e}\n\\xff"
    )
  }
}
