import JSONText
import Testing

@testable import FlowRun

/// Which answers of an endpoint a phone takes: section 6 of the facts about endpoints.
@Suite struct EndpointTests {
  private static func screen(_ id: String, _ payload: String = "{}", more: String = "", data: String? = nil) -> String {
    let model = data.map { #""data": \#($0),"# } ?? ""
    return #"""
      {"id": "\#(id)", "title": "\#(id)", \#(more) \#(model) "layout": {"type": "SingleColumnLayout", "children": [
      {"type": "TextInput", "name": "x", "label": "X"},
      {"type": "Footer", "label": "Go", "on-click-action": {"name": "data_exchange", "payload": \#(payload)}}]}}
      """#
  }

  private static let routes = #"{"A": ["B"], "B": ["C"], "C": []}"#
  private static let screens =
    screen("A", #"{"x": "${form.x}", "action": "go"}"#) + ","
    + screen("B", more: #""refresh_on_back": true,"#, data: #"{"n": {"type": "number"}}"#) + ","
    + screen("C", more: #""terminal": true,"#)

  private func opened(on screen: String = "A") throws -> Playing {
    var playing = try Playing(screens: Self.screens, endpoint: Self.routes)
    try playing.session.receive(.body(["screen": .string(screen)]))
    return playing
  }

  private func atB() throws -> Playing {
    var playing = try opened()
    try playing.session.tapFooter()
    try playing.session.receive(.body(["screen": "B", "data": ["n": 1]]))
    return playing
  }

  @Test func `opening asks for INIT, and takes an entry screen only`() throws {
    var playing = try Playing(screens: Self.screens, endpoint: Self.routes)
    #expect(playing.session.pending?.json == ["data": [:], "flow_token": "T", "action": "INIT", "version": "3.0"])
    let obstacle = playing.obstacle { session throws(Session.Obstacle) in try session.receive(.body(["screen": "B"])) }
    #expect(
      obstacle
        == "after INIT only an entry screen is accepted, and other screens lead to 'B' (invalid-screen-transition)"
    )
    #expect(playing.breakage != nil)
  }

  @Test func `a request holds the payload without what the envelope has, and locks the screen`() throws {
    var playing = try opened()
    try playing.session.fill("x", "a")
    try playing.session.tapFooter()
    #expect(playing.session.pending?.data == ["x": "a"])
    #expect(playing.kinds == [.reservedPayloadKey])
    let obstacle = playing.obstacle { session throws(Session.Obstacle) in try session.fill("x", "b") }
    #expect(obstacle == "'x' can't be filled in while the flow waits for the answer to 'data_exchange' from 'A'")
  }

  @Test func `an answer may lead ahead, stay, or lead back, which cuts the history`() throws {
    var playing = try atB()
    #expect(playing.session.history == [0, 1])
    try playing.session.tapFooter()
    try playing.session.receive(.body(["screen": "B", "data": ["n": 2]]))
    #expect(playing.session.history == [0, 1])
    #expect(playing.session.data("n") == 2)
    try playing.session.tapFooter()
    try playing.session.receive(.body(["screen": "A"]))
    #expect(playing.session.history == [0])
  }

  @Test(arguments: [
    (#"{"screen": "C"}"#, "no route leads from 'A' to 'C', nor back (invalid-screen-transition)"),
    (#"{"screen": "D"}"#, "the flow has no screen 'D'"),
    (
      #"{"screen": "B", "data": {"n": "1"}}"#, "'n' of 'B' is declared a number, but is a string (payload-schema-error)"
    ),
    (#"{"screen": "A", "data": {"n": 1}}"#, "'A' declares no data, and is given 'n' (payload-schema-error)"),
    (#"{"data": {}}"#, "the answer needs 'screen' with the id of a screen, or 'SUCCESS'"),
  ])
  func `a phone refuses other answers, and ends the flow`(answer: String, message: String) throws {
    var playing = try opened()
    try playing.session.tapFooter()
    let body = JSONValue(JSONDocument(parsing: answer).root)
    #expect(playing.obstacle { session throws(Session.Obstacle) in try session.receive(.body(body)) } == message)
    #expect(playing.breakage == message)
  }

  @Test func `a text of the endpoint stands over the Footer until something is tapped`() throws {
    var playing = try opened()
    try playing.session.tapFooter()
    try playing.session.receive(.body(["screen": "A", "data": ["error_message": "No."]]))
    #expect(playing.session.snackbar == "No.")
    #expect(playing.session.data("error_message") == nil)
    try playing.session.tapFooter()
    #expect(playing.session.snackbar == nil)
  }

  @Test func `a token that is no longer valid kills the Footer, another status the flow`() throws {
    var playing = try opened()
    try playing.session.tapFooter()
    var copy = playing
    try playing.session.receive(.status(427, message: "Over."))
    #expect(playing.session.snackbar == "Over.")
    #expect(playing.obstacle { session throws(Session.Obstacle) in try session.tapFooter() } != nil)
    #expect(
      copy.obstacle { session throws(Session.Obstacle) in try session.receive(.status(500, message: nil)) } != nil
    )
    #expect(copy.breakage != nil)
  }

  @Test func `Back on a screen that refreshes asks with the screen that is left and no data`() throws {
    var playing = try atB()
    try playing.session.fill("x", "b")
    try playing.session.back()
    #expect(playing.session.pending?.action == "BACK")
    #expect(playing.session.pending?.screen == "B")
    #expect(playing.session.pending?.data == [:])
    try playing.session.receive(.body(["screen": "A"]))
    #expect(playing.session.history == [0])
  }

  @Test func `SUCCESS ends with params as they are, bindings worked out; without params nothing is sent`() throws {
    var playing = try atB()
    try playing.session.fill("x", "b")
    try playing.session.tapFooter()
    var copy = playing
    let params: JSONValue = ["flow_token": "T", "n": "${data.n}", "x": "${form.x}"]
    try playing.session.receive(
      .body(["screen": "SUCCESS", "data": ["extension_message_response": ["params": params]]])
    )
    #expect(playing.answer == ["flow_token": "T", "n": 1, "x": "b"])
    try copy.session.receive(.body(["screen": "SUCCESS"]))
    #expect(copy.session.end == .closed)
    #expect(copy.kinds.contains(.successWithoutParams))
  }

  @Test func `declared data that was never given is told, and so is data of an earlier visit`() throws {
    var playing = try opened()
    try playing.session.tapFooter()
    var copy = playing
    try playing.session.receive(.body(["screen": "B"]))
    #expect(playing.kinds.contains(.missingData))
    try copy.session.receive(.body(["screen": "B", "data": ["n": 1]]))
    try copy.session.tapFooter()
    try copy.session.receive(.body(["screen": "A"]))
    try copy.session.tapFooter()
    try copy.session.receive(.body(["screen": "B"]))
    #expect(copy.session.data("n") == 1)
    #expect(copy.kinds.contains(.earlierData))
  }
}
