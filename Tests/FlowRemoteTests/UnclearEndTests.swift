import FlowRemote
import JSONText
import Testing

/// What happens when nobody knows whether a call was done.
@Suite struct UnclearEndTests {
  private static let broken = ScriptedTransport.Step.failure(.unclear("the connection broke"))

  private static func list(_ flows: String) -> ScriptedTransport.Step { .answer(200, #"{"data":[\#(flows)]}"#) }

  @Test func `finds a flow that was created although the answer got lost`() throws {
    let script = ScriptedAccount(Self.broken, Self.list(#"{"id":"12","name":"new"}"#))
    let created = try script.account.create(NewFlow(name: "new", categories: ["OTHER"]), known: [])
    #expect(created.id == "12")
    #expect(script.transport.sent.map(\.method) == ["POST", "GET"])
  }

  @Test func `creates again what is not there after a look`() throws {
    let script = ScriptedAccount(Self.broken, Self.list(""), .answer(200, #"{"id":"13"}"#))
    #expect(try script.account.create(NewFlow(name: "new", categories: ["OTHER"]), known: []).id == "13")
    #expect(script.transport.sent.map(\.method) == ["POST", "GET", "POST"])
  }

  @Test func `does not create a flow whose name is taken`() throws {
    let script = ScriptedAccount()
    let other = try #require(RemoteFlow(["id": "9", "name": "new"]))
    let error = #expect(throws: RemoteError.self) {
      try script.account.create(NewFlow(name: "new", categories: ["OTHER"]), known: [other])
    }
    #expect(error?.message == "could not create flow 'new': flow 9 of the account has that name already")
    #expect(script.transport.sent.isEmpty)
  }

  @Test func `sees by the state whether a flow was published`() throws {
    let script = ScriptedAccount(Self.broken, .answer(200, #"{"id":"1","status":"PUBLISHED"}"#))
    try script.account.publish("1")
    #expect(script.transport.sent.count == 2)
  }

  @Test func `sees by the text whether it was uploaded`() throws {
    let script = ScriptedAccount(
      .answer(504, "gateway timeout"),
      .answer(200, #"{"data":[{"asset_type":"FLOW_JSON","download_url":"https://cdn.example.test/f"}]}"#),
      .answer(200, #"{ "b": 1.0e1, "a": "\u0041" }"#),
      .answer(200, #"{"id":"1","status":"DRAFT","validation_errors":[]}"#)
    )
    let errors = try script.account.upload("1", json: Array(#"{"a":"A","b":10}"#.utf8))
    #expect(errors == [])
    #expect(script.transport.sent.map(\.method) == ["POST", "GET", "GET", "GET"])
  }

  @Test func `repeats nothing when the account cannot be read`() {
    let script = ScriptedAccount(Self.broken, .answer(401, #"{"error":{"code":190,"message":"no","type":"x"}}"#))
    let error = #expect(throws: RemoteError.self) { try script.account.publish("1") }
    #expect(error?.kind == .unclear)
    #expect(script.transport.sent.map(\.method) == ["POST", "GET"])
  }

  @Test(arguments: [Self.broken, .answer(502, "<html>"), .failure(.tooLarge)])
  func `never sends a message twice when it may have arrived`(step: ScriptedTransport.Step) {
    let script = ScriptedAccount(step)
    let error = #expect(throws: RemoteError.self) {
      try script.account.send(OutgoingMessage(.flow, body: ["to": "1"]))
    }
    #expect(error?.status == 3)
    #expect(script.transport.sent.count == 1)
  }

  @Test func `sends a message again that certainly did not leave or was refused for the moment`() throws {
    let script = ScriptedAccount(
      .failure(.notSent("no connection")),
      .answer(429, #"{"error":{"code":130429,"message":"limit","type":"OAuthException"}}"#),
      .answer(200, #"{"messages":[{"id":"wamid.1"}]}"#)
    )
    let answer = try script.account.send(OutgoingMessage(.flow, body: ["to": "1"]))
    #expect(answer["messages"]?.elements.first?["id"] == "wamid.1")
    #expect(script.transport.sent.count == 3)
  }
}
