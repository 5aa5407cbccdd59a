// Resellers with shapes of their own: the pages of Jelou, 1msg and Dreams.

import FlowLanguage

extension MessageObject {
  static let jelou = MessageObject(
    "a Jelou flow message",
    closedBy: .inferred,
    [
      MemberFact("title", .text(), required: true),
      MemberFact("text", .text(), required: true),
      MemberFact("caption", .text(), required: true),
      MemberFact("parameters", .object(.jelouParameters), required: true),
      MemberFact("payload", .object(.jelouCache), .inferred),
    ]
  )

  /// What Jelou keeps and hands back with the answer.
  static let jelouCache = MessageObject("'payload'", closedBy: nil, [])

  static let jelouParameters = MessageObject(
    "'parameters' of a Jelou flow message",
    closedBy: .inferred,
    [
      MemberFact("flow_name", .name, required: true),
      MemberFact("flow_cta", .text(minimum: 1, refusedAbove: 30), required: true),
      MemberFact("flow_action_payload", .object(.jelouPayload), required: true),
    ]
  )

  static let jelouPayload = MessageObject(
    "'flow_action_payload'",
    closedBy: .inferred,
    [MemberFact("screen", .name, required: true), MemberFact("data")]
  )

  /// Known from an older form of the same page only, so nothing about it is certain.
  static let jelouOlder = MessageObject(
    "the older Jelou flow message",
    closedBy: .library,
    [
      MemberFact("type", .choice(["flow"]), .library),
      MemberFact("userId", .textOrNumber, required: true, .library),
      MemberFact("parameters", .object(.jelouOlderParameters), required: true, .library),
    ]
  )

  static let jelouOlderParameters = MessageObject(
    "'parameters' of the older Jelou flow message",
    closedBy: .library,
    [
      MemberFact("flow_id", .textOrNumber, .library),
      MemberFact("flow_name", .name, .library),
      MemberFact("flow_cta", .text(minimum: 1, refusedAbove: 30), required: true),
      MemberFact("flow_action", .choice(["navigate"]), .library),
      MemberFact("flow_action_payload", .object(.jelouPayload)),
      MemberFact("mode", .choice(["draft", "published"]), .library),
      MemberFact("flow_message_version", .messageVersion, .library),
      MemberFact("flow_token"),
    ]
  )

  static let oneMsg = MessageObject(
    "a sendFlow body",
    closedBy: .inferred,
    [
      MemberFact("phone", .textOrNumber),
      MemberFact("chatId", .name),
      MemberFact("header"),
      MemberFact("body", .text(minimum: 1, cutAbove: 1024), required: true),
      MemberFact("footer", .text(cutAbove: 60)),
      MemberFact("flowId", .textOrNumber, required: true),
      MemberFact("flowToken", required: true),
      MemberFact("flowCta", .cloudButton, required: true),
      MemberFact("flowAction", .launchAction),
      MemberFact("flowActionPayload", .object(.oneMsgPayload)),
      MemberFact("flowActionScreen", .name),
      MemberFact("flowActionData"),
      MemberFact("flowMessageVersion", .messageVersion),
      MemberFact("mode", .choice(["draft", "published"])),
      MemberFact("quotedMsgId", .text()),
    ]
  )

  static let oneMsgPayload = MessageObject(
    "'flowActionPayload'",
    closedBy: .inferred,
    [MemberFact("screen", .name), MemberFact("data")]
  )

  static let oneMsgTemplate = MessageObject(
    "a sendTemplate body",
    closedBy: .inferred,
    [
      MemberFact("phone", .textOrNumber),
      MemberFact("chatId", .name),
      MemberFact("template", .name, required: true),
      MemberFact("namespace", .text()),
      MemberFact("language", .object(.language), required: true),
      MemberFact("params", .array, required: true),
      MemberFact("quotedMsgId", .text()),
      MemberFact("useMMlite"),
      MemberFact("messageActivitySharing"),
      MemberFact("messageSendTtlSeconds"),
    ]
  )

  /// Its page marks every member as optional; what the platform needs all the same is inferred.
  static let dreams = MessageObject(
    "a flows/send body",
    closedBy: .inferred,
    [
      MemberFact("to", .textOrNumber),
      MemberFact("flow_id", .textOrNumber, requiredBy: .inferred),
      MemberFact("header_text", .text(cutAbove: 60)),
      MemberFact("body_text", .text(minimum: 1, cutAbove: 1024), requiredBy: .inferred),
      MemberFact("footer_text", .text(cutAbove: 60)),
      MemberFact("flow_cta", .cloudButton, requiredBy: .inferred),
      MemberFact("screen", .name),
    ]
  )
}
