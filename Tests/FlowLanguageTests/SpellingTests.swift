import Testing

@testable import FlowLanguage

@Suite struct SpellingTests {
  @Test(arguments: [
    ("helptext", "helper-text"), ("Labl", "label"), ("on_click_action", "on-click-action"), ("lable", "label"),
    ("mni-chars", "min-chars"), ("größe", "GRÖSSE"), ("typ", "type"),
  ])
  func `a misspelt name leads to the one that was meant`(word: String, meant: String) {
    let names = ["type", "name", "label", "helper-text", "min-chars", "max-chars", "on-click-action", "GRÖSSE"]
    #expect(Spelling.nearest(to: word, in: names) == meant)
  }

  @Test(arguments: ["visible", "x", "textlabel", ""])
  func `a name that is near to none leads nowhere`(word: String) {
    #expect(Spelling.nearest(to: word, in: ["type", "name", "label", "helper-text"]) == nil)
  }

  @Test func `a name between two is ambiguous, and the first counts`() {
    let suggestion = Spelling.suggestion(for: "mix-chars", in: ["min-chars", "max-chars"])
    #expect(suggestion == Spelling.Suggestion(name: "min-chars", isUnambiguous: false))
  }

  @Test func `texts that no name is as long as are not compared`() {
    let long = String(repeating: "a", count: 2_000_000)
    #expect(Spelling.nearest(to: long, in: [long + "b", "aa"]) == nil)
    #expect(Spelling.nearest(to: "aa", in: [long, "ab"]) == "ab")
  }
}
