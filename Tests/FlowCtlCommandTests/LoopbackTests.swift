import FlowFiles
import FlowRemote
import FlowTestSupport
import JSONText
import Testing

@testable import FlowCtlCommand

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The program as it was built: the one that `FLOWCTL` names, else the one of the debug build.
private let program: String? = {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let built = root.appending(path: ".build/debug/flowctl").path
  let path = ProcessInfo.processInfo.environment["FLOWCTL"] ?? built
  return FileManager.default.isExecutableFile(atPath: path) ? path : nil
}()

/// The built program as client and as server, over a socket.
@Suite(.enabled(if: program != nil, "flowctl is not built"))
struct LoopbackTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func shell(_ script: String) throws -> String {
    let program = try #require(program)
    let bytes = Subprocess.output(of: [
      "sh", "-c", "cd '\(folder.path)'; export FLOWCTL_TRUST=1; flowctl() { '\(program)' \"$@\"; }; \(script)",
    ])
    return String(decoding: try #require(bytes), as: UTF8.self)
  }

  @Test func `a full round over a loopback socket`() throws {
    let program = try #require(program)
    // The first line is read from a pipe: when it comes, connections are accepted.
    let started = try shell(
      "mkfifo line; '\(program)' sandbox --listen 127.0.0.1:0 --state state > line 2> errors & echo $!; head -n 1 line"
    ).split(separator: "\n")
    try #require(started.count == 2)
    let process = started[0]
    defer { _ = try? shell("kill -9 \(process) 2> /dev/null || true") }
    let address = started[1].split(separator: " ").last ?? ""
    #expect(started[1].hasPrefix("listening on http://127.0.0.1:"))
    try folder.write(
      Sample.configuration.replacing("https://graph.example.test", by: String(address))
        .replacing(#"{"env": "TOKEN"}"#, by: #"{"command": ["echo", "TEST_TOKEN"]}"#),
      to: "flowjson.config.json"
    )
    try folder.write(Sample.clean, to: "flows/one.json")
    try folder.write(Sample.clean, to: "flows/two.json")
    let output = try shell(
      """
      flowctl --env production apply --publish; echo "[$?]"
      flowctl --env production apply --publish; echo "[$?]"
      flowctl --env production download one > copy.json; cmp copy.json flows/one.json; echo "[$?]"
      flowctl --env production deprecate two; echo "[$?]"
      flowctl sandbox --listen \(address.dropFirst("http://".count)) --state other 2> taken; echo "[$?]"
      kill -TERM \(process)
      """
    )
    #expect(
      output == """
        one (flow 730000000000002): done: create the flow, publish
        two (flow 730000000000004): done: create the flow, publish
        2 done, 0 with nothing to do, 0 not done
        [0]
        one (flow 730000000000002): nothing to do
        two (flow 730000000000004): nothing to do
        0 done, 2 with nothing to do, 0 not done
        [0]
        [0]
        flow 730000000000004 is deprecated
        [0]
        [3]

        """
    )
    #expect(try folder.read("taken").hasSuffix("the port is taken\n"))
  }

  @Test func `a run that is killed leaves an account that the next run completes`() throws {
    try folder.write(Sample.configuration, to: "flowjson.config.json")
    try folder.write(Sample.clean, to: "flows/one.json")
    try folder.write(Sample.clean, to: "flows/two.json")
    // The first line of progress is printed before the first step: then the program dies at some point in it.
    _ = try shell(
      """
      mkfifo progress
      '\(try #require(program))' --env sandbox apply --publish > /dev/null 2> progress & victim=$!
      head -n 1 progress > /dev/null; kill -9 $victim; true
      """
    )
    _ = try shell("flowctl --env sandbox apply --publish 2> /dev/null")
    let list = try shell("flowctl --env sandbox list --format json")
    let flows = JSONValue(JSONDocument(parsing: list).root)["flows"]?.elements ?? []
    #expect(
      flows.map { "\($0["name"]?.text ?? "") \($0["status"]?.text ?? "")" } == ["one PUBLISHED", "two PUBLISHED"]
    )
    #expect(try shell("flowctl --env sandbox plan --publish --detailed-exitcode > /dev/null; echo $?") == "0\n")
  }
}
