import FlowFiles
import FlowProject
import FlowReports
import FlowTestSupport
import Testing

@testable import FlowJSONCommand

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Paths that lead to anything but a file that can be read: status 3 and the reason, never a wait.
@Suite(.timeLimit(.minutes(20)))
struct HostileFileTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(CheckCommandTests.clean, to: "flows/a.json")
  }

  private static let commands = [
    ["check"], ["check", "--fix"], ["fmt"], ["fmt", "--check"], ["contract"], ["graph"], ["message"],
    ["diff", "flows/a.json"],
  ]

  private func expectFailure(of path: String, _ reason: String) {
    for command in Self.commands {
      let run = Run(arguments: command + [path], in: folder.path)
      #expect(run.status == 3, "\(command)")
      #expect(run.error.hasSuffix("flowjson: \(path): \(reason)\n"), "\(command)")
    }
  }

  @Test func `a file that is not there`() {
    expectFailure(of: "nowhere.json", "no such file or directory")
    expectFailure(of: "flows/a.json/b.json", "not a directory")
  }

  @Test func `devices that never end, or are empty`() {
    for device in ["/dev/zero", "/dev/null", "/dev/urandom"] {
      expectFailure(of: device, "is a device; pass '-' to read standard input")
    }
  }

  @Test func `a named pipe without a writer`() {
    #expect(mkfifo(folder.path + "/pipe.json", 0o600) == 0)
    expectFailure(of: "pipe.json", "is a pipe; pass '-' to read standard input")
    #expect(Run("check", ".", in: folder.path).error.contains("flowjson: pipe.json: is a pipe"))
  }

  @Test func `a link that leads to itself`() throws {
    try folder.link("loop.json", to: "loop.json")
    expectFailure(of: "loop.json", "too many levels of symbolic links")
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `files and folders without permission`() {
    #expect(chmod(folder.path + "/flows/a.json", 0) == 0)
    for command in Self.commands.dropLast() {
      let run = Run(arguments: command + ["flows/a.json"], in: folder.path)
      #expect(run.status == 3)
      #expect(run.error == "flowjson: flows/a.json: permission denied\n")
    }
    #expect(chmod(folder.path + "/flows", 0) == 0)
    let run = Run("check", ".", in: folder.path)
    _ = chmod(folder.path + "/flows", 0o700)
    #expect(run.status == 3)
    #expect(run.error == "flowjson: flows: permission denied\n")
  }

  @Test func `files that vanish between being found and being read`() throws {
    try folder.write(CheckCommandTests.clean, to: "flows/b.json")
    var settings = CheckSettings(workingFolder: Path(folder.path), today: "2026-11-21")
    settings.configuration = .none
    let path = folder.path
    settings.progress = { done, _ in
      if done == 1 { unlink(path + "/flows/b.json") }
    }
    let result = try CheckRun(settings).check(["flows"])
    #expect(result.report.files.map(\.path) == ["flows/a.json"])
    #expect(result.failures == [FileFailure("flows/b.json", "no such file or directory")])
  }

  @Test func `a file of a terabyte is not read`() throws {
    try folder.write("{\"version\": \"7.3\", \"screens\": [", to: "large.json")
    #expect(truncate(folder.path + "/large.json", 1 << 40) == 0)
    let run = Run("check", "large.json", in: folder.path)
    #expect(run.status == 1)
    #expect(run.output.contains("[file-too-large]"))
    for command in Self.commands.dropFirst(2) {
      let run = Run(arguments: command + ["large.json"], in: folder.path)
      #expect(run.status == 3, "\(command)")
      #expect(run.error.hasPrefix("flowjson: large.json: "), "\(command)")
    }
    #expect(Run("diff", "large.json", "flows/a.json", in: folder.path).status == 3)
  }

  @Test func `a folder that leads to itself, and one that is reached in very many ways`() throws {
    try folder.link("flows/back", to: "..")
    let ring = Run("check", "flows", in: folder.path)
    #expect(ring.status == 3)
    #expect(ring.error == "flowjson: flows/back/flows: is a link to a folder that it lies in; it is not followed\n")
    // Each folder has two links to the next: 2^24 ways to the last one.
    for number in 0..<24 {
      try folder.write("{}", to: "fork\(number)/other.txt")
      try folder.link("fork\(number)/left", to: "../fork\(number + 1)")
      try folder.link("fork\(number)/right", to: "../fork\(number + 1)")
    }
    try folder.write(CheckCommandTests.clean, to: "fork24/a.json")
    let forks = Run("check", "fork0", in: folder.path)
    #expect(forks.status == 3)
    #expect(forks.output.hasPrefix("8 files checked"))
    #expect(forks.error.contains("is reached in more than 8 ways over links; it is not followed again\n"))
  }
}
