import FlowFiles
import FlowTestSupport
import Testing

@testable import FlowProject

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Which configurations above a folder count.
@Suite struct ConfigurationFinderTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("{}", to: "a/flowjson.config.json")
    try folder.write("", to: "a/b/c/x")
  }

  private func find(_ start: String, owner: FolderOwner = FolderOwner()) throws -> (found: String?, foreign: [String]) {
    var finder = ConfigurationFinder(.nearest, workingFolder: Path(folder.path), owner: owner)
    let configuration = try finder.configuration(for: Path(folder.path + "/" + start))
    return (configuration?.path.text, finder.foreign.map(\.text))
  }

  @Test func `finds the one above in folders of the user's own`() throws {
    #expect(try find("a/b/c").found == folder.path + "/a/flowjson.config.json")
  }

  @Test func `does not go above a repository`() throws {
    try folder.write("", to: "a/b/.git/HEAD")
    #expect(try find("a/b/c").found == nil)
  }

  @Test func `leaves one alone that belongs to somebody else, but not the one in the folder itself`() throws {
    let stranger = FolderOwner(own: [geteuid() &+ 1])
    let (found, _) = try find("a/b/c", owner: stranger)
    #expect(found == nil)
    #expect(try find("a", owner: stranger).found == folder.path + "/a/flowjson.config.json")
    #expect(try find("a/b", owner: stranger).foreign == [folder.path + "/a/flowjson.config.json"])
  }

  @Test func `takes the one of the same repository, whose folders belong to whom the folder belongs to`() throws {
    try folder.write("", to: "a/.git/HEAD")
    #expect(try find("a/b/c", owner: FolderOwner(own: [])).found == folder.path + "/a/flowjson.config.json")
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
  func `leaves a repository alone that somebody else made above`() throws {
    try folder.write("", to: "a/.git/HEAD")
    for name in ["a", "a/.git", "a/flowjson.config.json"] { chown(folder.path + "/" + name, 65534, 65534) }
    let (found, foreign) = try find("a/b")
    #expect(found == nil)
    #expect(foreign == [folder.path + "/a/flowjson.config.json"])
  }
}
