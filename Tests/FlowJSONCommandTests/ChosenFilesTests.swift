import FlowFiles
import FlowTestSupport
import Testing

@testable import FlowJSONCommand

/// Which files a run is about: what git ignores, what is left out, what changed.
@Suite(.enabled("git is not installed") { Subprocess.run("git", ["--version"], limit: 100) != nil })
struct ChosenFilesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["flows/a.json", "dist/b.json", "flows/c.gen.json", ".hidden/d.json", "node_modules/e/f.json"] {
      try folder.write(CheckCommandTests.clean, to: name)
    }
  }

  private func git(_ arguments: Path...) {
    #expect(Subprocess.run("git", ["-C", Path(folder.path)] + arguments, limit: 1000)?.status == 0)
  }

  private func makeRepository() throws {
    git("init", "--quiet")
    try folder.write("dist/\n*.gen.json\n", to: ".gitignore")
  }

  private func checked(_ arguments: String...) -> String {
    Run(arguments: ["check"] + arguments, in: folder.path).output
  }

  @Test func `what git ignores is passed over in folders, with --no-ignore it is not`() throws {
    #expect(checked() == "3 files checked: nothing to report\n")
    try makeRepository()
    #expect(checked() == "1 file checked: nothing to report\n")
    #expect(checked("flows") == "1 file checked: nothing to report\n")
    #expect(checked("--no-ignore") == "5 files checked: nothing to report\n")
    #expect(Run("fmt", "--check", in: folder.path).error.contains("1 file would change"))
  }

  @Test func `what is named is looked at, ignored or not`() throws {
    try makeRepository()
    #expect(checked("dist") == "1 file checked: nothing to report\n")
    #expect(checked("flows/c.gen.json") == "1 file checked: nothing to report\n")
    #expect(checked("flows", "flows/c.gen.json") == "2 files checked: nothing to report\n")
  }

  @Test func `what git has in the repository is not ignored, whatever the patterns say`() throws {
    try makeRepository()
    git("add", "--force", "dist/b.json")
    #expect(checked() == "2 files checked: nothing to report\n")
  }

  @Test func `a repository inside, and a folder behind a link, do not keep git from answering`() throws {
    try makeRepository()
    try folder.write("", to: "inner/.git/HEAD")
    try folder.write(CheckCommandTests.clean, to: "inner/x.gen.json")
    try folder.link("linked", to: "flows")
    #expect(checked() == "4 files checked: nothing to report\n")
  }

  @Test func `more files than one question to git may hold`() throws {
    try makeRepository()
    let long = String(repeating: "n", count: 100)
    for number in 0..<300 { try folder.write("{}", to: "flows/\(long)-\(number).gen.json") }
    #expect(checked() == "1 file checked: nothing to report\n")
  }

  @Test func `--exclude leaves out what matches, seen from the working folder`() throws {
    #expect(checked("--exclude", "dist", "--exclude=**/*.gen.json") == "1 file checked, 2 skipped: nothing to report\n")
    #expect(checked("flows/a.json", "--exclude", "flows/a.*") == "0 files checked, 1 skipped: nothing to report\n")
  }

  @Test func `a pattern with too many choices is wrong usage`() {
    let pattern = String(repeating: "{a,b,c}", count: 8)
    let run = Run("check", "--exclude", pattern, in: folder.path)
    #expect(run.status == 2)
    #expect(run.error.contains("'--exclude \(pattern)' has more than 256 choices of alternatives in braces."))
  }

  @Test func `after a missing file nothing is said about what was checked`() {
    let run = Run("check", "gone.json", in: folder.path)
    #expect(run.output == "")
    #expect(run.error == "flowjson: gone.json: no such file or directory\n")
    #expect(run.status == 3)
  }

  @Test func `--watch checks once, and again when something changes that the result depends on`() throws {
    let written = Written()
    let console = Console(writingTo: written, written, in: folder.path)
    var invocation = CheckInvocation()
    invocation.paths = ["flows"]
    var watch = CheckWatch(invocation)
    func checks() -> Bool { watch.checkIfChanged(console) }
    #expect(checks())
    #expect(written.take() == "2 files checked: nothing to report\nflowjson: watching for changes; end with Ctrl-C\n")
    #expect(!checks())
    try folder.write("{\"screens\": []}", to: "flows/new.json")
    #expect(checks())
    #expect(written.take().contains("flows/new.json:1:1: error:"))
    try folder.write(#"{"rulse": 1}"#, to: "flowjson.config.json")
    #expect(checks())
    #expect(written.take().contains("flowjson: flowjson.config.json:1:2: the configuration has no key 'rulse'"))
    #expect(!checks())
    try folder.write(#"{"exclude": ["flows/new.json"]}"#, to: "flowjson.config.json")
    #expect(checks())
    #expect(written.take().contains("2 files checked, 1 skipped: nothing to report"))
  }

  @Test func `--watch needs files`() {
    #expect(Run("check", "-", "--watch", in: folder.path).error.contains("'--watch' needs files"))
    #expect(Run("check", "--watch", "--write-baseline", "b.json", in: folder.path).status == 2)
  }
}
