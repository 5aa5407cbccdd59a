import Testing

@testable import FlowRun

@Suite struct PatternTests {
  @Test(arguments: [
    ("^[A-Z]{2}[0-9]{4}$", "AB1234", true), ("^[A-Z]{2}[0-9]{4}$", "AB123", false), ("a|bc", "xbcx", true),
    ("^(ab|c)+$", "abcab", true), ("^(ab|c)+$", "abx", false), (#"^\d{2,3}$"#, "1234", false),
    (#"^\d{2,}$"#, "12345", true), ("colou?r", "color", true), ("^(?=.*[0-9])(?=.*[a-z]).{4,}$", "ab1c", true),
    ("^(?=.*[0-9]).{4,}$", "abcd", false), ("^(?!0)[0-9]+$", "012", false), (#"^(\w)\1$"#, "aa", true),
    (#"^(\w)\1$"#, "ab", false), (#"\bcat\b"#, "a cat!", true), (#"\bcat\b"#, "concat", false),
    ("^[^,]*$", "a,b", false), (#"^[\w.-]+$"#, "a.b-c", true), ("^.{0,3}$", "äöü", true), ("", "anything", true),
    (#"^\u0041$"#, "A", true), ("^(a*)*$", "aaa", true), ("x{,3}", "x{,3}", true), ("^a+?b$", "aab", true),
    (#"^[^\d]+$"#, "abc", true), (#"^[\D]+$"#, "a1", false), ("(?<y>a)\\k<y>", "aa", true),
  ])
  func `a pattern is found as JavaScript finds it`(pattern: String, text: String, isFound: Bool) throws {
    #expect(try #require(Pattern(pattern)).isFound(in: text) == isFound)
  }

  @Test(arguments: ["(", "a)", "[a", "*a", "a{2,1}", "(?<=a)b", #"\p{L}"#, #"a\"#])
  func `what is no pattern, or not known here, is not judged`(pattern: String) {
    #expect(Pattern(pattern) == nil)
  }

  @Test func `a pattern that would take forever is given up`() throws {
    let text = String(repeating: "a", count: 60) + "!"
    #expect(try #require(Pattern("^(a+)+$")).isFound(in: text) == nil)
    #expect(Pattern(String(repeating: "(", count: 3000)) == nil)
    #expect(Pattern("((((a{1,900}){1,900}){1,900}){1,900})") == nil)
  }

  @Test(arguments: ["^[A-Z]{2}[0-9]{4}$", #"^\+?\d{3,}-[a-f]+$"#, "^(red|green)$", "^[^a-z]{2}$"])
  func `a sample of a pattern matches it`(text: String) throws {
    let pattern = try #require(Pattern(text))
    #expect(pattern.isFound(in: pattern.sample) == true, "\(pattern.sample)")
  }
}
