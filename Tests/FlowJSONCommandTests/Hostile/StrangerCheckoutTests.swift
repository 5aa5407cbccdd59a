import FlowFiles
import FlowTestSupport
import Testing

@testable import FlowJSONCommand

/// What a checkout of a stranger must not get us to do.
@Suite struct StrangerCheckoutTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("", to: "project/.git/HEAD")
  }

  private var project: String { folder.path + "/project" }

  private static let fixable = #"{"version": "7.3", "screens": [],}"#

  @Test func `fixes write through no link that leads out of the repository`() throws {
    try folder.write(Self.fixable, to: "outside/o.json")
    try folder.link("project/o.json", to: "../outside/o.json")
    for arguments in [["check", "--fix", "o.json"], ["check", "--fix", "."]] {
      let run = Run(arguments: arguments, in: project)
      #expect(run.status == 3)
      #expect(run.error.contains("o.json: is a link that leads out of the repository; nothing was written"))
    }
    #expect(Run("fmt", "o.json", in: project).status == 3)
    #expect(try folder.read("outside/o.json") == Self.fixable)
  }

  @Test func `fixes write through a link that stays in the repository`() throws {
    try folder.write(Self.fixable, to: "project/real/o.json")
    try folder.link("project/o.json", to: "real/o.json")
    _ = Run("check", "--fix", "o.json", in: project)
    #expect(try folder.read("project/real/o.json") == #"{"version": "7.3", "screens": []}"#)
  }

  @Test func `a configuration leads nobody out of its folder`() throws {
    try folder.write(Self.fixable, to: "outside/o.json")
    for key in ["include", "exclude"] {
      try folder.write(#"{"\#(key)": ["../outside/*.json"]}"#, to: "project/flowjson.config.json")
      let run = Run("check", "--fix", in: project)
      #expect(run.status == 2)
      #expect(run.error.contains("a pattern can't lead out of the configuration's folder with '..'"))
    }
    try folder.write(#"{"flows": {"f": {"file": "../outside/o.json"}}}"#, to: "project/flowjson.config.json")
    #expect(Run("check", in: project).error.contains("'../outside/o.json' lies outside the repository"))
    try folder.link("project/way", to: "../outside")
    try folder.write(#"{"include": ["way/*.json"]}"#, to: "project/flowjson.config.json")
    #expect(Run("check", in: project).output.contains("0 files"))
    #expect(try folder.read("outside/o.json") == Self.fixable)
  }

  @Test func `a pattern with too many choices is a fault of the configuration`() throws {
    let braces = String(repeating: "{a,b}", count: 9)
    let commas = "{" + String(repeating: ",", count: 400_000) + "}"
    for pattern in [braces, commas, braces + commas] {
      try folder.write(#"{"exclude": ["\#(pattern)"]}"#, to: "project/flowjson.config.json")
      let run = Run("check", ".", in: project)
      #expect(run.status == 2)
      #expect(run.error.contains("this pattern has more than 256 choices in braces; use '*' instead"))
    }
  }

  @Test func `nothing is shown of a file that is neither flow nor message`() throws {
    try folder.write("[default]\naws_access_key_id = AKIASECRET\n", to: "outside/credentials")
    try folder.link("project/flow.json", to: "../outside/credentials")
    try folder.write(#"{"token": "AKIASECRET"}"#, to: "project/b.json")
    for (name, format) in [("flow.json", "text"), ("flow.json", "json"), ("b.json", "text"), ("b.json", "sarif")] {
      let run = Run("check", "--format", format, name, in: project)
      #expect(run.status == 1)
      #expect(!(run.output + run.error).contains("SECRET") && !run.output.contains("[default"), "\(run.output)")
    }
  }

  @Test func `names in a patch can't be taken for hunks`() throws {
    try folder.write(Self.fixable, to: "project/a\n@@ -1 +1 @@\n-x é\"\\.json")
    let output = Run("check", "--fix", "--diff", ".", in: project).output
    #expect(
      output.hasPrefix(
        #"""
        --- "a/a\n@@ -1 +1 @@\n-x \303\251\"\\.json"
        +++ "b/a\n@@ -1 +1 @@\n-x \303\251\"\\.json"
        @@ -1 +1 @@

        """#
      )
    )
  }

  @Test func `a broken file can't hide behind one whose name looks alike`() throws {
    try folder.write(#"{"version": "7.3", "screens": [}"#, to: "project/\u{E9}.json")
    try folder.write(CheckCommandTests.clean, to: "project/e\u{301}.json")
    for paths in [["."], ["e\u{301}.json", "\u{E9}.json"]] {
      let run = Run(arguments: ["check"] + paths, in: project)
      #expect(run.status == 1)
      #expect(run.output.contains("2 files"))
    }
  }

  @Test func `a name that is no text is checked and shown`() throws {
    let name = Path(bytes: [0xFF] + ".json".utf8)
    try FileReplacer.write(Array(Self.fixable.utf8), to: Path(project).joined(name))
    for argument in [".", name.text] {
      let run = Run("check", argument, in: project)
      #expect(run.status == 1)
      #expect(run.output.contains("xff.json:1:"))
    }
  }
}
