import FlowLanguage
import FlowModel
import FlowRun
import JSONText

extension AnswerJudge {
  func judgeScreen(_ root: JSONNode, _ request: EndpointRequest) -> [AnswerFinding] {
    guard let node = root["screen"] else {
      return [AnswerFinding(.error, "the answer has no 'screen'")]
    }
    guard let name = node.name else {
      return [AnswerFinding(.error, "'screen' must be a text", at: node.pointer)]
    }
    var findings = judgeVersion(root)
    if let data = root["data"], data.kind != .object {
      return findings + [AnswerFinding(.error, "'data' must be an object", at: data.pointer)]
    }
    if name == "SUCCESS" { return findings + judgeSuccess(root, request) }
    guard let screen = flow.screen(name) else {
      return findings + [AnswerFinding(.error, unknownScreen(name), at: node.pointer)]
    }
    if let message = moveFault(to: screen, request) {
      findings.append(AnswerFinding(.error, message, at: node.pointer))
    }
    if let message = root["data"]?["error_message"], message.kind != .string {
      findings.append(AnswerFinding(.error, "'error_message' must be a text", at: message.pointer))
    }
    return findings + judgeData(root["data"], of: screen, in: root)
  }

  private func judgeVersion(_ root: JSONNode) -> [AnswerFinding] {
    guard root["version"] == nil else { return [] }
    return [AnswerFinding(.warning, "the answer has no 'version'; some clients show an empty screen without it")]
  }

  private func unknownScreen(_ name: JSONName) -> String {
    let ids = flow.screens.compactMap(\.id)
    let hint = Spelling.hint(near: name, in: ids)
    return "'\(name)' is not a screen of this flow\(hint)"
  }
}

// MARK: - The end

extension AnswerJudge {
  private func judgeSuccess(_ root: JSONNode, _ request: EndpointRequest) -> [AnswerFinding] {
    guard let response = root["data"]?["extension_message_response"] else {
      return [
        AnswerFinding(.warning, "'SUCCESS' without 'extension_message_response' closes the flow and sends no message")
      ]
    }
    guard response.kind == .object else {
      return [AnswerFinding(.error, "'extension_message_response' must be an object", at: response.pointer)]
    }
    guard let params = response["params"] else {
      return [
        AnswerFinding(.warning, "'SUCCESS' without 'params' closes the flow and sends no message", at: response.pointer)
      ]
    }
    guard params.kind == .object else {
      return [AnswerFinding(.error, "'params' must be an object", at: params.pointer)]
    }
    guard let token = params["flow_token"] else {
      return [AnswerFinding(.error, "'params' must hold the request's 'flow_token'", at: params.pointer)]
    }
    guard let sent = request.flowToken, token.string?.isBytes(sent) != true else { return [] }
    return [AnswerFinding(.error, "'flow_token' is not the one of the request", at: token.pointer)]
  }
}

// MARK: - Moves

extension AnswerJudge {
  private func moveFault(to screen: Screen, _ request: EndpointRequest) -> String? {
    let to = screen.id ?? ""
    guard let from = request.screen, !from.isEmpty, request.action != .open else {
      if let asked = request.screen, !asked.isEmpty, asked != to {
        return "the message asks for screen '\(asked)', and no other may be answered"
      }
      return rules.fault(movingTo: screen.index, from: nil).map { text($0, to: to, from: "", instead: rules.entries) }
    }
    guard let origin = flow.screen(from)?.index else { return nil }
    return rules.fault(movingTo: screen.index, from: origin).map { fault in
      // The screen itself is named first: it is what is answered most.
      let targets = rules.targets(from: origin)
      let instead = targets.filter { $0 == origin } + targets.filter { $0 != origin }
      return text(fault, to: to, from: from, instead: instead)
    }
  }

  private func text(_ fault: AnswerRules.MoveFault, to: JSONName, from: JSONName, instead screens: [Int]) -> String {
    let advice = "answer \((screens.compactMap { flow.screens[$0].id?.text } + ["SUCCESS"]).quotedList("or"))"
    return switch fault {
    case .notAnEntry: "the flow can't be opened on '\(to)': another screen leads there; \(advice)"
    case .sameScreenWithList:
      "'\(to)' has a NavigationList and can't be answered to a request from itself; \(advice)"
    case .noRoute: "no route leads from '\(from)' to '\(to)', nor back; \(advice)"
    }
  }
}
