import FlowRemote
import FlowTestSupport
import JSONText
import Testing

@testable import FlowCtlCommand

/// Nothing that is live changes unasked, and what is in the way of going live is told at once.
@Suite struct LiveTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try Sample.project()
  }

  private func run(_ line: String) -> Run {
    Run(["--env", "sandbox"] + line.split(separator: " ").map(String.init), in: folder)
  }

  @Test func `an upload over a published flow says that it is live, and refuses what breaks it`() throws {
    _ = run("apply --publish")
    try folder.write(Sample.clean.replacing("\"answer\"", by: "\"reply\""), to: "new.json")
    let refused = run("upload one new.json")
    #expect(refused.status == 1)
    #expect(refused.error.hasPrefix("flow 730000000000002 'one' is published, and goes back to draft with this edit\n"))
    #expect(refused.error.contains("\n  breaks: "))
    #expect(refused.error.contains("the edit breaks what is live in 1 place; nothing was sent"), "\(refused.error)")
    #expect(run("list").output.contains("730000000000002  PUBLISHED  one"))
    let done = run("upload one new.json --allow-breaking")
    #expect(done.status == 0)
    #expect(
      done.error.hasSuffix(
        """
        flow 730000000000002 is a draft now; what is sent opens the version that was published, until you publish again
        next: flowctl --env sandbox publish one

        """
      )
    )
  }

  @Test func `gives a published flow no other name unasked`() {
    _ = run("apply --publish")
    let refused = run("update one --name other")
    #expect(refused.status == 1)
    #expect(refused.error.contains("messages that name it can no longer be sent (hurts: launch)"), "\(refused.error)")
    #expect(run("update one --name other --allow-breaking").status == 0)
  }

  @Test(arguments: ["create x --category OTHER --file old.json", "upload one old.json", "apply old"])
  func `refuses a frozen version before anything is sent`(line: String) throws {
    _ = run("apply one")
    try folder.write(Sample.clean.replacing("7.3", by: "4.0").replacing("TextHeading", by: "TextBody"), to: "old.json")
    try folder.write(#"{"flows": {"old": {"file": "old.json"}}}"#, to: "flowjson.config.json")
    let run = run(line)
    #expect(run.status == 1)
    #expect(run.error.contains("is written in version 4.0, which is frozen since 2025-04-08"), "\(run.error)")
  }

  static let endpoint = Sample.clean.replacing(
    #""screens""#,
    by: #""data_api_version": "3.0", "routing_model": {"FIRST": []}, "screens""#
  )

  @Test func `health tells everything that is in the way at once, with the exact next command`() throws {
    try folder.write(Self.endpoint.replacing("TextHeading", by: "TextHeadin"), to: "flows/one.json")
    _ = run("create signup --category OTHER")
    _ = run("upload signup flows/one.json --allow-errors")
    let health = run("health signup")
    #expect(health.status == 1)
    let lines = health.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "signup (flow 730000000000001, draft): 5 things are in the way of being sent")
    #expect(
      lines.filter { $0.contains("next:") } == [
        "     next: flowctl --env sandbox upload signup FILE",
        "     next: flowctl --env sandbox update signup --endpoint-uri https://…",
        "     next: flowctl --env sandbox key set public.pem",
        "     next: flowctl --env sandbox update signup --application-id APPLICATION_ID",
        "     next: flowctl --env sandbox publish signup",
      ],
      "\(health.output)"
    )
  }

  @Test func `a refused publish says what is there now and what is in the way`() throws {
    try folder.write(Self.endpoint, to: "flows/one.json")
    let run = run("create signup --category OTHER --file flows/one.json --publish")
    #expect(run.status == 3)
    #expect(run.error.contains("now: flow 730000000000002 'signup' is there, and its status is draft"), "\(run.error)")
    #expect(run.error.contains("in the way: no application is connected to the flow"))
    #expect(run.error.contains("then 'flowctl --env sandbox publish signup'"))
  }

  static let key = """
    -----BEGIN PUBLIC KEY-----
    MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA358xR6IP+186sKCltPk2
    /bY1kzzr7/mA4ytlNaLB0bbEnJR29w/pnqAwKja4cW/LHPK0qK4b92Ug9jlGW/ns
    nQfzps1p78yuZsXxNS5GlNhdZHal0wHKipsbSSI4wThe4KIZbxsAUBVhuSh8Hzn9
    LpU/ZK7juBbIV8aaj/atl1wuOzmsx1B+mJQLE0zk38QSzS/ORhJ/j1CMXsQF62wR
    K0zmX2O6NgpLYXq3GSycxIojNVMfmuzJ4v9qWCFsmB4lxEv1JkTbyO+q/uaWZa9r
    ZOTZGA/bW7BidD/cYmh6pYK5N1jeyDhHbJZsLqYKLaqvQrrAoM0yF/bas+qkUQve
    5wIDAQAB
    -----END PUBLIC KEY-----

    """

  @Test func `apply brings a new endpoint flow live in one go`() throws {
    try folder.write(Self.endpoint, to: "flows/one.json")
    try folder.write(Self.key, to: "keys/public.pem")
    try folder.write(
      """
      {"flows": {"signup": {"file": "flows/one.json", "categories": ["SIGN_UP"],
        "endpointURI": "https://flows.example.test/data"}},
       "environments": {"sandbox": {"provider": "sandbox", "application": "640000000000003",
        "endpoint": {"publicKey": "keys/public.pem"}}}}
      """,
      to: "flowjson.config.json"
    )
    let plan = run("plan --publish")
    #expect(plan.output.contains("  effect: the flow is new and can be sent at once\n"), "\(plan.output)")
    let apply = run("apply --publish")
    #expect(apply.status == 0, "\(apply.error)")
    #expect(
      apply.output == """
        signup (flow 730000000000002): done: create the flow, update metadata: application 640000000000003, \
        set the public key to that of 'keys/public.pem', publish
        1 done, 0 with nothing to do, 0 not done

        """
    )
    let health = run("health signup")
    #expect(health.status == 0)
    #expect(health.output == "signup (flow 730000000000002, published): nothing is in the way of being sent\n")
    #expect(run("plan --publish --detailed-exitcode").status == 0)
  }

  @Test func `plan looks at endpoint, key and application before it promises`() throws {
    try folder.write(Self.endpoint, to: "flows/one.json")
    let plan = run("plan one --publish")
    #expect(plan.output.contains("  effect: the flow is new, and can't be published yet\n"))
    #expect(plan.output.contains("  in the way: no public key is set for the phone number\n"), "\(plan.output)")
  }
}
