import FlowCrypto
import FlowEndpoint
import FlowRemote
import FlowTestSupport
import FuzzTargets
import JSONText
import Testing

@testable import FlowCtlCommand

@Suite struct EndpointTestCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(EndpointSample.flow, to: "flow.json")
    try folder.write(try #require(InProcessEndpoint.key).publicKey.pem, to: "public.pem")
  }

  private func test(_ arguments: String..., endpoint: any Transport) -> Run {
    Run(
      ["endpoint", "test", "https://endpoint.test/flow", "flow.json"] + arguments
        + ["--public-key", "public.pem", "--app-secret-env", "SECRET"],
      in: folder,
      environment: ["SECRET": InProcessEndpoint.secret],
      transport: endpoint
    )
  }

  private func withoutTimes(_ text: String) -> String {
    text.replacing(#/ \(\d+ ms\)/#, with: "").replacing(#/\d+ ms/#, with: "N ms")
  }

  @Test func `a right endpoint passes`() throws {
    let run = test(endpoint: try InProcessEndpoint(EndpointSample.flow))
    #expect(run.status == 0)
    #expect(run.error == "")
    #expect(
      withoutTimes(run.output) == """
        passed    1 a health check is answered
        passed    2 the answer is encrypted with the inverted initial vector
        passed    3 a wrong signature is refused
        passed    4 a request without signature is refused
        passed    5 a request for another key is refused
        passed    6 a request with a changed tag is refused
        passed    7 a body that is not JSON is refused
        passed    8 INIT is answered with a screen that the flow may be opened with
        passed    9 data_exchange of 'START', filled in
        passed    9 data_exchange of 'DETAILS', filled in
        passed    9 data_exchange of 'DONE', filled in
        passed   10 data_exchange of 'START', left empty
        passed   10 data_exchange of 'DETAILS', left empty
        passed   10 data_exchange of 'DONE', left empty
        left out 11 BACK
                    the flow has no screen with 'refresh_on_back'
        passed   12 a notice of an error is acknowledged
        passed   13 a flow token that nobody has given out
                    it was answered with a screen, like any other token
        passed   14 the same request twice, as after a double tap
        passed   15 a screen that the flow does not have
        left out 16 files of pickers are fetched and decrypted
                    the flow has no PhotoPicker or DocumentPicker
        passed   17 answers in time
                    90 % of 19 answers within N ms, the slowest after N ms
        passed   18 SUCCESS carries the flow token
        left out 19 a forged signature of the flow token is refused
                    tokens are signed from Flow JSON 7.3 with data API 4.0 on
        https://endpoint.test/flow: 20 passed, 0 failed, 0 warned, 3 left out

        """
    )
  }

  @Test func `what fails is told with what was sent and what came`() throws {
    let run = test("--case", "9", endpoint: try InProcessEndpoint(EndpointSample.flow, fault: .wrongData))
    #expect(run.status == 1)
    #expect(
      withoutTimes(run.output).hasPrefix(
        """
        failed    9 data_exchange of 'START', filled in
                    /data/count: a number is declared here, and a string is given
                    sent: {"data":{"name":"Ada Lovelace"},"flow_token":"flowctl-test","screen":"START",\
        "action":"data_exchange","version":"3.0"}
                    came: status 200 {"version":"3.0","screen":"DETAILS","data":{"count":"3"}}
        passed    9 data_exchange of 'DETAILS', filled in

        """
      )
    )
  }

  @Test func `JSON has the shape that is promised`() throws {
    let run = test("--format", "json", endpoint: try InProcessEndpoint(EndpointSample.flow, fault: .plainAnswer))
    #expect(run.status == 1)
    #expect(run.json.members.map(\.key) == ["schemaVersion", "url", "cases", "summary"])
    #expect(run.json["url"] == "https://endpoint.test/flow")
    let second = try #require(run.json["cases"]?.elements.first { $0["number"]?.integer == 2 })
    #expect(
      second.members.map(\.key) == ["number", "name", "result", "message", "request", "answer", "milliseconds"]
    )
    #expect(second["result"] == "failed")
    #expect(
      second["message"]
        == "the answer is plain JSON: encrypt it, and send the base64 of that as plain text"
    )
    #expect(run.json["summary"]?["failed"]?.integer == 1)
  }

  @Test func `JUnit counts what failed and what was left out`() throws {
    let run = test("--format", "junit", endpoint: try InProcessEndpoint(EndpointSample.flow, fault: .wrongData))
    #expect(run.status == 1)
    #expect(
      run.output.contains(#"<testsuite name="flowctl endpoint test" tests="23" failures="2" errors="0" skipped="3">"#)
    )
    #expect(run.output.contains(#"<failure message="/data/count: a number is declared here, and a string is given">"#))
    #expect(run.output.contains("<skipped message=\"the flow has no screen with 'refresh_on_back'\"/>"))
  }

  @Test func `redirects are not followed`() throws {
    let endpoint = try InProcessEndpoint(EndpointSample.flow, fault: .redirect)
    let run = test("--case", "1", endpoint: endpoint)
    #expect(run.status == 1)
    #expect(run.output.contains("status 302 is a redirect, and WhatsApp follows none"))
    #expect(Set(endpoint.sent.map(\.url)) == ["https://endpoint.test/flow"])
  }

  @Test func `without the application's secret nothing is signed, and the cases say so`() throws {
    let endpoint = try InProcessEndpoint(EndpointSample.flow, secrets: [])
    let run = Run(
      "endpoint",
      "test",
      "https://endpoint.test",
      "flow.json",
      "--public-key",
      "public.pem",
      in: folder,
      transport: endpoint
    )
    #expect(run.status == 0)
    #expect(run.output.contains("no application secret is given: '--app-secret-env NAME'"))
    #expect(endpoint.sent.allSatisfy { request in !request.headers.contains { $0.name == "X-Hub-Signature-256" } })
  }

  @Test func `nothing secret is in any output`() throws {
    for format in ["text", "json", "junit"] {
      let endpoint = try InProcessEndpoint(EndpointSample.flow, fault: .wrongData)
      let run = test("--format", format, "--verbose", endpoint: endpoint)
      let signatures = endpoint.sent.flatMap(\.headers).filter { $0.name == "X-Hub-Signature-256" }.map(\.value)
      for secret in [InProcessEndpoint.secret] + signatures {
        #expect(!(run.output + run.error).contains(secret))
      }
    }
  }

  @Test func `a server that can't be reached is no finding`() throws {
    let run = test(endpoint: Unreachable())
    #expect(run.status == 3)
    #expect(run.output == "")
    #expect(run.error == "flowctl: the endpoint can't be reached: no connection to 'endpoint.test:443'\n")
  }

  @Test(arguments: [
    (["http://example.com", "flow.json"], 2, "plain http; WhatsApp calls https only"),
    (["example.com", "flow.json"], 2, "'example.com' is not an address; expected 'https://…'."),
    (["https://a.test", "flwo.json"], 3, "flwo.json: is neither a file nor a flow of the configuration"),
    (["https://a.test", "flow.json", "--case", "20"], 2, "'--case' takes a number from 1 to 19, not 20."),
    (["https://a.test", "flow.json"], 2, "no public key to encrypt requests with is given"),
    (["https://a.test", "flow.json", "--public-key", "flow.json"], 1, "flow.json: public key: there is no key in it"),
    (["https://a.test", "flow.json", "--public-key", "none.pem"], 3, "none.pem: "),
    (
      ["https://a.test", "flow.json", "--public-key", "public.pem", "--app-secret-env", "NONE"], 2,
      "'--app-secret-env' names the environment variable 'NONE', which is not set"
    ),
  ])
  func `what can't be done is said before anything is sent`(arguments: [String], status: Int, message: String) {
    let run = Run(["endpoint", "test"] + arguments, in: folder)
    #expect(run.status == status)
    #expect(run.error.contains(message), "\(run.error)")
  }

  @Test func `hostile answers reach no terminal as they are`() throws {
    let exchange = Recording.Exchange(
      request: EndpointRequest(.open, screen: "", data: []),
      status: 200,
      answer: ["screen": "\u{1B}[2J\n##[command]x", "data": ["a\u{202E}": "\u{1B}]0;x\u{7}"]]
    )
    for format in ["text", "json", "junit"] {
      let endpoint = try InProcessEndpoint(EndpointSample.flow, recordings: [exchange])
      let run = test("--format", format, endpoint: endpoint)
      #expect(run.status == 1)
      #expect(PrintedText.fault(in: run.output) == nil)
      #expect(PrintedText.fault(in: run.error) == nil)
    }
  }
}

