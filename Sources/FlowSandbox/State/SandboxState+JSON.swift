import FlowRemote
package import JSONText

// The layout of `state.json`. A member that is missing has its default, so that older states stay readable; one that
// makes no sense is never ignored: the next change would lose it.

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
      "hasWebhook": .bool(hasWebhook),
      "deliveries": .array(deliveries.map(\.json)),
      "exchanges": .array(exchanges.map(\.json)),
      "alerts": .object(alerts.sorted { $0.key < $1.key }.map { .init($0.key, .number("\($0.value)")) }),
      "media": .array(media.map(\.json)),
    ]
  }

  /// Reads a state; throws for a value that is none.
  package init(_ value: JSONValue) throws(StateMember.Fault) {
    let member = StateMember(value)
    guard try member.number("schemaVersion", in: 1...1, default: 0) == 1 else { throw StateMember.Fault() }
    publishedEdit = try member.choice("publishedEdit", default: .revertToDraft)
    serial = try member.number("serial", in: 0...Self.lastSerial, default: 0)
    flows = try member.list("flows").map { value throws(StateMember.Fault) in try SandboxFlow(value) }
    keys = try member.texts("keys")
    templates = try member.list("templates").map { value throws(StateMember.Fault) in try SandboxTemplate(value) }
    messages = try member.list("messages").map { value throws(StateMember.Fault) in try SandboxMessage(value) }
    hasWebhook = try member.flag("hasWebhook")
    deliveries = try member.list("deliveries").map { value throws(StateMember.Fault) in try SandboxDelivery(value) }
    exchanges = try member.list("exchanges").map { value throws(StateMember.Fault) in try SandboxExchange(value) }
    alerts = try member.numbers("alerts")
    media = try member.list("media").map { value throws(StateMember.Fault) in try SandboxMedia(value) }
    let ids = flows.map(\.id) + templates.map(\.id) + messages.map(\.id)
    // A number may only be used once.
    guard Set(ids).count == ids.count, files.allSatisfy({ SandboxFile.number(of: $0).map { $0 <= serial } ?? false })
    else {
      throw StateMember.Fault()
    }
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

  /// The states that a flow can be in.
  private static let states: Set<String> = ["DRAFT", "PUBLISHED", "DEPRECATED", "BLOCKED", "THROTTLED"]

  init(_ value: JSONValue) throws(StateMember.Fault) {
    let member = StateMember(value)
    id = try member.id("id")
    account = try member.id("account")
    name = try member.text("name")
    categories = try member.textList("categories")
    status = try member.text("status", default: "DRAFT")
    guard Self.states.contains(status) else { throw StateMember.Fault() }
    endpointURI = try member.optionalText("endpointURI")
    applicationID = try member.optionalText("applicationID")
    draft = if let value = value["draft"] { try FlowText(value) } else { nil }
    published = try member.list("published").map { value throws(StateMember.Fault) in try FlowText(value) }
    previewToken = try member.text("previewToken", default: "")
    previewExpires = try member.time("previewExpires")
    updatedAt = try member.time("updatedAt")
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

  init(_ value: JSONValue) throws(StateMember.Fault) {
    let member = StateMember(value)
    file = try member.text("file")
    // Any other name could lead to a file outside of the folder.
    guard SandboxFile.number(of: file) != nil else { throw StateMember.Fault() }
    jsonVersion = try member.optionalText("jsonVersion")
    dataAPIVersion = try member.optionalText("dataAPIVersion")
    dataChannelURI = try member.optionalText("dataChannelURI")
    validationErrors = try member.list("validationErrors")
  }
}

/// The names of the files beside the state: `flow-12.json`, `media-13.bin`.
enum SandboxFile {
  /// The number in the name of a file; nil for any other name.
  static func number(of file: String) -> Int? {
    let bytes = Array(file.utf8)
    for (start, end) in [("flow-", ".json"), ("media-", ".bin")] {
      guard bytes.count > start.utf8.count + end.utf8.count, bytes.starts(with: start.utf8),
        bytes.suffix(end.utf8.count).elementsEqual(end.utf8)
      else { continue }
      let digits = bytes.dropFirst(start.utf8.count).dropLast(end.utf8.count)
      return StateMember.isNumber(digits) ? Int(String(decoding: digits, as: UTF8.self)) : nil
    }
    return nil
  }
}

extension SandboxState {
  /// The files of all texts and media.
  var files: Set<String> {
    var files = Set(flows.flatMap { $0.published.map(\.file) + ($0.draft.map { [$0.file] } ?? []) })
    files.formUnion(messages.flatMap { $0.launches.map(\.file) }.filter { !$0.isEmpty })
    files.formUnion(media.map(\.file))
    return files
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

  init(_ value: JSONValue) throws(StateMember.Fault) {
    let member = StateMember(value)
    id = try member.id("id")
    account = try member.id("account")
    name = try member.text("name")
    language = try member.text("language", default: "")
    category = try member.text("category", default: "")
    components = value["components"] ?? []
    var flows: [Int: String] = [:]
    for (key, id) in try member.texts("flows") {
      guard let index = Int(key), (0...99).contains(index) else { throw StateMember.Fault() }
      flows[index] = id
    }
    self.flows = flows
  }
}
