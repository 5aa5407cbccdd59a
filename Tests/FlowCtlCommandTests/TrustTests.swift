import FlowRemote
import FlowTestSupport
import JSONText
import Testing

@testable import FlowCtlCommand

/// What a configuration of a stranger can make `flowctl` do: nothing that nobody has said.
@Suite struct TrustTests {
  let project: TemporaryFolder
  let home: TemporaryFolder

  init() throws {
    (project, home) = (try Sample.project(), try TemporaryFolder())
    try project.write("", to: ".git/HEAD")
  }

  private func run(
    _ arguments: String...,
    trusting: String = "",
    token: String = "SECRET-1",
    answers: Answers = Answers()
  ) -> Run {
    Run(
      arguments,
      in: project,
      environment: [
        "HOME": home.path, "FLOWCTL_TRUST": trusting, "TOKEN": token, "ID": "client-1", "SECRET": "secret-1",
      ],
      transport: answers
    )
  }

  private static let empty = (200, #"{"data":[]}"#)

  @Test(arguments: ["list", "get x", "preview x", "plan", "apply --dry-run", "upload x flows/one.json", "publish x"])
  func `runs no command before the user has said so`(line: String) {
    let answers = Answers(Self.empty)
    let run = Run(
      ["--env", "command"] + line.split(separator: " ").map(String.init),
      in: project,
      environment: ["HOME": home.path, "FLOWCTL_TRUST": ""],
      transport: answers
    )
    #expect(run.status == 2)
    #expect(
      run.error == """
        flowctl: environment 'command' of the configuration wants to run the command print-token; you have not said yet \
        that it may; nothing was sent
        flowctl: what to do: if it may, type 'flowctl trust' once for this repository, or add '--trust' to this \
        command; CI sets FLOWCTL_TRUST=1

        """
    )
    #expect(answers.sent.isEmpty)
  }

