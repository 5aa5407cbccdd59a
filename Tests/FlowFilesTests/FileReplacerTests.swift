import FlowTestSupport
import SystemCalls
import Testing

@testable import FlowFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct FileReplacerTests {
  @Test func `replaces a file behind a link and keeps its mode`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "real/a.json")
    try folder.link("a.json", to: "real/a.json")
    try FileReplacer.replace(Path(folder.path + "/a.json"), expecting: Array("old".utf8), with: Array("new".utf8))
    #expect(try folder.read("real/a.json") == "new")
    #expect(FileSystem.realPath(Path(folder.path + "/a.json")) == Path(path))
    #expect(try FileSystem.names(in: Path(folder.path + "/real")) == ["a.json"])
  }

  @Test func `does not overwrite what somebody else has written meanwhile`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("theirs", to: "a.json")
    let failure = #expect(throws: FileFailure.self) {
      try FileReplacer.replace(Path(path), expecting: Array("old".utf8), with: Array("new".utf8))
    }
    #expect(failure?.reason == "was changed by somebody else while it was being checked; nothing was written")
    #expect(try folder.read("a.json") == "theirs")
  }

  @Test func `keeps the other names of a file`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a longer old text", to: "a.json")
    try #require(link(path, folder.path + "/b.json") == 0)
    try FileReplacer.replace(Path(path), expecting: Array("a longer old text".utf8), with: Array("new".utf8))
    #expect(try folder.read("b.json") == "new")
    #expect(try FileSystem.names(in: Path(folder.path)) == ["a.json", "b.json"])
  }

  @Test func `keeps mode and extended attributes`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a.json")
    try #require(chmod(path, 0o640) == 0)
    let isKept = setxattr(path, "user.mark", "yes", 3, 0) == 0
    try FileReplacer.replace(Path(path), expecting: Array("old".utf8), with: Array("new".utf8))
    #expect(try FileSystem.status(Path(path)).mode == 0o640)
    if isKept { #expect(ExtendedAttributes.value(of: "user.mark", at: Path(path)) == Array("yes".utf8)) }
  }

  @Test(.enabled("only root may give files away") { getuid() == 0 })
  func `keeps the owner`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "a.json")
    try #require(chown(path, 1000, 1001) == 0)
    try FileReplacer.replace(Path(path), expecting: Array("old".utf8), with: Array("new".utf8))
    let status = try FileSystem.status(Path(path))
    #expect([status.owner, status.group] == [1000, 1001])
  }

  @Test func `writes over no link where links are not to be followed`() throws {
    let folder = try TemporaryFolder()
    try folder.write("theirs", to: "victim")
    try folder.link("state.json", to: "victim")
    let path = Path(folder.path + "/state.json")
    let failure = #expect(throws: FileFailure.self) {
      try FileReplacer.write([1], to: path, isPrivate: true, followingLinks: false)
    }
    #expect(failure?.reason == "is a link, which is not followed here")
    #expect(throws: FileFailure.self) { try FileSystem.read(path, followingLinks: false) }
    #expect(throws: FileFailure.self) { try FileLock(path) }
    #expect(try folder.read("victim") == "theirs")
  }

  @Test func `leaves nothing behind where it fails`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileFailure(folder.path + "/gone/a.json", "no such file or directory")) {
      try FileReplacer.write([1], to: Path(folder.path + "/gone/a.json"))
    }
    #expect(throws: FileFailure.self) {
      try FileReplacer.write([1], to: Path(folder.path + "/" + String(repeating: "a", count: 300)))
    }
    #expect(try FileSystem.names(in: Path(folder.path)) == [])
  }
}
