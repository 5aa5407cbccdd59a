import FlowLanguage
import FlowModel
import FlowRules
import JSONText

/// Screen, data and token of a launch by themselves: allowed with the action, of the right kind, not empty.
enum PayloadCheck: MessageCheck {
  static let rules: [Rule] = [
    .launchActionPayload, .emptyLaunchData, .launchDataShape, .launchDataTooLarge, .noFlowToken,
  ]

  static func run(_ judge: inout MessageJudge) {
    for (launch, flow) in zip(judge.launches, judge.flows) {
      judge.checkAction(of: launch)
      if let token = launch.token { judge.checkToken(token) }
      judge.checkTokenTells(launch, flow)
      guard let data = launch.data else { continue }
      judge.checkData(data)
      if LaunchData.isWrapped(data, in: launch, opening: flow) { judge.reportWrapped(data) }
    }
  }
}

extension MessageJudge {
  fileprivate mutating func checkAction(of launch: Launch) {
    checkDefinedAction(of: launch)
    guard launch.action == .dataExchange, let action = launch.actionNode else { return }
    let names = ["flow_action_payload", "flowActionPayload", "flowActionScreen", "flowActionData", "navigate_screen"]
    for name in names {
      guard let member = launch.node.member(name) else { continue }
      let source = name == "flow_action_payload" ? shape.payloadSource : .inferred
      report(
        .launchActionPayload,
        at: member.key,
        source: source,
        "'\(name)' goes only with 'navigate': with 'data_exchange' the endpoint says which screen comes first; "
          + (source == .documented ? "the message is refused" : "it is ignored"),
        related: [.init("the action", at: action)]
      )
    }
  }

  /// The template says that the endpoint gives the data.
  private mutating func checkDefinedAction(of launch: Launch) {
    guard let definition = launch.definition, definition.action == .dataExchange, let action = definition.actionNode,
      let data = launch.payload?.member("flow_action_data"), !suppressIfOverLimit(.launchActionPayload, at: data.key)
    else { return }
    report(
      .launchActionPayload,
      at: data.key,
      source: .inferred,
      "'flow_action_data' goes only with 'navigate', and template '\(definition.template.name)' opens its flow with "
        + "'data_exchange': the endpoint gives the data",
      related: [definition.template.related("the action", at: action)]
    )
  }

  /// An endpoint knows by the token who asks.
  fileprivate mutating func checkTokenTells(_ launch: Launch, _ flow: ResolvedFlow?) {
    let hasEndpoint = flow?.flow.hasEndpoint ?? (launch.effectiveAction == .dataExchange)
    guard hasEndpoint, shape.carriesToken else { return }
    let advice =
      "the endpoint can't tell who asks, and an earlier, half-filled session may be continued; write a "
      + "new one for each message"
    if let token = launch.token {
      guard token.isText("unused") else { return }
      return report(.noFlowToken, at: token, "'unused' is what is sent when there is no token: \(advice)")
    }
    let place = launch.payload.flatMap { shape.usesTemplate ? $0 : nil } ?? launch.node
    guard place.kind == .object, !place.isDamaged, !Placeholder.isAmongKeys(of: place), !shape.requiresToken else {
      return
    }
    report(.noFlowToken, at: place, "without 'flow_token' \(advice)")
  }

  fileprivate mutating func checkToken(_ token: JSONNode) {
    let name = shape.tokenName
    guard token.kind != .missing, !isPlaceholder(token, name) else { return }
    guard let text = token.string else {
      return report(.messageWrongType, at: token, "'\(name)' has to be a string, not \(token.kind.description)")
    }
    guard text.allSatisfy(\.isWhitespace) else { return }
    let isRequired = shape.requiresToken
    report(
      .messageTextLength,
      at: token,
      source: isRequired ? .documented : .inferred,
      "'\(name)' is empty, so nobody can tell whose answer comes back"
        + (isRequired ? "" : "; leave it out or write one")
    )
  }

  fileprivate mutating func checkData(_ data: JSONNode) {
    let name = shape.dataName
    guard data.kind != .missing, !Placeholder.isWhole(data) || !isPlaceholder(data, name) else { return }
    switch data.kind {
    case .object:
      if Placeholder.isAmongKeys(of: data) { remember(data, name) }
      if data.count == 0, !data.isDamaged, !incompleteData.contains(data) { reportEmpty(data, name) }
      checkSize(of: data, name)
    case .string where LaunchData.textObject(data) != nil: reportText(data, name)
    default:
      report(
        .messageWrongType,
        at: data,
        "'\(name)' has to be an object with the data of the screen, not \(data.kind.description)"
      )
    }
  }

  /// Observed once: more is accepted and not delivered.
  private mutating func checkSize(of data: JSONNode, _ name: String) {
    let limit = 1 << 20
    guard data.range.count > limit else { return }
    let size = JSONPrinter().print(JSONValue(data)).utf8.count
    guard size > limit else { return }
    let tenths = size * 10 / limit
    report(
      .launchDataTooLarge,
      at: data,
      "'\(name)' has \(tenths / 10).\(tenths % 10) MB; a message with more than 1 MB of data was accepted and never "
        + "delivered"
    )
  }

  private mutating func reportEmpty(_ data: JSONNode, _ name: String) {
    guard let source = shape.emptyDataSource(in: message.node) else { return }
    report(
      .emptyLaunchData,
      at: data,
      source: source,
      "'\(name)' is empty" + (source == .documented ? ", and the message is refused" : "")
        + "; leave it out if there is nothing to give"
    )
  }

  /// The newest page of the Cloud API types the data of an interactive message as text, its samples as an object.
  private mutating func reportText(_ data: JSONNode, _ name: String) {
    report(
      .launchDataShape,
      at: data,
      source: shape.textDataSource,
      "'\(name)' is an object written as text; write it as an object",
      fixes: data.string.map { [Fix("write it as an object", edits: [TextEdit(range: data.range, text: $0)])] } ?? []
    )
  }

  /// One reseller's guide wraps the data like this; the platform's own pages do not.
  fileprivate mutating func reportWrapped(_ data: JSONNode) {
    let fixes = data["data"].map { inner in
      [
        Fix(
          "remove 'screen' and 'data' around it",
          .unsafe,
          edits: [TextEdit(range: data.range, text: inner.sourceText)]
        )
      ]
    }
    report(
      .launchDataShape,
      at: data,
      source: .inferred,
      "'flow_action_data' is the data itself, without 'screen' and 'data' around it: the template says which screen",
      fixes: fixes ?? []
    )
  }
}