  @Test func `sends no credential to a server that is not the provider's own before the user has said so`() {
    let answers = Answers(Self.empty)
    let run = run("--env", "production", "list", answers: answers)
    #expect(run.status == 2)
    #expect(
      run.error.contains(
        "wants to send the environment variable 'TOKEN' to https://graph.example.test; you have not said"
      )
    )
    #expect(answers.sent.isEmpty)
  }

  @Test func `sends a credential of the environment to the provider's own server without being told`() throws {
    let answers = Answers((200, #"{"items":[],"total":0}"#))
    #expect(run("--env", "reseller", "list", answers: answers).status == 0)
    #expect(answers.sent.count == 1)
  }

  @Test func `sends no file before the user has said so`() throws {
    try project.write("FILE-SECRET", to: "secret.txt")
    try project.write(
      #"{"environments": {"p": {"provider": "graph", "account": "1", "token": {"file": "secret.txt"}}}}"#,
      to: "flowjson.config.json"
    )
    let refused = run("list")
    #expect(refused.status == 2)
    #expect(
      refused.error.contains("wants to read a credential from the file '\(project.path)/secret.txt'; you have not said")
    )
    let answers = Answers(Self.empty)
    #expect(run("list", "--trust", answers: answers).status == 0)
    #expect(answers.sent.first?.headers.first?.value == "Bearer FILE-SECRET")
  }

  @Test func `does it with --trust, with FLOWCTL_TRUST=1, and after flowctl trust`() {
    #expect(run("--trust", "--env", "command", "list", answers: Answers(Self.empty)).status == 0)
    #expect(run("--env", "command", "list", trusting: "1", answers: Answers(Self.empty)).status == 0)
    #expect(run("--env", "command", "list", trusting: "yes").status == 2)
    let trust = run("trust")
    #expect(trust.status == 0)
    #expect(
      trust.output == """
        trusted in \(project.path):
          to send the environment variable 'TOKEN' to https://graph.example.test
          to run the command print-token

        """
    )
    for environment in ["production", "command"] {
      #expect(run("--env", environment, "list", answers: Answers(Self.empty)).status == 0)
    }
  }

  @Test(arguments: [
    ("print-token", "print-tokens"), ("print-token", #"print-token", "x"#), ("graph.example.test", "evil.example.test"),
    (#"{"env": "TOKEN"}"#, #"{"env": "SECRET"}"#), ("graph.example.test", "graph.example.test:444"),
  ])
  func `asks again when the configuration has changed`(old: String, new: String) throws {
    #expect(run("trust").status == 0)
    try project.write(Sample.configuration.replacing(old, by: new), to: "flowjson.config.json")
    let environment = old == "print-token" ? "command" : "production"
    let run = run("--env", environment, "list", answers: Answers(Self.empty))
    #expect(run.status == 2)
    #expect(run.error.contains("you have not said yet that it may"))
  }

  @Test func `a link that leads to another file is asked about again`() throws {
    try project.write("FILE-SECRET", to: "a.txt")
    try project.write("OTHER-SECRET", to: "b.txt")
    try project.write(
      #"{"environments": {"p": {"provider": "graph", "account": "1", "token": {"file": "link.txt"}}}}"#,
      to: "flowjson.config.json"
    )
    try project.link("link.txt", to: "a.txt")
    #expect(run("trust").status == 0)
    #expect(run("list", answers: Answers(Self.empty)).status == 0)
    try project.remove("link.txt")
    try project.link("link.txt", to: "b.txt")
    #expect(run("list", answers: Answers(Self.empty)).status == 2)
  }

  @Test func `what is trusted in one repository is not in another`() throws {
    #expect(run("trust").status == 0)
    let other = try Sample.project()
    try other.write("", to: ".git/HEAD")
    let run = Run(
      ["--env", "command", "list"],
      in: other,
      environment: ["HOME": home.path, "FLOWCTL_TRUST": ""],
      transport: Answers(Self.empty)
    )
    #expect(run.status == 2)
  }

  @Test func `lists and forgets what is trusted`() {
    #expect(run("trust", "--list").output == "nothing is trusted\n")
    #expect(run("trust", "--env", "command").status == 0)
    #expect(run("trust", "--list").output == "\(project.path):\n  to run the command print-token\n")
    let json = run("trust", "--list", "--format", "json").json
    #expect(json["repositories"]?.elements.first?["trusted"] == [["command": ["print-token"]]])
    #expect(run("--env", "production", "list").status == 2)
    #expect(run("trust", "--remove").output == "nothing is trusted in \(project.path) any more\n")
    #expect(run("trust", "--remove").output == "nothing was trusted in \(project.path)\n")
    #expect(run("--env", "command", "list").status == 2)
    #expect(run("trust", "--list", "--remove").status == 2)
  }

  @Test func `keeps nothing in the repository itself, and says what to do without a home`() throws {
    let inside = Run(
      ["trust"],
      in: project,
      environment: ["XDG_STATE_HOME": project.path + "/state", "FLOWCTL_TRUST": ""]
    )
    #expect(inside.status == 2)
    #expect(inside.error.contains("which lies in the repository itself"))
    let homeless = Run(["--env", "command", "list"], in: project, environment: ["FLOWCTL_TRUST": ""])
    #expect(homeless.status == 2)
    #expect(homeless.error.contains("there is no place to keep what is trusted"))
  }

  @Test func `warns of a program that lies in the repository`() throws {
    try project.write("echo x", to: "token.sh")
    try project.write(
      Sample.configuration.replacing(#""print-token""#, by: #""sh", "./token.sh""#),
      to: "flowjson.config.json"
    )
    #expect(
      run("trust").error == "note: './token.sh' lies in the repository: whoever changes it changes what is run\n"
    )
  }

  @Test(arguments: [
    "create x --category OTHER --dry-run", "create x --category OTHER --file flows/one.json --dry-run",
    "publish 730000000000011 --dry-run", "upload 730000000000011 flows/one.json --dry-run",
    "migrate --from 118000000000009 --dry-run", "deprecate 730000000000011 --dry-run",
  ])
  func `a dry run that reads nothing wants no credential`(line: String) {
    let run = Run(
      ["--env", "production"] + line.split(separator: " ").map(String.init),
      in: project,
      environment: ["HOME": home.path, "FLOWCTL_TRUST": ""]
    )
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.hasPrefix("POST /v"))
    #expect(run.error.isEmpty)
  }

  @Test func `names environment, account and server before the first request that changes something, once`() {
    let answers = Answers(Self.empty, (200, #"{"id":"730000000000011"}"#), (200, #"{"success":true}"#))
    let create = run(
      "--env",
      "production",
      "create",
      "x",
      "--category",
      "OTHER",
      "--file",
      "flows/one.json",
      "--publish",
      trusting: "1",
      answers: answers
    )
    #expect(
      create.error == "flowctl: environment 'production': account '118000000000001' at https://graph.example.test\n"
    )
    #expect(run("--env", "production", "list", trusting: "1", answers: Answers(Self.empty)).error.isEmpty)
  }

  @Test func `refuses a credential that is too short to be taken out of texts`() {
    let run = run("--env", "production", "list", trusting: "1", token: "abcdefg")
    #expect(run.status == 2)
    #expect(
      run.error == """
        flowctl: the credential of environment 'production' can't be used: the environment variable 'TOKEN' holds only \
        7 characters, and a credential has at least 8; nothing was sent

        """
    )
  }
}
