import FlowFiles
import FlowRemote
import FlowTestSupport
import JSONText
import Testing

@testable import FlowCtlCommand

/// The built program over a socket, as client, as server, and before servers in other languages.
@Suite(.enabled(if: Outside.program != nil, "flowctl is not built"))
struct EndpointLoopbackTests {
  private static let secret = "loopback-app-secret"

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(EndpointSample.flow, to: "flow.json")
    try folder.write(EndpointSample.script, to: "a.simulation.json")
    _ = try shell("flowctl key new")
  }

  private func shell(_ script: String) throws -> String {
    let program = try #require(Outside.program)
    let bytes = Subprocess.output(of: [
      "sh", "-c",
      """
      cd '\(folder.path)'; export FLOWCTL_TRUST=1 SECRET='\(Self.secret)'
      flowctl() { '\(program)' "$@"; }; \(script)
      """,
    ])
    return String(decoding: try #require(bytes), as: UTF8.self)
  }

  /// Starts a server whose first line holds its address; gives process and address.
  private func start(_ command: String, _ name: String) throws -> (process: Substring, address: Substring) {
    let lines = try shell(
      "mkfifo \(name).line; \(command) > \(name).line 2> \(name).log & echo $!; head -n 1 \(name).line"
    ).split(separator: "\n")
    try #require(lines.count == 2)
    return (lines[0], lines[1].split(separator: " ").last ?? "")
  }

  private func test(_ address: Substring, _ arguments: String = "") throws -> Run.Told {
    let text = try shell(
      """
      flowctl endpoint test \(address) flow.json --public-key public.pem --app-secret-env SECRET --format json \
      \(arguments) 2> errors > out; echo "$?"
      """
    )
    let root = JSONValue(JSONDocument(parsing: try folder.read("out")).root)
    let cases = root["cases"]?.elements ?? []
    func numbers(_ result: String) -> [Int] {
      cases.filter { $0["result"]?.text == result }.map { $0["number"]?.integer ?? 0 }
    }
    return Run.Told(
      status: text.trimmingSuffix(while: \.isWhitespace).description,
      failed: numbers("failed"),
      warned: numbers("warned"),
      messages: cases.compactMap { $0["message"]?.text },
      errors: try folder.read("errors")
    )
  }

  @Test func `mock, proxy and test fit together, and what is recorded can be replayed`() throws {
    let mock = try start(
      "'\(try #require(Outside.program))' endpoint mock flow.json --listen 127.0.0.1:0 --private-key private.pem "
        + "--app-secret-env SECRET --replay a.simulation.json",
      "mock"
    )
    defer { _ = try? shell("kill -9 \(mock.process) 2> /dev/null || true") }
    let proxy = try start(
      "'\(try #require(Outside.program))' endpoint proxy \(mock.address) --flow flow.json --listen 127.0.0.1:0 "
        + "--private-key private.pem --record recorded.json",
      "proxy"
    )
    defer { _ = try? shell("kill -9 \(proxy.process) 2> /dev/null || true") }
    let told = try test(proxy.address, "a.simulation.json")
    #expect(told.status == "0", "\(told)")
    #expect(told.failed == [] && told.warned == [], "\(told)")

    let recorded = try folder.read("recorded.json")
    let log = try folder.read("proxy.log")
    #expect(recorded.contains(#""id": "7""#), "the script's answer went through")
    for hidden in ["flowctl-test", Self.secret] {
      #expect(!recorded.contains(hidden))
      #expect(!log.contains(hidden))
    }
    #expect(recorded.contains(#""pin": "REDACTED""#))
    #expect(log.contains(#"-> {"data":{"name":"Ada Lovelace"},"flow_token":"TOKEN""#))
    #expect(log.contains("-> a request that can't be opened: AES key:"))

    let replayed = try start(
      "'\(try #require(Outside.program))' endpoint mock flow.json --listen 127.0.0.1:0 --private-key private.pem "
        + "--replay recorded.json",
      "replayed"
    )
    defer { _ = try? shell("kill -9 \(replayed.process) 2> /dev/null || true") }
    let call = try shell(
      "flowctl endpoint call \(replayed.address) flow.json --public-key public.pem --format json"
    )
    #expect(
      JSONValue(JSONDocument(parsing: call).root)["answer"]?["data"]?["days"] == [["id": "7", "title": "Friday"]]
    )
    for (name, process, stop) in [("mock", mock.process, "TERM"), ("proxy", proxy.process, "INT")] {
      #expect(try shell("kill -\(stop) \(process); tail --pid=\(process) -f /dev/null; echo \(name)") == "\(name)\n")
    }
  }

  @Test func `only programs of this machine are answered, and only what flows send`() throws {
    let mock = try start(
      "'\(try #require(Outside.program))' endpoint mock flow.json --listen 127.0.0.1:0 --private-key private.pem",
      "mock"
    )
    defer { _ = try? shell("kill -9 \(mock.process) 2> /dev/null || true") }
    let status = "curl -s -o /dev/null -w '%{http_code}\\n'"
    let output = try shell(
      """
      \(status) -H 'Host: evil.test' -d '{}' \(mock.address)
      \(status) -H 'Origin: https://evil.test' -d '{}' \(mock.address)
      \(status) \(mock.address)
      \(status) -d '{}' \(mock.address)
      head -c 11000000 /dev/zero | \(status) --data-binary @- \(mock.address) || true
      flowctl endpoint mock flow.json --listen 0.0.0.0:4011 2> /dev/null; echo "$?"
      flowctl endpoint mock flow.json --listen \(mock.address.dropFirst("http://".count)) 2> /dev/null; echo "$?"
      """
    )
    #expect(output == "403\n403\n405\n400\n413\n2\n3\n")
  }

  @Test(
    .enabled(if: Outside.python("cryptography") != nil, "Python's 'cryptography' is not there"),
    arguments: [
      ("", [Int](), "0"), ("vector", [2], "1"), ("signature", [3, 4], "1"), ("type", [9, 10], "1"),
      ("token", [18], "1"),
    ]
  )
  func `an endpoint written with Python's cryptography`(fault: String, failed: [Int], status: String) throws {
    let python = try #require(Outside.python("cryptography"))
    let server = try start(
      "'\(python)' '\(Outside.counterparts)/cryptography_endpoint.py' private.pem \(Self.secret) \(fault)",
      "python"
    )
    defer { _ = try? shell("kill -9 \(server.process) 2> /dev/null || true") }
    let told = try test(server.address)
    #expect(told.failed == failed, "\(told)")
    #expect(told.status == status, "\(told)")
  }

  /// pywa never checks the signature of a flow's request, and answers as a web page: a test finds it.
  @Test(.enabled(if: Outside.python("pywa, flask") != nil, "pywa and Flask are not there: see '.ci/run'"))
  func `an endpoint written with pywa`() throws {
    let python = try #require(Outside.python("pywa, flask"))
    let server = try start("'\(python)' '\(Outside.counterparts)/pywa_endpoint.py' private.pem \(Self.secret)", "pywa")
    defer { _ = try? shell("kill -9 \(server.process) 2> /dev/null || true") }
    let told = try test(server.address)
    #expect(told.failed == [3, 4], "\(told)")
    #expect(told.messages.contains("the content type is 'text/html; charset=utf-8'; the documentation says text/plain"))
    #expect(told.status == "1")
  }
}

extension Run {
  /// What a test of an endpoint told, by the numbers of the cases.
  struct Told {
    let status: String
    let failed: [Int]
    let warned: [Int]
    let messages: [String]
    let errors: String
  }
}

extension String {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, predicate(last) { rest.removeLast() }
    return rest
  }
}
