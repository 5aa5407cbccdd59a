import Testing

@testable import FlowFiles

@Suite struct PathTests {
  @Test(arguments: [
    ("./a/../b//c.json", "b/c.json"), ("/a/./b/..", "/a"), ("..", ".."), ("../../x", "../../x"), (".", "."),
    ("/..", "/"),
  ])
  func `normalizes`(path: String, expected: String) {
    #expect(Path.normalized(path) == expected)
  }

  @Test(arguments: [
    ("/a/b/c", "/a/b", "c"), ("/a/x", "/a/b/c", "../../x"), ("/a", "/a", "."), ("/a/b", "/", "a/b"),
  ])
  func `finds the way from a folder`(path: String, base: String, expected: String) {
    #expect(Path.relative(path, to: base) == expected)
  }

  @Test func `a folder does not hold another whose name begins like its own`() {
    #expect(Path.isInside("/a/b/c", "/a/b"))
    #expect(!Path.isInside("/a/bc", "/a/b"))
    #expect(Path.stem("flows/welcome.v2.json") == "welcome.v2")
  }
}
