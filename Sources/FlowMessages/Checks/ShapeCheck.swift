import FlowLanguage
import FlowRules
import JSONText

/// What holds for a shape as a whole: outdated ones, a header without its file.
enum ShapeCheck: MessageCheck {
  static let rules: [Rule] = [.outdatedMessageShape]

  static func run(_ judge: inout MessageJudge) {
    switch judge.message.shape {
    case .jelouOlder:
      judge.report(
        .outdatedMessageShape,
        at: judge.message.node,
        "this is an older body of Jelou's messages, with 'userId' and 'type'; today a flow is sent to "
          + "'/v1/bots/BOT/users/USER/flow_message' with 'title', 'text', 'caption' and 'parameters'"
      )
    case .cloud: judge.checkHeader(judge.message.node["interactive"] ?? judge.message.node)
    case .oneMsg:
      judge.checkShortcuts(judge.message.node)
      judge.checkOneMsgScreen(judge.message.node)
    default: break
    }
  }
}

extension MessageJudge {
  fileprivate mutating func checkHeader(_ interactive: JSONNode) {
    guard let header = interactive["header"], let type = header["type"]?.string, isWhole(header) else { return }
    guard ["text", "image", "video", "document"].contains(type), header[type] == nil else { return }
    let keys = header.members.map(\.name)
    guard !Placeholder.isAmongKeys(of: header), keys.count == 1 || !keys.contains(where: { $0.hasPrefix(type) }) else {
      return
    }
    report(
      .messageMissingMember,
      at: header,
      "a header of type '\(type)' needs '\(type)' beside it"
    )
  }

  /// 1msg has no default for the screen.
  fileprivate mutating func checkOneMsgScreen(_ node: JSONNode) {
    guard let launch = launches.first, launch.action == .navigate, launch.screen == nil,
      let place = launch.payload ?? launch.actionNode.map({ _ in node }), place.kind == .object, isWhole(place),
      !Placeholder.isAmongKeys(of: place)
    else { return }
    report(
      .messageMissingMember,
      at: place,
      "1msg needs the screen that 'navigate' opens; add 'screen' to 'flowActionPayload'"
    )
  }

  fileprivate mutating func checkShortcuts(_ node: JSONNode) {
    guard let payload = node.member("flowActionPayload") else { return }
    for name in ["flowActionScreen", "flowActionData"] {
      guard let shortcut = node.member(name) else { continue }
      report(
        .messageUnknownMember,
        at: shortcut.key,
        source: .inferred,
        "'\(name)' is a shortcut for a part of 'flowActionPayload', which is there too; keep one of them",
        related: [.init("the whole payload", at: payload.key)]
      )
    }
  }
}
