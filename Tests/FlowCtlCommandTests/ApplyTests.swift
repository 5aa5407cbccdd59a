import FlowRemote
import FlowTestSupport
import JSONText
import Testing

@testable import FlowCtlCommand

@Suite struct ApplyTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try Sample.project()
  }

  private func run(_ arguments: String...) -> Run {
    switch arguments.count {
    case 1: Run("--env", "sandbox", arguments[0], in: folder)
    case 2: Run("--env", "sandbox", arguments[0], arguments[1], in: folder)
    default: Run("--env", "sandbox", arguments[0], arguments[1], arguments[2], in: folder)
    }
  }

  @Test func `plans, applies, and has nothing to do the second time`() {
    let plan = run("plan")
    #expect(
      plan.output.split(separator: "\n").dropFirst().joined(separator: "\n") == """
        one (flows/one.json; not on the account yet):
          create the flow
          effect: the flow is new and needs publishing
        two (flows/two.json; not on the account yet):
          create the flow
          effect: the flow is new and needs publishing
        2 to create, 0 to update, 0 to publish, 0 with nothing to do, 0 refused
        """
    )
    #expect(plan.output.hasPrefix("environment 'sandbox': account '118000000000001' at the sandbox in '"))
    #expect(plan.status == 0)
    #expect(run("plan", "--detailed-exitcode").status == 1)
    let apply = run("apply", "--publish")
    #expect(apply.status == 0)
    #expect(
      apply.output == """
        one (flow 730000000000002): done: create the flow, publish
        two (flow 730000000000004): done: create the flow, publish
        2 done, 0 with nothing to do, 0 not done

        """
    )
    let again = run("apply", "--publish")
    #expect(
      again.output == """
        one (flow 730000000000002): nothing to do
        two (flow 730000000000004): nothing to do
        0 done, 2 with nothing to do, 0 not done

        """
    )
    #expect(run("plan", "--detailed-exitcode").status == 0)
  }

  @Test func `takes another spelling of the same JSON for nothing to do`() throws {
    _ = run("apply")
    try folder.write(Sample.clean.replacing("7.3", by: "\\u0037.3").replacing("\n", by: " "), to: "flows/one.json")
    #expect(run("plan", "--detailed-exitcode").status == 0)
  }

  @Test func `says that a published flow goes back to draft, and what the change breaks`() throws {
    _ = run("apply", "--publish")
    try folder.write(Sample.clean.replacing("\"answer\"", by: "\"reply\""), to: "flows/one.json")
    let plan = run("plan", "one")
    #expect(plan.status == 1)
    #expect(
      plan.output.contains("  update the JSON\n  effect: the published flow goes back to draft under the same id;")
    )
    #expect(plan.output.contains("  breaks: "))
    #expect(plan.output.contains("  refused: the change breaks what is live"))
    let apply = run("apply", "one")
    #expect(apply.status == 1)
    #expect(apply.error.contains("give the flow a new name, or say '--allow-breaking'"))
    #expect(run("apply", "one", "--allow-breaking").status == 0)
  }

  @Test func `names risky and safe changes of what is live, too`() throws {
    _ = run("apply", "--publish")
    try folder.write(Sample.clean.replacing("Hello", by: "Good day"), to: "flows/one.json")
    let plan = run("plan", "one")
    #expect(plan.status == 0)
    #expect(plan.output.contains("  safe: "), "\(plan.output)")
    #expect(plan.output.hasSuffix("0 to create, 1 to update, 0 to publish, 0 with nothing to do, 0 refused\n"))
    #expect(plan.error == "next: flowctl --env sandbox apply\n")
  }

  @Test func `one flow that fails does not stop the other, and the next run does the rest`() throws {
    try folder.write(Sample.broken, to: "flows/one.json")
    let first = run("apply")
    #expect(first.status == 1)
    #expect(first.error.contains("flowctl: one: 'flows/one.json' has 1 error\n"))
    #expect(
      first.output.contains("one: not done: create the flow\ntwo (flow 730000000000002): done: create the flow\n")
    )
    try folder.write(Sample.clean, to: "flows/one.json")
    #expect(run("apply").output.contains("two (flow 730000000000002): nothing to do"))
    #expect(run("plan", "--detailed-exitcode").status == 0)
  }

  @Test func `prints the requests of a dry run and sends none`() {
    let dry = Run("--env", "sandbox", "apply", "--dry-run", "--publish", "--format", "json", in: folder)
    #expect(dry.status == 0)
    let requests = dry.json["requests"]?.elements ?? []
    #expect(
      requests.map { "\($0["method"]?.text ?? "") \($0["path"]?.text ?? "")" } == [
        "POST /v23.0/118000000000001/flows", "POST /v23.0/{id}/publish", "POST /v23.0/118000000000001/flows",
        "POST /v23.0/{id}/publish",
      ]
    )
    #expect(!dry.output.contains("TEST_TOKEN"))
    #expect(run("list").output == "the account has no flows\n")
  }

  @Test func `does not touch a deprecated flow`() throws {
    _ = run("apply", "--publish")
    #expect(run("deprecate", "one").status == 0)
    #expect(run("plan", "--detailed-exitcode").status == 0)
    try folder.write(Sample.clean.replacing("Hello", by: "Hi"), to: "flows/one.json")
    let apply = run("apply", "one")
    #expect(apply.status == 3)
    #expect(apply.error.contains("flow 'one' is deprecated, and cannot be edited in this state"))
  }

  @Test func `names the flow that was probably meant`() {
    let plan = run("plan", "ones")
    #expect(plan.status == 2)
    #expect(plan.error == "flowctl: the configuration has no flow 'ones'; did you mean 'one'?\n")
  }
}
