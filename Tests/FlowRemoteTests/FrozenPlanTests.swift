import FlowRemote
import JSONText
import Testing

/// What a plan says of a flow that the account holds in a frozen version.
@Suite struct FrozenPlanTests {
  private func effects(_ version: String) throws -> [String] {
    let script = ScriptedAccount([
      .answer(
        200,
        #"{"data":[{"name":"flow.json","asset_type":"FLOW_JSON","download_url":"https://graph.example.test/x"}]}"#
      ),
      .answer(200, #"{"version": "4.0", "screens": []}"#),
    ])
    let wanted = WantedFlow(
      name: "a",
      path: "a.json",
      document: JSONDocument(parsing: #"{"version": "\#(version)", "screens": []}"#),
      categories: ["OTHER"],
      endpointURI: nil,
      id: nil,
      findings: []
    )
    let known = try #require(RemoteFlow(["id": "7", "name": "a", "status": "PUBLISHED"]))
    let options = PlanOptions(publish: false, allowBreaking: false, today: "2026-11-21")
    return try Planner(account: script.account, options: options).plan(wanted, known: [known]).effects
  }

  @Test func `names the command that lifts the file`() throws {
    #expect(
      try effects("4.0").last
        == "the account holds it in version 4.0, which is frozen since 2025-04-08; 'flowjson upgrade a.json' lifts it"
    )
  }

  @Test func `says that the file is lifted already`() throws {
    #expect(
      try effects("7.3").last
        == "the account holds it in version 4.0, which is frozen since 2025-04-08; 'a.json' is lifted already"
    )
  }
}
