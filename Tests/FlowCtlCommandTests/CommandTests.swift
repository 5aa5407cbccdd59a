import FlowRemote
import FlowTestSupport
import JSONText
import Testing

@testable import FlowCtlCommand

@Suite struct CommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try Sample.project()
  }

  @Test func `brings a flow through its life`() throws {
    func run(_ arguments: String...) -> Run {
      Run("--env=sandbox", arguments[0], arguments[1], arguments.count > 2 ? arguments[2] : "--format=text", in: folder)
    }
    #expect(Run("create", "x", "--category", "OTHER", "--env", "sandbox", in: folder).status == 0)
    #expect(run("upload", "x", "flows/one.json").output.hasSuffix("the platform finds nothing wrong\n"))
    #expect(run("publish", "x").output == "flow 730000000000001 is published\n")
    let again = run("publish", "x")
    #expect(again.status == 3)
    #expect(again.error.contains("Flow cannot be published as it's not in DRAFT state (code 139002)"))
    #expect(run("delete", "x").status == 3)
    #expect(run("download", "x").output == Sample.clean)
    #expect(run("get", "x").output.contains("status: PUBLISHED\n"))
    #expect(run("deprecate", "x").output == "flow 730000000000001 is deprecated\n")
    #expect(
      Run("--env=sandbox", "list", "--format=json", in: folder).json["flows"]?.elements.first?["status"] == "DEPRECATED"
    )
  }

  @Test func `does not send a file with errors, unless the platform's opinion is wanted`() {
    _ = Run("create", "x", "--category", "OTHER", "--env", "sandbox", in: folder)
    _ = try? folder.write(Sample.broken, to: "flows/one.json")
    let refused = Run("--env", "sandbox", "upload", "x", "flows/one.json", in: folder)
    #expect(refused.status == 1)
    #expect(refused.error.contains("flows/one.json:2:"))
    #expect(refused.error.contains("nothing was sent"))
    let sent = Run("--env", "sandbox", "upload", "x", "flows/one.json", "--allow-errors", in: folder)
    #expect(sent.status == 1)
    #expect(sent.output.contains("[INVALID_PROPERTY_VALUE]\n  found before by the rule '"))
    let publish = Run("--env", "sandbox", "publish", "x", in: folder)
    #expect(publish.status == 1)
  }

  @Test func `marks what the platform finds and we did not`() {
    let fault = #"{"error":"NEW_CODE","error_type":"FLOW_JSON_ERROR","message":"odd","line_start":1,"column_start":13}"#
    let answers = Answers(
      (200, #"{"id":"730000000000011","name":"x","status":"DRAFT"}"#),
      (200, #"{"success":true,"validation_errors":[\#(fault)]}"#)
    )
    let upload = Run(
      "--env",
      "production",
      "upload",
      "730000000000011",
      "flows/one.json",
      in: folder,
      environment: ["TOKEN": "SECRET-1"],
      transport: answers
    )
    #expect(upload.status == 1)
    #expect(
      upload.output.hasPrefix(
        "flows/one.json:1:13: error: odd [NEW_CODE]\n  not predicted by flowjson: please report it, with the file"
      )
    )
  }

  @Test(
    arguments: [
      ["--env", "production", "list"], ["--env", "jelou", "list"], ["--env", "nowhere", "list"], ["list"],
      ["--env", "sandbox", "create", "x", "--category", "SIGNUP"], ["--env", "sandbox", "update", "x"],
      ["sandbox", "--listen", "0.0.0.0:4010"], ["--env", "sandbox", "lisst"], ["--format", "yaml", "list"],
      ["--env", "sandbox", "send", "m.json", "--to", "nobody"],
    ]
  )
  func `ends with status 2 on wrong usage`(arguments: [String]) {
    let run =
      switch arguments.count {
      case 1: Run(arguments[0], in: folder)
      case 2: Run(arguments[0], arguments[1], in: folder)
      case 3: Run(arguments[0], arguments[1], arguments[2], in: folder)
      case 4: Run(arguments[0], arguments[1], arguments[2], arguments[3], in: folder)
      default:
        Run(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments.last ?? "", in: folder)
      }
    #expect(run.status == 2)
    #expect(!run.error.isEmpty)
  }

  @Test func `tells a call that the provider does not have before anything is sent`() {
    let run = Run("--env", "jelou", "publish", "x", in: folder, environment: ["ID": "client-1", "SECRET": "secret-1"])
    #expect(run.status == 2)
    #expect(run.error.hasPrefix("flowctl: provider 'jelou' has no call to publish flows; nothing was sent\n"))
  }

  @Test func `gets a credential from a command and never shows it`() {
    let answers = Answers((200, #"{"data":[{"id":"1","name":"TOKEN-OF-COMMAND","status":"DRAFT"}]}"#))
    let run = Run("--env", "command", "list", in: folder, transport: answers)
    #expect(answers.sent.first?.headers.first?.value == "Bearer TOKEN-OF-COMMAND")
    #expect(run.output == "1  DRAFT  [redacted]\n")
  }

  @Test func `tells what 1msg does not offer at present, and does not repeat it`() {
    let answers = Answers(
      (200, #"{"id":"730000000000011","name":"x","status":"DRAFT"}"#),
      (501, #"{"error":"Not implemented"}"#)
    )
    let run = Run(
      "--env",
      "reseller",
      "update",
      "730000000000011",
      "--name",
      "y",
      in: folder,
      environment: ["TOKEN": "SECRET-1"],
      transport: answers
    )
    #expect(run.status == 3)
    #expect(run.error.contains("the provider does not offer this call at present"))
    #expect(answers.sent.count == 2)
  }

  @Test func `shows requests and answers, but no credential, and tells why it tries again`() {
    let answers = Answers((503, ""), (200, #"{"data":[{"id":"1","name":"SECRET-1"}]}"#))
    let run = Run(
      ["--env", "production", "list", "--verbose"],
      in: folder,
      environment: ["TOKEN": "SECRET-1"],
      transport: answers
    )
    #expect(run.status == 0)
    #expect(run.error.contains("> GET https://graph.example.test/v23.0/118000000000001/flows?fields="))
    #expect(run.error.contains("\n< 503\n"), "\(run.error)")
    #expect(run.error.contains("the remote side gives no reason (HTTP 503); trying again in 0.5 seconds\n"))
    #expect(run.error.contains(#"< 200\#n  {"data":[{"id":"1","name":"[redacted]"}]}"#))
    #expect(!(run.output + run.error).contains("SECRET-1"))
  }

  @Test func `refuses to send a private key`() throws {
    try folder.write("-----BEGIN PRIVATE KEY-----\nMIIE\n", to: "key.pem")
    let run = Run("--env", "sandbox", "key", "set", "key.pem", in: folder)
    #expect(run.status == 2)
    #expect(run.error.contains("holds a private key, which must never leave this machine"))
  }

  @Test func `moves global options behind the command`() {
    #expect(GlobalOptions.movedBehindCommand(["--env", "a", "key", "show"]) == ["key", "show", "--env", "a"])
    #expect(GlobalOptions.movedBehindCommand(["--env=a", "get", "--", "x"]) == ["get", "--env=a", "--", "x"])
    #expect(GlobalOptions.movedBehindCommand(["--help"]) == ["--help"])
  }
}
