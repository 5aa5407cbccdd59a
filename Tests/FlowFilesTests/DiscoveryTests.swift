import FlowTestSupport
import Testing

@testable import FlowFiles

@Suite struct DiscoveryTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func discover(_ paths: Path...) -> Discovery {
    var discovery = Discovery(workingFolder: Path(folder.path))
    for path in paths { discovery.add(path) }
    return discovery
  }

  @Test func `walks folders in a fixed order and takes each file once`() throws {
    for name in ["b/x.json", "a/y.JSON", "a/z.jsonl", "a/readme.md", "c.json"] { try folder.write("{}", to: name) }
    #expect(discover(".", "c.json", "./b").files == ["a/y.JSON", "a/z.jsonl", "b/x.json", "c.json"])
  }

  @Test func `tells of a loop of links and goes on`() throws {
    try folder.write("{}", to: "a/x.json")
    try folder.link("a/loop", to: "..")
    try folder.link("a/gone.json", to: "nowhere.json")
    let discovery = discover("a")
    #expect(discovery.files.contains("a/x.json"))
    #expect(
      discovery.failures.map(\.message) == [
        "a/gone.json: no such file or directory",
        "a/loop/a: is a link to a folder that it lies in; it is not followed",
      ]
    )
  }

  @Test func `two files whose names look alike are two files`() throws {
    let pairs: [(Path, Path)] = [
      ("\u{E9}.json", "e\u{301}.json"), ("\u{212A}.json", "K.json"),
      (Path(bytes: [0xFF] + ".json".utf8), "\u{FFFD}.json"),
    ]
    for name in pairs.flatMap({ [$0.0, $0.1] }) {
      try FileReplacer.write(Array("{}".utf8), to: Path(folder.path).joined(name))
    }
    #expect(Set(discover(".").files).count == 6)
    for (first, second) in pairs { #expect(discover(first, second).files == [first, second]) }
    #expect(discover(".").files.contains { $0.shown == "\\xff.json" })
  }

  @Test func `a device is told of, not read`() throws {
    #expect(throws: FileFailure("/dev/null", "is a device; pass '-' to read standard input")) {
      try FileSystem.read("/dev/null")
    }
  }
}
