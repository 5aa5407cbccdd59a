import FlowLanguage
package import FlowModel
package import JSONText

extension AnswerJudge {
  /// The screens that may be answered to a request from `screen`: itself, those ahead, those behind.
  ///
  /// Empty for a screen that is not in the flow.
  package func allowedScreens(from screen: JSONName) -> [Screen] {
    guard let position = graph.position(of: screen) else { return [] }
    let itself = hasNavigationList(flow.screens[position]) ? [] : [position]
    var seen: Set<Int> = []
    return (itself + graph.next(after: position) + graph.previous(before: position))
      .filter { seen.insert($0).inserted && (itself.contains($0) || $0 != position) }
      .map { flow.screens[$0] }
  }

  /// The screens that may be answered when the flow is opened.
  package var entryScreens: [Screen] {
    flow.entryScreens.map { flow.screens[$0] }
  }

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
    if let message = transitionFault(to: screen, request) {
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
  private func transitionFault(to screen: Screen, _ request: EndpointRequest) -> String? {
    let to = screen.id ?? ""
    guard let from = request.screen, !from.isEmpty, request.action != .open else {
      if let asked = request.screen, !asked.isEmpty, asked != to {
        return "the message asks for screen '\(asked)', and no other may be answered"
      }
      guard !entryScreens.contains(where: { $0.index == screen.index }) else { return nil }
      return "the flow can't be opened on '\(to)': another screen leads there; \(Self.choice(entryScreens))"
    }
    guard let origin = flow.screen(from) else { return nil }
    let allowed = allowedScreens(from: from)
    guard !allowed.contains(where: { $0.index == screen.index }) else { return nil }
    if origin.index == screen.index {
      return "'\(to)' has a NavigationList and can't be answered to a request from itself; \(Self.choice(allowed))"
    }
    return "no route leads from '\(from)' to '\(to)', nor back; \(Self.choice(allowed))"
  }

  private func hasNavigationList(_ screen: Screen) -> Bool {
    screen.components.contains { $0.type.isBytes("NavigationList") }
  }

  /// What may be answered instead.
  private static func choice(_ screens: [Screen]) -> String {
    let names = (screens.compactMap(\.id) + ["SUCCESS"]).map { "'\($0)'" }
    guard names.count > 1, let last = names.last else { return "answer \(names.joined())" }
    return "answer \(names.dropLast().joined(separator: ", ")) or \(last)"
  }
}
