import FlowTestSupport
import Testing

@testable import FlowFiles

/// Repositories that a stranger may have filled: what lies in the checkout must neither run nor be believed.
@Suite(.enabled("git is not installed") { Subprocess.run("git", ["--version"], limit: 100) != nil })
struct GitRevisionTests {
  let folder: TemporaryFolder
  private var path: Path { Path(folder.path) }

  /// A repository with a flow, in whose folder of flows something lies that is a bare repository, too.
  init() throws {
    folder = try TemporaryFolder()
    try folder.write("old", to: "flows/a.json")
    try git("init", "-q", "-b", "main")
    try git("add", ".")
    try git("commit", "-q", "-m", "first")
    try folder.write("new", to: "flows/a.json")
  }

  @discardableResult
  private func git(_ arguments: String..., in place: String = ".") throws -> String {
    let identity = ["-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "protocol.file.allow=always"]
    let outcome = try #require(
      Subprocess.run(
        "git",
        (["-C", folder.path + "/" + place] + identity + arguments).map { Path($0) },
        environment: ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"],
        limit: 1 << 16
      )
    )
    try #require(outcome.status == 0, "\(String(decoding: outcome.error, as: UTF8.self))")
    return String(decoding: outcome.output.prefix { $0 != 10 }, as: UTF8.self)
  }

  private func head(_ file: Path, in working: Path) throws(FileFailure) -> String {
    String(decoding: try GitRevision("HEAD", of: file, in: working).read(), as: UTF8.self)
  }

  /// Fetching the commit that is missing would start a command of the checkout.
  private func buryFetchingRepository() throws {
    try folder.write("ref: refs/heads/master\n", to: "flows/HEAD")
    try folder.write("", to: "flows/objects/.keep")
    try folder.write(String(repeating: "1", count: 40) + "\n", to: "flows/refs/heads/master")
    try folder.write(
      """
      [core]
      \trepositoryformatversion = 1
      \tbare = false
      \tworktree = .
      \tsshCommand = "touch \(folder.path)/PWNED; false"
      \tfsmonitor = "touch \(folder.path)/PWNED; false"
      [extensions]
      \tpartialClone = origin
      [remote "origin"]
      \tpromisor = true
      \turl = ssh://evil/x
      """,
      to: "flows/config"
    )
  }

  @Test func `a repository buried in a folder of flows runs nothing`() throws {
    try buryFetchingRepository()
    #expect(try head("flows/a.json", in: path) == "old")
    #expect(try head(Path("\(folder.path)/flows/a.json"), in: path) == "old")
    #expect(throws: FileFailure.self) { try head("a.json", in: path.joined("flows")) }
    #expect(throws: FileFailure.self) { try head("../flows/a.json", in: path.joined("flows")) }
    #expect(!FileSystem.exists(path.joined("PWNED")))
  }

  @Test func `a repository buried in a folder of flows does not say what HEAD holds`() throws {
    try folder.write("new", to: "evil/a.json")
    try git("init", "-q", in: "evil")
    try git("add", ".", in: "evil")
    try git("commit", "-q", "-m", "lie", in: "evil")
    for name in ["HEAD", "objects", "refs"] {
      _ = Subprocess.run("mv", [path.joined(Path("evil/.git/\(name)")), path.joined("flows")], limit: 100)
    }
    try folder.write("[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n", to: "flows/config")
    // The trap holds: git itself falls for it.
    #expect(try git("cat-file", "blob", "HEAD:./a.json", in: "flows") == "new")
    #expect(try head("flows/a.json", in: path) == "old")
    #expect(throws: FileFailure.self) { try head("a.json", in: path.joined("flows")) }
    let flows = GitRevision("HEAD", of: "flows", in: path)
    #expect(try flows.files() == ["a.json"])
    #expect(try flows.appending("a.json").read() == Array("old".utf8))
  }

  @Test func `reads a file from the folder that it lies in`() throws {
    #expect(try head("a.json", in: path.joined("flows")) == "old")
    #expect(try head("../flows/a.json", in: path.joined("flows")) == "old")
    #expect(GitRevision("HEAD", of: "flows/a.json", in: path).name == "HEAD:flows/a.json")
  }

  @Test func `variables of git mean what they mean in the working folder`() throws {
    let outcome = Subprocess.run(
      "git",
      ["-C", path, "cat-file", "blob", "HEAD:./flows/a.json"],
      environment: ["GIT_DIR": ".git"],
      limit: 100
    )
    #expect(outcome?.output == Array("old".utf8))
  }
}
