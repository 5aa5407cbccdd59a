import Testing

@testable import FlowFiles

@Suite struct PathTests {
  @Test(arguments: [
    ("./a/../b//c.json", "b/c.json"), ("/a/./b/..", "/a"), ("..", ".."), ("../../x", "../../x"), (".", "."),
    ("/..", "/"), ("", "."), ("/", "/"), ("//", "/"), ("//a", "/a"), ("a/", "a"), ("/a/", "/a"), ("/a/.", "/a"),
    ("...", "..."), ("/a/.b/..c", "/a/.b/..c"), ("a/b.json", "a/b.json"), ("/a/b.json", "/a/b.json"),
  ])
  func `normalizes`(path: Path, expected: Path) {
    #expect(path.normalized == expected)
  }

  @Test(arguments: [
    ("/a/b/c", "/a/b", "c"), ("/a/x", "/a/b/c", "../../x"), ("/a", "/a", "."), ("/a/b", "/", "a/b"),
  ])
  func `finds the way from a folder`(path: Path, base: Path, expected: Path) {
    #expect(path.relative(to: base) == expected)
  }

  @Test func `a folder does not hold another whose name begins like its own`() {
    #expect(Path("/a/b/c").isInside("/a/b"))
    #expect(!Path("/a/bc").isInside("/a/b"))
    #expect(Path("/a").isInside("/"))
    #expect(Path("flows/welcome.v2.json").stem == "welcome.v2")
    #expect(Path("flows/A.JSON").hasEnding(".json"))
  }

  @Test func `names that only look alike are two names`() {
    #expect(Path("caf\u{E9}.json") != Path("cafe\u{301}.json"))
    #expect(Path("\u{212A}.json") != Path("K.json"))
    #expect(Set([Path("\u{E9}"), Path("e\u{301}")]).count == 2)
  }

  @Test(
    arguments: [
      [0xFF], [0x61, 0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x8F, 0xBE, 0x80], [0xEF, 0xBF, 0xBD], [0xC3, 0xA9, 0x80, 0x7A],
      [],
    ] as [[UInt8]]
  )
  func `any bytes survive their way through a text`(bytes: [UInt8]) {
    #expect(Path(Path(bytes: bytes).text).bytes == bytes)
  }

  @Test func `shows bytes that are no text as numbers`() {
    #expect(Path(bytes: [0x61, 0xFF, 0xC3, 0xA9, 0x0A]).shown == "a\\xff\u{E9}\n")
  }
}
