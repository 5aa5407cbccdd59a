import FlowRemote
import JSONText
import Testing

/// What becomes of a plan when somebody else changes the account at the same time.
@Suite struct ApplierTests {
  private static let json = #"{"version":"7.3","screens":[]}"#
  private static let notUnique = (
    400,
    #"{"error":{"message":"Invalid parameter","type":"OAuthException","code":100,"error_user_title":"Flow name not unique"}}"#
  )

  private func apply(_ steps: ScriptedTransport.Step..., publish: Bool) throws -> (Applier.Outcome, [String]) {
    let script = ScriptedAccount(steps)
    let options = PlanOptions(publish: publish, allowBreaking: false, today: "2026-11-21")
    let wanted = WantedFlow(
      name: "a",
      path: "a.json",
      document: JSONDocument(parsing: Self.json),
      categories: ["OTHER"],
      endpointURI: nil,
      id: nil,
      findings: []
    )
    let plan = try Planner(account: script.account, options: options).plan(wanted, known: [])
    let outcome = Applier(account: script.account, options: options).apply(plan, known: []) { _ in }
    let sent = script.transport.sent.map { request in
      let path = request.url.dropFirst("https://graph.example.test/v23.0/".count).prefix { $0 != "?" }
      return "\(request.method) \(path)"
    }
    return (outcome, sent)
  }

  private static func flows(_ status: String) -> ScriptedTransport.Step {
    .answer(200, #"{"data":[{"id":"7","name":"a","status":"\#(status)","categories":["OTHER"]}]}"#)
  }

  private static let assets = ScriptedTransport.Step.answer(
    200,
    #"{"data":[{"name":"flow.json","asset_type":"FLOW_JSON","download_url":"https://graph.example.test/x"}]}"#
  )

  @Test func `goes on with a flow that somebody else has just created, and publishes it`() throws {
    let (outcome, sent) = try apply(
      .answer(Self.notUnique.0, Self.notUnique.1),
      Self.flows("DRAFT"),
      Self.assets,
      .answer(200, #"{"version": "7.2", "screens": []}"#),
      .answer(200, #"{"success":true,"validation_errors":[]}"#),
      .answer(200, #"{"success":true}"#),
      publish: true
    )
    #expect(outcome.error == nil)
    #expect(outcome.id == "7")
    #expect(outcome.done.map(\.name) == ["create", "publish"])
    #expect(sent.map { $0.prefix { $0 != " " } } == ["POST", "GET", "GET", "GET", "POST", "POST"])
    #expect(sent.suffix(2) == ["POST 7/assets", "POST 7/publish"])
  }

  @Test func `is content with a flow that somebody else has just published`() throws {
    let (outcome, _) = try apply(
      .answer(Self.notUnique.0, Self.notUnique.1),
      Self.flows("DRAFT"),
      Self.assets,
      .answer(200, Self.json),
      .answer(400, #"{"error":{"message":"not in DRAFT state","type":"OAuthException","code":139002}}"#),
      .answer(200, #"{"id":"7","name":"a","status":"PUBLISHED"}"#),
      publish: true
    )
    #expect(outcome.error == nil)
    #expect(outcome.done.map(\.name) == ["create", "publish"])
  }

  @Test func `a refusal for another reason stays one`() throws {
    let (outcome, sent) = try apply(
      .answer(400, #"{"error":{"message":"no permission","type":"OAuthException","code":10}}"#),
      .answer(200, #"{"data":[]}"#),
      publish: false
    )
    #expect(outcome.error?.platform?.message == "no permission")
    #expect(sent.count == 2)
  }
}
