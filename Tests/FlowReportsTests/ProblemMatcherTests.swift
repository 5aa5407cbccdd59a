import FlowTestSupport
import JSONText
import Testing

@Suite struct ProblemMatcherTests {
  @Test func `the problem matcher reads the lines of the text report`() throws {
    let file = try #require(RecordedFile.text(".github/actions/check/problem-matcher.json"))
    let document = JSONDocument(parsing: file)
    let pattern = try #require(document.node(at: "/problemMatcher/0/pattern/0/regexp")?.string)
    let line = "flows/a b.json:12:3: warning: 'a' is odd: see [b] [unknown-property]"
    let match = try #require(try Regex(pattern).wholeMatch(in: line))
    #expect(
      match.output.dropFirst().map { $0.substring.map(String.init) } == [
        "flows/a b.json", "12", "3", "warning", "'a' is odd: see [b]", "unknown-property",
      ]
    )
  }
}