/// A server that is not there.
struct Unreachable: Transport {
  func send(_ request: WireRequest, timeout: Duration, limit: Int) throws(TransportError) -> HTTPAnswer {
    throw .notSent("no connection to 'endpoint.test:443'")
  }
}

// MARK: - Scripts

@Suite struct EndpointScriptTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(EndpointSample.flow, to: "flow.json")
    try folder.write(try #require(InProcessEndpoint.key).publicKey.pem, to: "public.pem")
  }

  private func play(_ script: String, _ fault: InProcessEndpoint.Fault? = nil) throws -> Run {
    try folder.write(script, to: "a.simulation.json")
    return Run(
      "endpoint",
      "test",
      "https://endpoint.test",
      "flow.json",
      "a.simulation.json",
      "--case",
      "1",
      "--public-key",
      "public.pem",
      in: folder,
      transport: try InProcessEndpoint(EndpointSample.flow, fault: fault, secrets: [])
    )
  }

  @Test func `the endpoint's answers take the place of the script's`() throws {
    let run = try play(EndpointSample.script)
    #expect(run.output.contains("passed      script a.simulation.json"), "\(run.output)")
    #expect(run.status == 0)
  }

  @Test func `an answer that no phone takes fails the script at its step`() throws {
    let run = try play(EndpointSample.script, .wrongData)
    #expect(run.status == 1)
    #expect(
      run.output.contains(
        """
        a.simulation.json:5:14: step 4: the endpoint's answer: /data/count: a number is declared here, and a string \
        is given
        """
      ),
      "\(run.output)"
    )
  }

  @Test func `what the flow sends is held against the script`() throws {
    let run = try play(EndpointSample.script.replacing(#""data": {"name": "Ann"}"#, by: #""data": {"name": "Bob"}"#))
    #expect(run.status == 1)
    #expect(run.output.contains(#"(expected "Bob", found "Ann")"#), "\(run.output)")
  }

  @Test func `an expectation that the real answer does not meet fails`() throws {
    let run = try play(EndpointSample.script.replacing(#""data": {"count": 3}}},"#, by: #""data": {"count": 4}}},"#))
    #expect(run.status == 1)
    #expect(run.output.contains("step 5: 'count' in data is not as expected (expected 4, found 3)"), "\(run.output)")
  }

  @Test func `a script in which the endpoint fails is left out`() throws {
    let script = EndpointSample.script.replacing(
      #""answer": {"screen": "DONE"}"#,
      by: #""answer": {"status": 500}"#
    )
    let run = try play(script)
    #expect(run.status == 0)
    #expect(run.output.contains("it has the endpoint answer with status 500, which none does at request"))
  }

  @Test func `a script of another flow is refused`() throws {
    try folder.write(EndpointSample.flow, to: "other.json")
    let run = try play(EndpointSample.script.replacing(#""flow.json""#, by: #""other.json""#))
    #expect(run.status == 2)
    #expect(
      run.error
        == "flowctl: a.simulation.json: is about the flow 'other.json', and the one that is tested is 'flow.json'\n"
    )
  }
}
