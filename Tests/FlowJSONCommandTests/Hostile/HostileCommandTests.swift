import FlowTestSupport
import Testing

@testable import FlowJSONCommand

/// Texts that were made to take long, through every command that takes a file: each has an answer.
@Suite(.timeLimit(.minutes(20)))
struct HostileCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(arguments: HostileText.all)
  func `a hostile text has an answer of every command`(hostile: HostileText) throws {
    try folder.write(hostile.text, to: "flow.json")
    try folder.write(CheckCommandTests.clean, to: "other.json")
    for command in [
      ["check"], ["check", "--kind", "message", "--format", "json"], ["fmt", "--diff"], ["contract"], ["graph"],
      ["message"], ["diff", "other.json"],
    ] {
      let run = Run(arguments: command + ["flow.json"], in: folder.path)
      #expect([0, 1, 3].contains(run.status), "\(command)")
      // A thousand findings of a rule are told, a few lines each.
      #expect(run.output.utf8.count < 4_000_000 + 4 * hostile.text.utf8.count, "\(command)")
      if run.status == 3 { #expect(run.error.hasPrefix("flowjson: flow.json"), "\(command)") }
    }
  }

  @Test(arguments: HostileText.broken)
  func `a hostile text that is mended stays readable`(hostile: HostileText) throws {
    try folder.write(hostile.text, to: "flow.json")
    let first = Run("check", "flow.json", "--fix", "--kind", "flow", in: folder.path)
    #expect([0, 1].contains(first.status))
    // Nothing takes more room than a control character that is written as an escape.
    #expect(try folder.read("flow.json").utf8.count <= 6 * hostile.text.utf8.count + 100)
  }
}
