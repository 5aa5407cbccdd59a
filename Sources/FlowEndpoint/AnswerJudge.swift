public import FlowModel
import FlowRun
import JSONText

/// Judges answers of an endpoint as the phone of the person who fills in the flow does.
///
/// Facts that are documented, or seen by several people on phones, make errors; the rest warnings.
public struct AnswerJudge: Sendable {
  let rules: AnswerRules

  /// A judge of answers to requests of that flow.
  public init(_ flow: Flow) {
    rules = AnswerRules(flow)
  }

  var flow: Flow { rules.flow }

  /// What is wrong with an answer to a request, in the order in which a phone looks.
  ///
  /// The request itself is not judged, even if no phone would send it.
  public func judge(_ answer: ReceivedAnswer, to request: EndpointRequest) -> [AnswerFinding] {
    switch AnswerRules.Status(answer.status) {
    case .answer: break
    case .tokenExpired: return judgeExpiry(answer)
    case .failure: return [AnswerFinding(.error, Self.meaning(of: answer.status))]
    }
    guard let document = answer.text else {
      return [AnswerFinding(.error, "the answer is empty, and the phone waits for one that it can decrypt")]
    }
    guard document.faults.isEmpty, document.root.kind == .object else {
      return [AnswerFinding(.error, "the decrypted answer is not a JSON object")]
    }
    var findings = size(document)
    switch request.action {
    case .ping: findings += judgePing(document.root)
    case _ where request.isErrorNotice: findings += judgeAcknowledgement(document.root)
    default: findings += judgeScreen(document.root, request)
    }
    return findings
  }

  /// What the phone makes of an HTTP status other than 200 and 427.
  static func meaning(of status: Int) -> String {
    switch status {
    case 421:
      "status 421 says that the request can't be decrypted: the phone fetches the public key and sends once more"
    case 432: "status 432 says that the signature does not fit"
    case 504: "status 504 counts as a time-out"
    case 300..<400: "status \(status) is a redirect, and WhatsApp follows none"
    default: "status \(status) is shown as 'Something went wrong'; what is to be read needs status 200"
    }
  }
}

// MARK: - Answers that show no screen

extension AnswerJudge {
  private func judgeExpiry(_ answer: ReceivedAnswer) -> [AnswerFinding] {
    guard let root = answer.text?.root else {
      return [AnswerFinding(.warning, "status 427 without a text: people see a general one; send 'error_msg'")]
    }
    guard let message = root["error_msg"] else {
      return [AnswerFinding(.warning, "status 427 without 'error_msg': people see a general text")]
    }
    return message.kind == .string
      ? [] : [AnswerFinding(.error, "'error_msg' must be a text", at: message.pointer)]
  }

  private func judgePing(_ root: JSONNode) -> [AnswerFinding] {
    guard root["data"]?["status"]?.string?.isBytes("active") == true else {
      return [AnswerFinding(.error, #"a health check is answered with {"data":{"status":"active"}}"#)]
    }
    return []
  }

  private func judgeAcknowledgement(_ root: JSONNode) -> [AnswerFinding] {
    guard root["data"]?["acknowledged"]?.bool == true else {
      return [AnswerFinding(.error, #"an error notice is answered with {"data":{"acknowledged":true}}"#)]
    }
    return []
  }

  private func size(_ document: JSONDocument) -> [AnswerFinding] {
    let limit = 1_048_576
    guard document.bytes.count > limit else { return [] }
    return [AnswerFinding(.warning, "the answer has more than 1 MB, the most that the documentation allows for")]
  }
}
