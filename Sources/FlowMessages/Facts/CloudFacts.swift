// The Cloud API: "Send a Flow", the OpenAPI description v23.0, the template pages.

import FlowLanguage

extension MessageObject {
  static let cloudMessage = MessageObject(
    "an interactive message",
    closedBy: .inferred,
    [
      MemberFact("messaging_product", .choice(["whatsapp"]), required: true),
      MemberFact("recipient_type", .choice(["individual"]), .inferred),
      MemberFact("to"),
      MemberFact("recipient"),
      MemberFact("type", .choice(["interactive"]), required: true),
      MemberFact("context", .object(.context)),
      MemberFact("biz_opaque_callback_data", .text()),
      MemberFact("recipient_identity_key_hash", .text()),
      MemberFact("interactive", .object(.interactive), required: true),
    ]
  )

  static let context = MessageObject("'context'", [MemberFact("message_id", .name, required: true)])

  static let interactive = MessageObject(
    "'interactive'",
    [
      MemberFact("type", .choice(["flow"]), required: true),
      MemberFact("header", .object(.header)),
      MemberFact("body", .object(.body), required: true),
      MemberFact("footer", .object(.footer)),
      MemberFact("action", .object(.action), required: true),
    ]
  )

  static let header = MessageObject(
    "'header'",
    [
      MemberFact("type", .choice(["text", "image", "video", "document"]), required: true),
      MemberFact("text", .text(minimum: 1, refusedAbove: 60)),
      MemberFact("image", .object(.media)),
      MemberFact("video", .object(.media)),
      MemberFact("document", .object(.media)),
    ]
  )

  static let media = MessageObject("the header's file", closedBy: nil, [])

  static let body = MessageObject(
    "'body'",
    [MemberFact("text", .text(minimum: 1, refusedAbove: 1024), required: true)]
  )

  static let footer = MessageObject(
    "'footer'",
    [MemberFact("text", .text(minimum: 1, refusedAbove: 60), required: true)]
  )

  static let action = MessageObject(
    "'action'",
    [
      MemberFact("name", .choice(["flow"]), required: true),
      MemberFact("parameters", .object(.parameters), required: true),
    ]
  )

  static let parameters = MessageObject(
    "'parameters'",
    [
      MemberFact("flow_message_version", .messageVersion, required: true),
      MemberFact("flow_id", .name),
      MemberFact("flow_name", .name),
      MemberFact("flow_cta", .cloudButton, required: true),
      MemberFact("flow_token"),
      MemberFact("mode", .choice(["draft", "published"])),
      MemberFact("flow_action", .launchAction),
      MemberFact("flow_action_payload", .object(.payload)),
    ]
  )

  /// Parameters alone that may as well be Jelou's, which have no version.
  static let openParameters = MessageObject(
    "'parameters'",
    parameters.members.map {
      $0.name == "flow_message_version" ? MemberFact($0.name, $0.value, requiredBy: .inferred) : $0
    }
  )

  static let payload = MessageObject(
    "'flow_action_payload'",
    [MemberFact("screen", .name), MemberFact("data")]
  )

  static let templateMessage = MessageObject(
    "a template message",
    closedBy: .inferred,
    [
      MemberFact("messaging_product", .choice(["whatsapp"]), required: true),
      MemberFact("recipient_type", .choice(["individual"]), .inferred),
      MemberFact("to"),
      MemberFact("recipient"),
      MemberFact("type", .choice(["template"]), required: true),
      MemberFact("context", .object(.context)),
      MemberFact("biz_opaque_callback_data", .text()),
      MemberFact("recipient_identity_key_hash", .text()),
      MemberFact("product_policy", .text()),
      MemberFact("message_activity_sharing"),
      MemberFact("template", .object(.template), required: true),
    ]
  )

  static let template = MessageObject(
    "'template'",
    closedBy: .inferred,
    [
      MemberFact("name", .name, required: true),
      MemberFact("namespace", .text()),
      MemberFact("language", .object(.language), required: true),
      MemberFact("components", .array, required: true),
    ]
  )

  static let language = MessageObject(
    "'language'",
    [MemberFact("code", .name, required: true), MemberFact("policy", .choice(["deterministic"]))]
  )

  static let sentButton = MessageObject(
    "a flow button",
    [
      MemberFact("type", .choice(["button"], ignoringCase: true), required: true),
      MemberFact("sub_type", required: true),
      MemberFact("index", required: true),
      MemberFact("parameters", .array),
    ]
  )

  static let buttonParameter = MessageObject(
    "the parameter of a flow button",
    [
      MemberFact("type", .choice(["action"]), required: true),
      MemberFact("action", .object(.buttonAction), required: true),
    ]
  )

  static let buttonAction = MessageObject(
    "'action'",
    [MemberFact("flow_token"), MemberFact("flow_action_data")]
  )

  static let templateDefinition = MessageObject(
    "a template definition",
    closedBy: nil,
    [
      MemberFact("name", .name, required: true),
      MemberFact("language", .name, required: true),
      MemberFact("category", .choice(["MARKETING", "UTILITY"]), required: true),
      MemberFact("components", .array, required: true),
    ]
  )

  static let definedButton = MessageObject(
    "a FLOW button",
    [
      MemberFact("type", .choice(["FLOW"], ignoringCase: true), required: true),
      MemberFact("text", .text(minimum: 1, refusedAbove: 25), required: true),
      MemberFact("flow_id", .name),
      MemberFact("flow_name", .name),
      MemberFact("flow_json"),
      MemberFact("flow_action", .launchAction),
      MemberFact("navigate_screen", .name),
      MemberFact("icon", .choice(["DOCUMENT", "PROMOTION", "REVIEW"])),
    ]
  )
}

extension ValueFact {
  /// Typed as a string where messages are described, as an integer on the page about versions.
  static let messageVersion = ValueFact.choice(["3"], takesNumber: true)

  static let launchAction = ValueFact.choice(["navigate", "data_exchange"])

  /// Up to 30 characters are documented; older documents and several libraries say 20.
  static let cloudButton = ValueFact.text(minimum: 1, cutAbove: 20, refusedAbove: 30)
}
