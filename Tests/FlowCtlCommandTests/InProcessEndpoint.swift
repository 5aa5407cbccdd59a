import FlowCrypto
import FlowEndpoint
import FlowModel
import FlowRemote
import JSONText
import Synchronization

/// An endpoint inside the test process, reached like one on the network.
final class InProcessEndpoint: Transport {
  enum Fault: Sendable {
    case plainAnswer, wrongData, redirect
  }

  static let secret = "in-process-app-secret"
  /// Making a key takes a while: one for all tests.
  static let key: EndpointPrivateKey? = try? EndpointPrivateKey()

  private let handler: EndpointHandler
  private let fault: Fault?
  private let state: Mutex<(mock: MockEndpoint, sent: [WireRequest])>

  init(_ flow: String, fault: Fault? = nil, recordings: [Recording.Exchange] = [], secrets: [String] = [secret]) throws
  {
    guard let key = Self.key else { throw CryptoFailure(.privateKey, "there is none") }
    handler = EndpointHandler(privateKey: key, appSecrets: secrets)
    self.fault = fault
    state = Mutex((MockEndpoint(Flow(JSONDocument(parsing: flow)), recordings: recordings), []))
  }

  var sent: [WireRequest] { state.withLock { $0.sent } }

  func send(_ request: WireRequest, timeout: Duration, limit: Int) throws(TransportError) -> HTTPAnswer {
    state.withLock { $0.sent.append(request) }
    if fault == .redirect { return HTTPAnswer(status: 302, headers: [.init("Location", "https://elsewhere.test")]) }
    let signature = request.headers.first { $0.name == "X-Hub-Signature-256" }?.value
    let opened: EndpointHandler.Opened
    do throws(EndpointHandler.Refusal) {
      opened = try handler.open(request.body, signature: signature)
    } catch {
      return HTTPAnswer(status: error.status)
    }
    var answer = state.withLock { $0.mock.answer(opened.request) }
    if fault == .wrongData, case .screen("DETAILS", _, _) = answer {
      answer = .screen("DETAILS", data: [.init("count", "3")])
    }
    let headers = [HTTPRequest.Field("Content-Type", "text/plain")]
    if fault == .plainAnswer {
      let text = answer.json(version: nil).map { JSONPrinter().print($0) } ?? ""
      return HTTPAnswer(status: answer.status, headers: headers, body: Array(text.utf8))
    }
    let body = (try? opened.response(answer).body) ?? []
    return HTTPAnswer(status: answer.status, headers: headers, body: body)
  }
}

/// A flow that asks its endpoint on every screen, with its files.
enum EndpointSample {
  static let flow = #"""
    {"version":"7.3","data_api_version":"3.0","routing_model":{"START":["DETAILS"],"DETAILS":["DONE"],"DONE":[]},
     "screens":[
      {"id":"START","title":"Start","data":{"days":{"type":"array","items":{"type":"object","properties":{
        "id":{"type":"string"},"title":{"type":"string"}}},"__example__":[{"id":"1","title":"Thursday"}]}},
       "layout":{"type":"SingleColumnLayout","children":[
        {"type":"TextInput","name":"name","label":"Name"},
        {"type":"Footer","label":"Go","on-click-action":{"name":"data_exchange","payload":{"name":"${form.name}"}}}]}},
      {"id":"DETAILS","title":"Details","sensitive":["pin"],
       "data":{"count":{"type":"number","__example__":3}},
       "layout":{"type":"SingleColumnLayout","children":[
        {"type":"TextInput","name":"pin","label":"PIN"},
        {"type":"Footer","label":"Go","on-click-action":{"name":"data_exchange","payload":{"pin":"${form.pin}"}}}]}},
      {"id":"DONE","title":"Done","terminal":true,"layout":{"type":"SingleColumnLayout","children":[
        {"type":"Footer","label":"Done","on-click-action":{"name":"data_exchange","payload":{}}}]}}]}
    """#
  static let script = #"""
    {"flow": "flow.json", "launch": {"action": "data_exchange"}, "steps": [
     {"request": {"action": "INIT"}, "answer": {"screen": "START", "data": {"days": [{"id": "7", "title": "Friday"}]}}},
     {"fill": {"name": "Ann"}},
     {"tap": "footer"},
     {"request": {"action": "data_exchange", "screen": "START", "data": {"name": "Ann"}},
      "answer": {"screen": "DETAILS", "data": {"count": 3}}},
     {"expect": {"screen": "DETAILS", "data": {"count": 3}}},
     {"tap": "footer"},
     {"request": {"action": "data_exchange", "screen": "DETAILS", "data": {}}, "answer": {"screen": "DONE"}},
     {"tap": "footer"},
     {"request": {"action": "data_exchange", "screen": "DONE", "data": {}},
      "answer": {"screen": "SUCCESS", "data": {"extension_message_response": {"params": {"flow_token": "~"}}}}}],
     "end": {"answer": {"flow_token": "flowctl-test"}}}
    """#
}
