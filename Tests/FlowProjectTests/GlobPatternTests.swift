import FlowFiles
import Testing

@testable import FlowProject

@Suite struct GlobPatternTests {
  @Test(arguments: [
    ("flows/*.json", "flows/a.json"), ("flows/**/*.json", "flows/a.json"), ("flows/**/*.json", "flows/x/y/a.json"),
    ("**/a.json", "a.json"), ("**", "x/y"), ("flows", "flows/x/a.json"), ("flows/old/**", "flows/old/a.json"),
    ("flows/[a-c]?.json", "flows/b1.json"), ("flows/[!a]*.json", "flows/b.json"), ("x.{json,jsonl}", "x.jsonl"),
    ("./flows/*.json", "flows/a.json"), ("größe/*.json", "größe/ä.json"), ("a*b*c", "aXbXbXc"),
  ])
  func `matches`(pattern: String, path: Path) {
    #expect(GlobPattern(pattern).matches(path))
  }

  @Test(arguments: [
    ("flows/*.json", "flows/x/a.json"), ("*.json", "flows/a.json"), ("flows/*.json", "flows/a.jsonl"),
    ("flows/[a-c].json", "flows/d.json"), ("x.{json,jsonl}", "x.txt"), ("", "a.json"), ("a?c", "ac"),
    ("flows/old/**", "flows/older/a.json"),
  ])
  func `does not match`(pattern: String, path: Path) {
    #expect(!GlobPattern(pattern).matches(path))
  }

  @Test func `many stars take no longer than few`() {
    let pattern = GlobPattern(String(repeating: "*a", count: 2000) + "b")
    #expect(!pattern.matches(Path(String(repeating: "a", count: 4000))))
    #expect(
      !GlobPattern(String(repeating: "**/", count: 200) + "x").matches(Path(String(repeating: "a/", count: 200) + "b"))
    )
  }

  @Test func `tells where its matches can lie`() {
    #expect(GlobPattern("flows/{a,b}/**/*.json").roots == ["flows/a", "flows/b"])
    #expect(GlobPattern("**/*.json").roots == ["."])
  }
}
