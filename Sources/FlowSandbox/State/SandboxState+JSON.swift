import FlowRemote
package import JSONText

// The layout of `state.json`. A member that is missing has its default, so that older states stay readable.

extension SandboxState {
  package var json: JSONValue {
    [
      "schemaVersion": 1,
      "publishedEdit": .string(publishedEdit.rawValue),
      "serial": .number("\(serial)"),
      "flows": .array(flows.map(\.json)),
      "keys": .object(keys.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) }),
      "templates": .array(templates.map(\.json)),
      "messages": .array(messages.map(\.json)),
    ]
  }

  /// Reads a state; nil for a value that is none.
  package init?(_ value: JSONValue) {
    guard value["schemaVersion"]?.integer == 1 else { return nil }
    publishedEdit = value["publishedEdit"]?.text.flatMap(PublishedEdit.init) ?? .revertToDraft
    serial = value["serial"]?.integer ?? 0
    flows = value["flows"]?.elements.compactMap(SandboxFlow.init) ?? []
    for member in value["keys"]?.members ?? [] { keys[member.key] = member.value.text }
    templates = value["templates"]?.elements.compactMap(SandboxTemplate.init) ?? []
    messages = value["messages"]?.elements.compactMap(SandboxMessage.init) ?? []
  }
}

extension SandboxFlow {
  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("id", .string(id)), .init("account", .string(account)), .init("name", .string(name)),
      .init("categories", .array(categories.map(JSONValue.string))), .init("status", .string(status)),
      .init("previewToken", .string(previewToken)), .init("previewExpires", .number("\(previewExpires)")),
      .init("updatedAt", .number("\(updatedAt)")), .init("published", .array(published.map(\.json))),
    ]
    if let endpointURI { members.append(.init("endpointURI", .string(endpointURI))) }
    if let applicationID { members.append(.init("applicationID", .string(applicationID))) }
    if let draft { members.append(.init("draft", draft.json)) }
    return .object(members)
  }

  init?(_ value: JSONValue) {
    guard let id = value["id"]?.text, let account = value["account"]?.text, let name = value["name"]?.text else {
      return nil
    }
    self.id = id
    self.account = account
    self.name = name
    categories = value["categories"]?.elements.compactMap(\.text) ?? []
    status = value["status"]?.text ?? "DRAFT"
    endpointURI = value["endpointURI"]?.text
    applicationID = value["applicationID"]?.text
    draft = value["draft"].flatMap(FlowText.init)
    published = value["published"]?.elements.compactMap(FlowText.init) ?? []
    previewToken = value["previewToken"]?.text ?? ""
    previewExpires = value["previewExpires"]?.integer ?? 0
    updatedAt = value["updatedAt"]?.integer ?? 0
  }
}

extension FlowText {
  var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("file", .string(file)), .init("validationErrors", .array(validationErrors)),
    ]
    if let jsonVersion { members.append(.init("jsonVersion", .string(jsonVersion))) }
    if let dataAPIVersion { members.append(.init("dataAPIVersion", .string(dataAPIVersion))) }
    if let dataChannelURI { members.append(.init("dataChannelURI", .string(dataChannelURI))) }
    return .object(members)
  }

  init?(_ value: JSONValue) {
    guard let file = value["file"]?.text else { return nil }
    self.file = file
    jsonVersion = value["jsonVersion"]?.text
    dataAPIVersion = value["dataAPIVersion"]?.text
    dataChannelURI = value["dataChannelURI"]?.text
    validationErrors = value["validationErrors"]?.elements ?? []
  }
}

extension SandboxTemplate {
  var json: JSONValue {
    [
      "id": .string(id), "account": .string(account), "name": .string(name), "language": .string(language),
      "category": .string(category), "components": components,
      "flows": .object(flows.sorted { $0.key < $1.key }.map { .init("\($0.key)", .string($0.value)) }),
    ]
  }

  init?(_ value: JSONValue) {
    guard let id = value["id"]?.text, let account = value["account"]?.text, let name = value["name"]?.text else {
      return nil
    }
    self.id = id
    self.account = account
    self.name = name
    language = value["language"]?.text ?? ""
    category = value["category"]?.text ?? ""
    components = value["components"] ?? []
    var flows: [Int: String] = [:]
    for member in value["flows"]?.members ?? [] {
      if let index = Int(member.key) { flows[index] = member.value.text }
    }
    self.flows = flows
  }
}

extension SandboxMessage {
  var json: JSONValue {
    [
      "id": .string(id), "recipient": .string(recipient), "flows": .array(flows.map(JSONValue.string)),
      "time": .number("\(time)"),
    ]
  }

  init?(_ value: JSONValue) {
    guard let id = value["id"]?.text else { return nil }
    self.id = id
    recipient = value["recipient"]?.text ?? ""
    flows = value["flows"]?.elements.compactMap(\.text) ?? []
    time = value["time"]?.integer ?? 0
  }
}
