package import FlowRun
import JSONText

extension EndpointTester {
  /// The answer to one request, judged.
  package struct Asked: Sendable {
    /// As it was sent, before its token was signed.
    package let request: EndpointRequest
    /// Nil without an answer.
    package let status: Int?
    /// Nil without one, or if it can't be opened.
    package let answer: ReceivedAnswer?
    /// Why a phone would not take it.
    package let faults: [String]
    /// What works on some phones, or by chance.
    package let warnings: [String]
    package let milliseconds: Int?
  }

  /// Sends a request, and judges the answer.
  package mutating func ask(_ request: EndpointRequest) -> Asked {
    let exchange = exchange(request)
    var faults: [String] = []
    if case .failure(let reason) = exchange.reply { faults.append(reason) }
    if let failure = exchange.failure { faults.append(failure.text) }
    let findings = exchange.answer.map { self.findings($0, of: exchange, to: request) } ?? []
    return Asked(
      request: request,
      status: exchange.status,
      answer: exchange.answer,
      faults: faults + findings.filter { $0.level == .error }.map(\.text),
      warnings: findings.filter { $0.level == .warning }.map(\.text),
      milliseconds: exchange.milliseconds
    )
  }

  /// Sends what a session waits for.
  package mutating func ask(_ request: Session.Request) -> Asked {
    let json = request.json
    return ask(
      EndpointRequest(
        EndpointRequest.Action(name: request.action),
        screen: JSONName(json["screen"]?.text ?? ""),
        data: json["data"]?.members ?? [],
        flowToken: json["flow_token"]?.text ?? token,
        version: version
      )
    )
  }
}

extension EndpointTester.Asked {
  /// The answer as a session takes it; nil if there is none that can be read.
  package var sessionAnswer: Session.Answer? {
    guard let answer else { return nil }
    guard answer.status == 200 else {
      return .status(answer.status, message: answer.text?.root["error_msg"]?.string)
    }
    return answer.text.map { .body(JSONValue($0.root)) }
  }
}

extension AnswerFinding {
  /// With its place, where it has one.
  var text: String { pointer.tokens.isEmpty ? message : "\(pointer): \(message)" }
}
