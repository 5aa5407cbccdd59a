import FlowCrypto
import FlowEndpoint
import FlowModel
import JSONText
import Synchronization

/// An endpoint inside the test process, right in everything but its faults.
final class TestServer: Sendable {
  enum Fault: String, CaseIterable, Sendable {
    case vectorNotInverted, plainAnswer, quotedAnswer, htmlAnswer
    case signatureUnchecked, missingSignatureAccepted, wrongStatusForSignature
    case otherKeyAs500, tamperedAs500, brokenBodyAccepted
    case openingOnLaterScreen, unknownScreen, missingData, wrongType, noRoute
    case pingIgnored, noticeNotAcknowledged, stumblesOnUntouched, stumblesOnSecond, stumblesOnUnknownScreen
    case backForward, successWithoutToken, slow, tokenSignatureUnchecked, plainExpiry
  }

  static let secret = "test-app-secret"

  let flow: Flow
  let key: EndpointPrivateKey
  let fault: Fault?
  private let state: Mutex<(mock: MockEndpoint, exchanges: [String: Int])>

  init(_ flow: Flow, key: EndpointPrivateKey, fault: Fault?) {
    self.flow = flow
    self.key = key
    self.fault = fault
    state = Mutex((MockEndpoint(flow), [:]))
  }

  func answer(_ call: EndpointCall) -> EndpointReply {
    let (status, type, body) = respond(call)
    let time = fault == .slow ? 10_500 : 20
    return .answer(status: status, contentType: type, body: body, milliseconds: time)
  }

  private func respond(_ call: EndpointCall) -> (Int, String, [UInt8]) {
    if let status = signatureFault(call) { return (status, "text/plain", []) }
    let opened: (text: [UInt8], exchange: ExchangeKey)
    do throws(CryptoFailure) {
      opened = try EncryptedRequest(body: call.body).open(with: key)
    } catch {
      switch error.step {
      case .body: return (fault == .brokenBodyAccepted ? 200 : 400, "text/plain", [])
      case .aesKey: return (fault == .otherKeyAs500 ? 500 : 421, "text/plain", [])
      default: return (fault == .tamperedAs500 ? 500 : 421, "text/plain", [])
      }
    }
    guard let request = try? EndpointRequest(parsing: opened.text) else { return (500, "text/plain", []) }
    return sealed(decide(request), request, opened.exchange)
  }

  private func signatureFault(_ call: EndpointCall) -> Int? {
    let header = call.headers.first { $0.name == "X-Hub-Signature-256" }?.value
    if fault == .signatureUnchecked || fault == .missingSignatureAccepted && header == nil { return nil }
    do throws(CryptoFailure) {
      try RequestSignature.check(header, body: call.body, secrets: [Self.secret])
      return nil
    } catch {
      return fault == .wrongStatusForSignature ? 401 : 432
    }
  }

  private func decide(_ request: EndpointRequest) -> EndpointAnswer {
    if fault != .tokenSignatureUnchecked, let signature = request.flowTokenSignature, let token = request.flowToken {
      guard (try? FlowTokenSignature.check(signature, flowToken: token, secrets: [Self.secret])) != nil else {
        return .signatureRejected
      }
    }
    switch (fault, request.action) {
    case (.pingIgnored, .ping): return .screen("START")
    case (.noticeNotAcknowledged, _) where request.isErrorNotice: return .screen("START", data: [.init("days", [])])
    case (_, .ping): return .active
    case (.openingOnLaterScreen, .open): return .screen("DETAILS", data: [.init("count", 1)])
    case (.plainExpiry, .open) where request.flowToken?.hasPrefix("flowctl-unknown") == true:
      return .tokenExpired(message: "over")
    case (.backForward, .back): return .screen("NOWHERE")
    case (_, .exchange) where !request.isErrorNotice: return exchange(request)
    default: return state.withLock { $0.mock.answer(request) }
    }
  }

  private func exchange(_ request: EndpointRequest) -> EndpointAnswer {
    let isUntouched = !(request.data ?? []).contains { $0.key == "name" }
    let count = state.withLock { state in
      state.exchanges[request.screen?.text ?? "", default: 0] += 1
      return state.exchanges[request.screen?.text ?? "", default: 0]
    }
    switch fault {
    case .stumblesOnUntouched where isUntouched && request.screen == "START":
      return .verbatim(status: 500, text: .some(.null))
    case .stumblesOnUnknownScreen where request.screen == "FLOWCTL_UNKNOWN":
      return .verbatim(status: 500, text: .some(.null))
    case .stumblesOnSecond where count > 3 && request.screen == "START":
      return .verbatim(status: 500, text: .some(.null))
    case .unknownScreen where request.screen == "START": return .screen("DETAIL")
    case .missingData where request.screen == "START": return .screen("DETAILS")
    case .wrongType where request.screen == "START": return .screen("DETAILS", data: [.init("count", "1")])
    case .noRoute where request.screen == "START": return .screen("DONE")
    case .successWithoutToken where request.screen == "DONE": return .success(params: [])
    default: return state.withLock { $0.mock.answer(request) }
    }
  }

  private func sealed(
    _ answer: EndpointAnswer,
    _ request: EndpointRequest,
    _ exchange: ExchangeKey
  ) -> (Int, String, [UInt8]) {
    guard let json = answer.json(version: request.version) else { return (answer.status, "text/plain", []) }
    let text = Array(JSONPrinter().print(json).utf8)
    switch fault {
    case .plainAnswer: return (answer.status, "application/json", text)
    case .htmlAnswer: return (answer.status, "text/html", Array("<html></html>".utf8))
    case .plainExpiry where answer.status == 427: return (427, "application/json", text)
    case .quotedAnswer:
      let body = (try? exchange.sealAnswer(text)) ?? ""
      return (answer.status, "application/json", Array("\"\(body)\"".utf8))
    case .vectorNotInverted:
      let wrong = ExchangeKey(aesKey: exchange.aesKey, initialVector: exchange.initialVector.map { ~$0 })
      return (answer.status, "text/plain", Array(((try? wrong?.sealAnswer(text)) ?? "").utf8))
    default: return (answer.status, "text/plain", Array(((try? exchange.sealAnswer(text)) ?? "").utf8))
    }
  }
}
