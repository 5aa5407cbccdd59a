import FlowRemote
import JSONText

extension SandboxMachine {
  static let defaultFlowFields = ["id", "name", "status", "categories", "validation_errors"]

  /// A flow with the fields that are asked for.
  func describe(_ flow: SandboxFlow, _ call: GraphCall) throws(GraphFailure) -> JSONValue {
    let wanted = call.fields ?? []
    let names = wanted.isEmpty ? Self.defaultFlowFields : wanted.map(\.name)
    var members: [JSONValue.Member] = []
    for (position, name) in (names + ["id"]).enumerated() where !members.contains(where: { $0.key == JSONName(name) }) {
      let arguments = wanted.indices.contains(position) ? wanted[position].arguments : [:]
      guard Self.flowFields.contains(name) else { throw .noField(name) }
      if let value = try field(name, arguments, of: flow, call) { members.append(.init(name, value)) }
    }
    return .object(members)
  }

  private static let flowFields: Set<String> = [
    "id", "name", "status", "categories", "validation_errors", "json_version", "data_api_version", "endpoint_uri",
    "data_channel_uri", "preview", "whatsapp_business_account", "application", "health_status", "updated_at",
  ]

  /// The value of a field; nil for one that the flow does not have.
  private func field(
    _ name: String,
    _ arguments: [String: String],
    of flow: SandboxFlow,
    _ call: GraphCall
  ) throws(GraphFailure) -> JSONValue? {
    switch name {
    case "id": .string(flow.id)
    case "name": .string(flow.name)
    case "status": .string(flow.status)
    case "categories": .array(flow.categories.map(JSONValue.string))
    case "validation_errors": .array(flow.draft?.validationErrors ?? [])
    case "json_version": flow.draft?.jsonVersion.map(JSONValue.string)
    case "data_api_version": flow.draft?.dataAPIVersion.map(JSONValue.string)
    case "endpoint_uri": flow.endpointURI.map(JSONValue.string)
    case "data_channel_uri": (flow.draft?.dataChannelURI ?? flow.endpointURI).map(JSONValue.string)
    case "updated_at": call.time(flow.updatedAt)
    case "preview":
      [
        "preview_url": .string("\(call.request.origin)/_sandbox/preview/\(flow.id)?token=\(flow.previewToken)"),
        "expires_at": call.time(flow.previewExpires),
      ]
    case "whatsapp_business_account":
      SandboxAccount.all.first { $0.id == flow.account }.map { .object($0.fields) }
    case "application":
      flow.applicationID.map { id in
        [
          "link": .string("https://www.facebook.com/games/?app_id=\(id)"),
          "name": .string(SandboxAccount.applicationName), "id": .string(id),
        ]
      }
    case "health_status": try health(of: flow, phoneNumber: arguments["phone_number"])
    default: nil
    }
  }

  static let previewLife = 30 * 86_400

  /// `preview.invalidate(true)` makes a new link, and a link that has run out is replaced too.
  mutating func invalidatePreview(_ call: GraphCall, _ index: Int) {
    guard let preview = call.fields?.first(where: { $0.name == "preview" }) else { return }
    let isOver = state.flows[index].previewExpires <= now
    guard isOver || preview.arguments["invalidate"] == "true" else { return }
    let token = word(32)
    let expires = now + Self.previewLife
    change {
      $0.flows[index].previewToken = token
      $0.flows[index].previewExpires = expires
    }
  }
}

// MARK: Health

extension SandboxMachine {
  private func health(of flow: SandboxFlow, phoneNumber: String?) throws(GraphFailure) -> JSONValue {
    var entities = [flowHealth(flow)]
    if let phoneNumber {
      guard SandboxAccount.all.contains(where: { $0.phoneNumber == phoneNumber && $0.id == flow.account }) else {
        throw .noObject(phoneNumber, method: "get")
      }
      entities.append(available("PHONE_NUMBER", phoneNumber))
    }
    entities.append(available("WABA", flow.account))
    entities.append(available("BUSINESS", SandboxAccount.business))
    if let application = flow.applicationID { entities.append(available("APP", application)) }
    return ["can_send_message": entities[0]["can_send_message"] ?? "AVAILABLE", "entities": .array(entities)]
  }

  private func available(_ type: JSONValue, _ id: String) -> JSONValue {
    ["entity_type": type, "id": .string(id), "can_send_message": "AVAILABLE"]
  }

  private func flowHealth(_ flow: SandboxFlow) -> JSONValue {
    var errors: [GraphFailure] = []
    var level: JSONValue = "AVAILABLE"
    switch flow.status {
    case "DRAFT":
      errors = obstacles(to: flow)
      if !errors.isEmpty { level = "BLOCKED" }
    case "THROTTLED": level = "LIMITED"
    case "BLOCKED", "DEPRECATED": level = "BLOCKED"
    default: break
    }
    var members: [JSONValue.Member] = [
      .init("entity_type", "FLOW"), .init("id", .string(flow.id)), .init("can_send_message", level),
    ]
    if !errors.isEmpty { members.append(.init("errors", .array(errors.map(healthError)))) }
    return .object(members)
  }

  private func healthError(_ failure: GraphFailure) -> JSONValue {
    let description: String
    switch failure.message {
    case Obstacle.endpoint.message:
      description = "endpoint_uri: You need to set the endpoint URI before you can send or publish a flow."
    case Obstacle.application.message:
      description = "app_check: You need to connect a Meta app to the flow before you can send or publish it."
    default: description = failure.message
    }
    return [
      "error_code": 131000, "error_description": .string(description),
      "possible_solution": .string(failure.userMessage ?? ""),
    ]
  }
}

extension SandboxAccount {
  static let defaultFields = ["id", "name", "timezone_id", "message_template_namespace"]
  static let defaultNumberFields = [
    "verified_name", "code_verification_status", "display_phone_number", "quality_rating", "id",
  ]

  var fields: [JSONValue.Member] {
    [
      .init("id", .string(id)), .init("name", .string(name)), .init("timezone_id", "54"),
      .init("business_type", "ent"), .init("currency", "USD"),
      .init("message_template_namespace", "11111111_2222_3333_4444_555555555555"),
    ]
  }

  var numberFields: [JSONValue.Member] {
    [
      .init("verified_name", "Test Shoes"), .init("code_verification_status", "VERIFIED"),
      .init("display_phone_number", .string(displayNumber)), .init("quality_rating", "GREEN"),
      .init("id", .string(phoneNumber)),
    ]
  }

  /// The number in digits.
  var digits: String { displayNumber.filter(\.isNumber) }
}

extension SandboxTemplate {
  /// Approved as soon as it exists.
  var fields: [JSONValue.Member] {
    [
      .init("name", .string(name)), .init("components", components), .init("language", .string(language)),
      .init("status", "APPROVED"), .init("category", .string(category)), .init("id", .string(id)),
    ]
  }
}
