import FlowTestSupport
import JSONText
import Testing

@testable import FlowLanguage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct WordingTests {
  @Test(arguments: [
    ([], "", "", ""),
    (["a"], "'a'", "'a'", "a"),
    (["a", "b"], "'a', 'b'", "'a' or 'b'", "a or b"),
    (["a", "b", "c"], "'a', 'b', 'c'", "'a', 'b' or 'c'", "a, b or c"),
  ])
  func `lists read as people say them`(names: [String], quoted: String, choice: String, plain: String) {
    #expect(names.quoted == quoted)
    #expect(names.quotedList("or") == choice)
    #expect(names.listed("or") == plain)
    #expect(names.map { JSONName($0) }.quotedList("or") == choice)
  }

  @Test func `long lists are cut, and say how much is left out`() {
    let names = (1...8).map { "\($0)" }
    #expect(names.quoted(atMost: 8) == "'1', '2', '3', '4', '5', '6', '7', '8'")
    #expect(names.quoted(atMost: 7) == "'1', '2', '3', '4', '5', '6', '7' and 1 more")
    #expect(names.listed(atMost: 2) == "1, 2 and 6 more")
    #expect(names.shortList == "'1', '2', '3', '4', '5' and 3 more")
    #expect(names.prefix(6).shortList == "'1', '2', '3', '4', '5' and '6'")
  }

  @Test func `a noun goes with its number`() {
    #expect([0, 1, 2].map { $0.counted("finding") } == ["0 findings", "1 finding", "2 findings"])
    #expect(2.counted("fix", plural: "fixes") == "2 fixes")
    #expect(["Image", "TextInput"].map(\.withArticle) == ["an Image", "a TextInput"])
  }

  @Test func `the question asks about the nearest name, or there is none`() {
    #expect(Spelling.hint(near: "lable", in: ["label", "name"]) == "; did you mean 'label'?")
    #expect(Spelling.hint(near: "lable", in: ["other"]) == "")
    #expect(Spelling.hint(near: "DETAIL" as JSONName, in: ["START", "DETAILS"]) == "; did you mean 'DETAILS'?")
    #expect(Spelling.hint(String?.none) == "")
    #expect(Spelling.question(words: "'a' or 'b'") == "did you mean 'a' or 'b'?")
  }

  @Test func `no other source spells the question by hand`() throws {
    let root = RecordedFile.repository + "/Sources"
    let names = try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.hasSuffix(".swift") }
    #expect(names.count > 100)
    for name in names.sorted() where name != "FlowLanguage/Spelling+Question.swift" {
      let text = String(decoding: FileManager.default.contents(atPath: "\(root)/\(name)") ?? Data(), as: UTF8.self)
      for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        #expect(!line.lowercased().contains("did you mean"), "\(name): \(line)")
      }
    }
  }
}
