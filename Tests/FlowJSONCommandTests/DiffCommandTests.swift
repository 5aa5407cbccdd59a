import FlowFiles
import FlowTestSupport
import JSONText
import Testing

@testable import FlowProject

@Suite struct DiffCommandTests {
  private let text = """
    {"version": "7.3", "screens": [{"id": "A", "title": "First", "terminal": true, "layout": {
    "type": "SingleColumnLayout", "children": [{"type": "TextInput", "name": "n", "label": "Name"},
    {"type": "Footer", "label": "End", "on-click-action": {"name": "complete", "payload": {"n": "${form.n}"}}}]}}]}
    """
  private var breaking: String { text.replacing(#"{"n": "${"#, with: #"{"name": "${"#) }
  private var safe: String { text.replacing("First", with: "Start") }
  private var risky: String { text.replacing(#""Name"}"#, with: #""Name", "required": true}"#) }

  @Test(arguments: [
    ("safe", "breaking", 0), ("safe", "any", 1), ("risky", "breaking", 0), ("risky", "risky", 1),
    ("breaking", "breaking", 1), ("breaking", "never", 0), ("same", "any", 0),
  ])
  func `the status follows the gravest change and the level that fails`(name: String, level: String, status: Int) throws
  {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "old.json")
    try folder.write(["safe": safe, "risky": risky, "breaking": breaking][name] ?? text, to: "new.json")
    #expect(Run("diff", "old.json", "new.json", "--fail-on=\(level)", in: folder.path).status == status)
  }

  @Test func `standard input can stand for either side`() throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "a.json")
    let new = Run("diff", "a.json", "-", in: folder.path, input: safe)
    #expect(new.output.hasPrefix("a.json -> <stdin>\nsafe: the title of 'A' changed from 'First' to 'Start'"))
    #expect(Run("diff", "-", "a.json", in: folder.path, input: text).output.hasSuffix("the flows mean the same\n"))
    #expect(Run("diff", "-", in: folder.path, input: text).status == 2)
  }

  @Test func `broken input and what is no flow end with 3 and the place`() throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "a.json")
    try folder.write("{\"version\": \"7.3\",\n \"screens\": [}", to: "broken.json")
    try folder.write("[1]", to: "list.json")
    let broken = Run("diff", "a.json", "broken.json", in: folder.path)
    #expect(broken.status == 3)
    #expect(broken.error.hasPrefix("flowjson: broken.json:2:14: "))
    #expect(
      Run("diff", "a.json", "list.json", in: folder.path).error
        == "flowjson: list.json:1:1: is not a flow: it is an array\n"
    )
    #expect(
      Run("diff", "a.json", "none.json", in: folder.path).error == "flowjson: none.json: no such file or directory\n"
    )
  }

  @Test func `folders are compared file by file, and renamed files are found`() throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "old/a.json")
    try folder.write(breaking, to: "new/b.json")
    try folder.write(#"{"name": "no flow"}"#, to: "new/package.json")
    let run = Run("diff", "old", "new", "--format=json", in: folder.path)
    #expect(run.status == 1)
    let files = JSONDocument(parsing: run.output).root["files"]?.elements ?? []
    #expect(files.map { $0["old"]?["path"]?.string } == ["old/a.json"])
    #expect(files.map { $0["new"]?["path"]?.string } == ["new/b.json"])
    #expect(Run("diff", "old", "new/b.json", in: folder.path).status == 2)
    #expect(Run("diff", "old", "new", in: folder.path).output.hasSuffix("\n1 flow compared, 0 identical: breaking\n"))
  }

  @Test func `as git's diff driver it shows a file and ends with 0`() throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "tmp/old")
    try folder.write(breaking, to: "tmp/new")
    func drive(_ old: String, _ new: String) -> Run {
      Run("diff", "flows/a.json", old, "1111111", "100644", new, "2222222", "100644", in: folder.path)
    }
    let changed = drive("tmp/old", "tmp/new")
    #expect(changed.status == 0)
    #expect(changed.output.hasPrefix("flows/a.json\nbreaking: 'n' in the answers is now called 'name'"))
    #expect(drive("/dev/null", "tmp/new").output.hasPrefix("flows/a.json (new)\nsafe: the flow is new [flow-added]\n"))
    #expect(drive("tmp/old", "/dev/null").output.hasPrefix("flows/a.json (gone)\nbreaking: the flow is gone"))
  }

  @Test(.enabled(if: Subprocess.run("git", ["--version"], limit: 100) != nil))
  func `a revision of the repository can stand for a file or a folder`() throws {
    let folder = try TemporaryFolder()
    func git(_ arguments: String...) {
      let identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"]
      let outcome = Subprocess.run(
        "git",
        (["-C", folder.path] + identity + arguments).map { Path($0) },
        limit: 1 << 16
      )
      #expect(outcome?.status == 0)
    }
    try folder.write(text, to: "flows/a.json")
    git("init", "-q")
    git("add", "flows/a.json")
    git("commit", "-q", "-m", "one")
    try folder.write(breaking, to: "flows/a.json")

    #expect(Run("diff", "flows/a.json", in: folder.path).status == 1)
    #expect(Run("diff", "HEAD:flows/a.json", "flows/a.json", in: folder.path).status == 1)
    #expect(Run("diff", "HEAD:./a.json", "a.json", in: folder.path + "/flows").status == 1)
    #expect(Run("diff", "a.json", in: folder.path + "/flows").output.hasPrefix("HEAD:a.json -> a.json\n"))
    #expect(Run("diff", "HEAD:flows", "flows", in: folder.path).status == 1)
    #expect(Run("diff", "flows", in: folder.path).status == 1)
    #expect(Run("diff", "HEAD:flows/a.json", in: folder.path).status == 0)

    #expect(Run("diff", in: folder.path).status == 1)
    git("branch", "feat")
    let branch = Run("diff", "feat", in: folder.path)
    #expect(branch.output.hasPrefix("feat:flows/a.json -> flows/a.json\nbreaking: 'n' in the answers"))
    #expect(branch.status == 1)
    #expect(
      Run("diff", "feat", "flows/a.json", in: folder.path).output.hasPrefix("feat:flows/a.json -> flows/a.json\n")
    )
    #expect(Run("diff", "feat", in: folder.path + "/flows").output.hasPrefix("feat:a.json -> a.json\n"))
    #expect(Run("diff", "feat", "HEAD", in: folder.path).status == 0)
    try folder.write(text, to: "flows/b.json")
    let new = Run("diff", "flows/b.json", in: folder.path)
    #expect(new.status == 0)
    #expect(new.output.hasPrefix("flows/b.json (new)\nsafe: the flow is new"))

    #expect(
      Run("diff", "feat", "flows/b.json", in: folder.path).error
        == "flowjson: feat:flows/b.json: is not there\n"
    )
    let unknown = Run("diff", "HEAD:flows/c.json", "flows/a.json", in: folder.path)
    #expect(unknown.status == 3)
    #expect(unknown.error == "flowjson: HEAD:flows/c.json: path 'flows/c.json' does not exist in 'HEAD'\n")
    #expect(Run("diff", "NONE:flows/a.json", "flows/a.json", in: folder.path).status == 3)
  }

  @Test func `outside of a repository one operand can't be compared`() throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "a.json")
    #expect(Run("diff", "a.json", in: folder.path).status == 3)
  }

  @Test func `kinds of changes are listed and explained`() {
    let list = Run("rules", "--kind", "diff")
    #expect(list.status == 0)
    #expect(list.output.contains("screen-removed"))
    let explained = Run("explain", "answer-key-removed")
    #expect(explained.output.hasPrefix("answer-key-removed (breaking)\n\nAnswers no longer hold a key.\n"))
  }
}
