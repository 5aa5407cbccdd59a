import FlowCrypto
import FlowEndpoint
import FlowModel
import FlowRemote
import JSONText

/// The outcome of an exchange: what the phone does with the answer, and what the platform logs.
struct ExchangeOutcome: Sendable {
  /// The status of the answer; nil without one.
  var status: Int?
  /// What the platform logs: `timeout_error`; empty where all went well.
  var error = ""
  /// The same for people: lower case, without a full stop.
  var reason = ""
  /// The decrypted answer.
  var answer: JSONValue?
  /// The text of status 427.
  var message: String?
  /// What the judge of answers says.
  var notes: [String] = []
  var milliseconds = 0

  init() {}

  init(error: String, _ reason: String) {
    self.error = error
    self.reason = reason
  }

  /// No answer.
  init(_ failure: TransportError, after milliseconds: Int) {
    self.milliseconds = milliseconds
    switch failure {
    case .unclear where milliseconds >= PhonePatience.milliseconds:
      error = "timeout_error"
      reason = "the endpoint did not answer within 10 seconds"
    case .notSent(let text), .impossible(let text), .misconfigured(let text), .unclear(let text):
      error = "no_http_response_error"
      reason = text
    case .tooLarge:
      error = "no_http_response_error"
      reason = "the answer is larger than 16 MiB"
    }
  }

  /// An answer to a request that was sealed with that key.
  init(_ answer: HTTPAnswer, _ key: ExchangeKey, _ plan: ExchangePlan) {
    status = answer.status
    switch answer.status {
    case 200: read(answer, key)
    case 421:
      error = "business-decryption-error"
      reason =
        "status 421: the endpoint can't decrypt the request, with the key fetched anew either; "
        + "compare its private key with the account's key ('flowctl key check')"
    case 427: readExpiry(answer, key)
    case 432:
      error = "unexpected_http_status_code"
      reason =
        "status 432: the endpoint says that the signature does not fit; the application's secret is "
        + SandboxMachine.appSecret
    case 504:
      error = "timeout_error"
      reason = "status 504 counts as a time-out"
    case 300..<400:
      error = "unexpected_http_status_code"
      reason = "status \(answer.status) is a redirect, and WhatsApp follows none"
    default:
      error = "unexpected_http_status_code"
      reason = "status \(answer.status): what is to be read needs status 200"
    }
    guard error.isEmpty else { return }
    let text = self.answer.map { Array(JSONPrinter().print($0).utf8) }
    let findings = AnswerJudge(Flow(JSONDocument(parsing: plan.text))).judge(
      ReceivedAnswer(status: answer.status, text: text),
      to: plan.request
    )
    notes += findings.map { finding in
      "\(finding.level.rawValue): \(finding.pointer.tokens.isEmpty ? "" : "\(finding.pointer): ")\(finding.message)"
    }
  }

  private mutating func read(_ answer: HTTPAnswer, _ key: ExchangeKey) {
    do throws(CryptoFailure) {
      let document = JSONDocument(parsing: try key.openAnswer(answer.body))
      guard document.faults.isEmpty, document.root.kind == .object else {
        error = "payload-schema-error"
        reason = "the decrypted answer is not a JSON object"
        return
      }
      self.answer = JSONValue(document.root)
    } catch {
      self.error = "response-decryption-error"
      reason = error.reason + (error.hint.map { ": \($0)" } ?? "")
    }
  }

  /// The text may come encrypted, as phones want it, or plain, as the documentation prints it.
  private mutating func readExpiry(_ answer: HTTPAnswer, _ key: ExchangeKey) {
    let opened = try? key.openAnswer(answer.body)
    let document = JSONDocument(parsing: opened ?? answer.body)
    if document.faults.isEmpty, document.root.kind == .object { self.answer = JSONValue(document.root) }
    message = self.answer?["error_msg"]?.text ?? "This message is no longer valid."
    if opened == nil, !answer.body.isEmpty {
      notes.append("warning: the text of status 427 is not encrypted; phones decrypt it")
    }
  }

  /// As the page of the phone takes it.
  func json(_ request: JSONValue, params: JSONValue?) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("milliseconds", .number("\(milliseconds)")), .init("request", request),
    ]
    if let status { members.append(.init("status", .number("\(status)"))) }
    if !error.isEmpty { members += [.init("error", .string(error)), .init("reason", .string(reason))] }
    if let answer { members.append(.init("answer", answer)) }
    if let params { members.append(.init("params", params)) }
    if let message { members.append(.init("message", .string(message))) }
    if !notes.isEmpty { members.append(.init("notes", .array(notes.map(JSONValue.string)))) }
    return .object(members)
  }
}

/// How long a phone waits for an endpoint.
enum PhonePatience {
  static let milliseconds = 10_000
}
