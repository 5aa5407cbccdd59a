import FlowModel
import JSONText
import Testing

@testable import FlowEndpoint

/// START -> DETAILS -> DONE, with a list on DETAILS.
private let flow = Flow(
  JSONDocument(
    parsing: #"""
      {"version":"7.2","data_api_version":"3.0","routing_model":{"START":["DETAILS"],"DETAILS":["DONE"]},
       "screens":[
        {"id":"START","title":"Start","data":{"days":{"type":"array","items":{"type":"object","properties":{
          "id":{"type":"string"},"title":{"type":"string"}}},"__example__":[{"id":"1","title":"One"}]}},
         "layout":{"type":"SingleColumnLayout","children":[]}},
        {"id":"DETAILS","title":"Details","data":{"count":{"type":"number","__example__":3}},
         "layout":{"type":"SingleColumnLayout","children":[{"type":"NavigationList","name":"list","list-items":[]}]}},
        {"id":"DONE","title":"Done","terminal":true,"layout":{"type":"SingleColumnLayout","children":[]}}]}
      """#
  )
)

struct AnswerJudgeTests {
  private func findings(
    _ answer: String,
    to action: EndpointRequest.Action = .exchange,
    from screen: JSONName? = "START",
    status: Int = 200,
    data: [JSONValue.Member] = []
  ) -> [String] {
    let request = EndpointRequest(action, screen: screen, data: data, flowToken: "T", version: "3.0")
    return AnswerJudge(flow).judge(ReceivedAnswer(status: status, text: Array(answer.utf8)), to: request)
      .map { "\($0.level.rawValue) \($0.pointer): \($0.message)" }
  }

  @Test func `finds nothing wrong with good answers`() {
    #expect(findings(#"{"version":"3.0","screen":"DETAILS","data":{"count":2}}"#) == [])
    #expect(findings(#"{"version":"3.0","screen":"START","data":{"days":[],"error_message":"no"}}"#) == [])
    #expect(findings(#"{"version":"3.0","screen":"START","data":{"days":[]}}"#, to: .open, from: nil) == [])
    #expect(findings(#"{"version":"3.0","screen":"START","data":{"days":[]}}"#, to: .back, from: "DETAILS") == [])
    #expect(
      findings(
        #"{"version":"3.0","screen":"SUCCESS","data":{"extension_message_response":{"params":{"flow_token":"T"}}}}"#
      )
        == []
    )
    #expect(findings(#"{"data":{"status":"active"}}"#, to: .ping) == [])
    #expect(findings(#"{"data":{"acknowledged":true}}"#, data: [.init("error", "x")]) == [])
    #expect(findings(#"{"error_msg":"over"}"#, status: 427) == [])
  }

  @Test func `finds screens that a phone does not go to`() {
    #expect(
      findings(#"{"version":"3.0","screen":"DONE"}"#)
        == ["error /screen: no route leads from 'START' to 'DONE', nor back; answer 'START', 'DETAILS' or 'SUCCESS'"]
    )
    #expect(
      findings(#"{"version":"3.0","screen":"DETAIL","data":{}}"#)
        == ["error /screen: 'DETAIL' is not a screen of this flow; did you mean 'DETAILS'?"]
    )
    #expect(
      findings(#"{"version":"3.0","screen":"DETAILS","data":{"count":1}}"#, from: "DETAILS") == [
        "error /screen: 'DETAILS' has a NavigationList and can't be answered to a request from itself; "
          + "answer 'DONE', 'START' or 'SUCCESS'"
      ]
    )
    #expect(
      findings(#"{"version":"3.0","screen":"DETAILS","data":{"count":1}}"#, to: .open, from: nil) == [
        "error /screen: the flow can't be opened on 'DETAILS': another screen leads there; answer 'START' or 'SUCCESS'"
      ]
    )
  }

  @Test func `finds data that does not fit the screen`() {
    #expect(
      findings(#"{"version":"3.0","screen":"DETAILS","data":{"count":"2","note":1}}"#) == [
        "error /data/count: a number is declared here, and a string is given",
        "warning /data/note: screen 'DETAILS' declares no 'note', so nothing shows it",
      ]
    )
    #expect(
      findings(#"{"version":"3.0","screen":"DETAILS"}"#)
        == ["error : 'count', which screen 'DETAILS' declares, is missing"]
    )
    #expect(
      findings(#"{"version":"3.0","screen":"DONE","data":{"a":1}}"#, from: "DETAILS")
        == ["error /data/a: screen 'DONE' declares no data, so none may be given to it"]
    )
    #expect(
      findings(#"{"version":"3.0","screen":"START","data":{"days":[{"id":"1"},{"id":"1"}]}}"#)
        == ["warning /data/days/1/id: two items have the id '1'; the list is not shown"]
    )
  }

  @Test func `a data model without members takes data that nothing shows`() {
    let flow = Flow(JSONDocument(parsing: #"{"version":"7.2","screens":[{"id":"A","data":{}}]}"#))
    let answer = ReceivedAnswer(status: 200, text: Array(#"{"version":"3.0","screen":"A","data":{"a":1}}"#.utf8))
    let findings = AnswerJudge(flow).judge(answer, to: EndpointRequest(.open, flowToken: "T"))
    #expect(findings.map(\.message) == ["screen 'A' declares no 'a', so nothing shows it"])
    #expect(findings.map(\.level) == [.warning])
  }

  @Test func `finds ends that lose the answer`() {
    #expect(
      findings(#"{"version":"3.0","screen":"SUCCESS","data":{}}"#)
        == ["warning : 'SUCCESS' without 'extension_message_response' closes the flow and sends no message"]
    )
    #expect(
      findings(#"{"version":"3.0","screen":"SUCCESS","data":{"extension_message_response":{"params":{}}}}"#)
        == ["error /data/extension_message_response/params: 'params' must hold the request's 'flow_token'"]
    )
    #expect(
      findings(
        #"{"version":"3.0","screen":"SUCCESS","data":{"extension_message_response":{"params":{"flow_token":"U"}}}}"#
      )
        == [
          "error /data/extension_message_response/params/flow_token: 'flow_token' is not the one of the request"
        ]
    )
  }

  @Test func `finds answers that no phone reads`() {
    #expect(findings("[]") == ["error : the decrypted answer is not a JSON object"])
    #expect(
      findings(#"{"data":{}}"#) == ["error : the answer has no 'screen'"]
    )
    #expect(
      findings(#"{"screen":"DETAILS","data":{"count":1}}"#)
        == ["warning : the answer has no 'version'; some clients show an empty screen without it"]
    )
    #expect(
      findings("{}", to: .ping) == [#"error : a health check is answered with {"data":{"status":"active"}}"#]
    )
    #expect(
      findings("{}", status: 500)
        == ["error : status 500 is shown as 'Something went wrong'; what is to be read needs status 200"]
    )
  }
}

struct MockEndpointTests {
  @Test func `answers so that its own judge finds nothing`() {
    var mock = MockEndpoint(flow)
    let judge = AnswerJudge(flow)
    for request in [
      EndpointRequest(.ping, version: "3.0"),
      EndpointRequest(.open, flowToken: "T", version: "3.0"),
      EndpointRequest(.exchange, screen: "START", data: [], flowToken: "T", version: "3.0"),
      EndpointRequest(.exchange, screen: "DONE", data: [.init("a", 1)], flowToken: "T", version: "3.0"),
      EndpointRequest(.back, screen: "DETAILS", data: [], flowToken: "T", version: "3.0"),
      EndpointRequest(.exchange, screen: "START", data: [.init("error", "x")], flowToken: "T", version: "3.0"),
    ] {
      let answer = mock.answer(request)
      #expect(judge.judge(ReceivedAnswer(answer, version: request.version), to: request) == [])
    }
  }

  @Test func `an end is where no route leads on, and BACK with nothing behind stays`() {
    let flow = Flow(
      JSONDocument(
        parsing: #"""
          {"version":"7.2","data_api_version":"3.0","routing_model":{"ONLY":[]},
           "screens":[{"id":"ONLY","title":"Only","data":{"list":{"type":"array","items":{"type":"object","properties":{
             "id":{"type":"string"}}},"__example__":[]}},"layout":{"type":"SingleColumnLayout","children":[]}}]}
          """#
      )
    )
    var mock = MockEndpoint(flow)
    // A list without examples is filled with one item, as an empty list is not shown.
    let shown = EndpointAnswer.screen("ONLY", data: [.init("list", [["id": "text"]])])
    #expect(mock.answer(EndpointRequest(.open, flowToken: "T")) == shown)
    #expect(mock.answer(EndpointRequest(.back, screen: "ONLY", flowToken: "T")) == shown)
    let end = EndpointAnswer.success(params: [.init("a", 1), .init("flow_token", "T")])
    #expect(mock.answer(EndpointRequest(.exchange, screen: "ONLY", data: [.init("a", 1)], flowToken: "T")) == end)
  }

  @Test func `replays what was recorded, in order`() throws {
    let request = EndpointRequest(.exchange, screen: "START", data: [.init("a", "1")], flowToken: "T")
    let recording = Recording([
      .init(request: request, status: 200, answer: ["screen": "DETAILS"]),
      .init(request: request, status: 427, answer: Optional<JSONValue>.none),
    ])
    let read = try Recording(parsing: Array(recording.text.utf8))
    #expect(read == recording)
    var mock = MockEndpoint(flow, recordings: read.exchanges)
    #expect(mock.answer(request) == .verbatim(status: 200, text: ["screen": "DETAILS"]))
    #expect(mock.answer(request) == .verbatim(status: 427, text: Optional<JSONValue>.none))
    #expect(mock.answer(request) == .verbatim(status: 427, text: Optional<JSONValue>.none))
  }

  @Test func `keeps no token and nothing sensitive`() {
    let flow = Flow(
      JSONDocument(
        parsing: #"""
          {"screens":[{"id":"A","sensitive":["pin"],"layout":{"children":[{"type":"Footer","on-click-action":{
            "name":"data_exchange","payload":{"code":"${form.pin}","name":"${form.name}"}}}]}}]}
          """#
      )
    )
    let exchange = Recording.Exchange(
      request: EndpointRequest(
        .exchange,
        screen: "A",
        data: [.init("code", "1234"), .init("name", "Ann"), .init("pin", 1)],
        flowToken: "T-9",
        flowTokenSignature: "x.y.z"
      ),
      status: 200,
      answer: ["data": ["code": "1234", "flow_token": "T-9"]]
    )
    let redacted = Redaction(flow).redacted(exchange)
    #expect(redacted.request.data == [.init("code", "REDACTED"), .init("name", "Ann"), .init("pin", 0)])
    #expect(redacted.request.flowToken == "TOKEN")
    #expect(redacted.request.flowTokenSignature == nil)
    #expect(redacted.answer == ["data": ["code": "REDACTED", "flow_token": "TOKEN"]])
  }

  @Test func `reads and writes requests as the platform does`() throws {
    let text = #"{"data":{"a":"1"},"flow_token":"T","screen":"A","action":"BACK","version":"3.0"}"#
    #expect(JSONPrinter().print(try EndpointRequest(parsing: Array(text.utf8)).json) == text)
    #expect(throws: EndpointRequest.Failure(reason: "the request has no 'action'")) {
      try EndpointRequest(parsing: Array("{}".utf8))
    }
  }
}
