import FlowLanguage
import FlowRemote
import JSONText

// Creating, changing and copying flows.

extension SandboxMachine {
  mutating func createFlow(_ parameters: Parameters, _ account: SandboxAccount) throws(GraphFailure) -> JSONValue {
    guard let name = parameters.text("name"), !name.isEmpty else { throw .missing("name") }
    guard let list = parameters.list("categories") else { throw .missing("categories") }
    let categories = try categories(list)
    try requireFree(name, in: account.id)
    let source = try cloneSource(parameters)
    var text: FlowText?
    if let json = parameters["flow_json"] {
      guard case .string(let json) = json else { throw .parameter("flow_json must be a string") }
      guard json.utf8.count <= Self.textLimit else { throw .tooLarge }
      text = try examine(Array(json.utf8))
    } else if let source, let bytes = source.draft.flatMap(bytes(of:)) {
      text = try examine(bytes)
    }
    let uri = try endpoint(parameters, for: text) ?? source?.endpointURI
    var flow = SandboxFlow(
      id: try newID("73"),
      account: account.id,
      name: name,
      categories: categories,
      previewToken: word(32),
      previewExpires: now + Self.previewLife,
      updatedAt: now
    )
    flow.endpointURI = uri
    flow.draft = text
    // A flow that cannot be published is created all the same, as a draft.
    if parameters.flag("publish"), let text, obstacles(to: flow).isEmpty {
      flow.status = "PUBLISHED"
      flow.published = [text]
    }
    let created = flow
    change { $0.flows.append(created) }
    return ["id": .string(flow.id), "success": true, "validation_errors": .array(text?.validationErrors ?? [])]
  }

  mutating func updateFlow(_ parameters: Parameters, _ index: Int) throws(GraphFailure) -> JSONValue {
    var flow = state.flows[index]
    if let name = parameters["name"] {
      guard let name = name.text, !name.isEmpty else { throw .missing("name") }
      if name != flow.name { try requireFree(name, in: flow.account) }
      flow.name = name
    }
    if let list = parameters.list("categories") { flow.categories = try categories(list) }
    if let uri = try endpoint(parameters, for: flow.draft) { flow.endpointURI = uri }
    if let application = parameters.text("application_id") {
      guard application == SandboxAccount.application else {
        throw GraphFailure(
          100,
          "Invalid parameter",
          userMessage: "Application business does not match flow business"
        )
      }
      flow.applicationID = application
    }
    if flow != state.flows[index] { try edit(index) { $0 = flow } }
    return ["success": true]
  }

  mutating func uploadFlow(_ parameters: Parameters, _ index: Int) throws(GraphFailure) -> JSONValue {
    guard parameters.isMultipart, let bytes = parameters.files["file"] else { throw .missing("file") }
    guard parameters.text("name") != nil else { throw .missing("name") }
    guard let type = parameters.text("asset_type") else { throw .missing("asset_type") }
    guard type == "FLOW_JSON" else { throw .parameter("asset_type must be FLOW_JSON") }
    if let refusal = refusal(ofUpload: bytes) { throw refusal }
    let text = try examine(bytes)
    try edit(index) { $0.draft = text }
    return ["success": true, "validation_errors": .array(text.validationErrors)]
  }

  /// Makes an edit, if the state of the flow allows one.
  private mutating func edit(_ index: Int, _ body: (inout SandboxFlow) -> Void) throws(GraphFailure) {
    let status = state.flows[index].status
    let isEditable = status == "DRAFT" || (status == "PUBLISHED" && state.publishedEdit == .revertToDraft)
    guard isEditable else {
      throw .flow(139_001, "Flow can't be updated", "Flow can only be modified in Draft status")
    }
    let now = now
    change {
      body(&$0.flows[index])
      $0.flows[index].status = "DRAFT"
      $0.flows[index].updatedAt = now
    }
  }

  mutating func deleteFlow(_ index: Int) throws(GraphFailure) -> JSONValue {
    let flow = state.flows[index]
    guard flow.status == "DRAFT", !flow.wasPublished else {
      throw .flow(
        139_004,
        "Can't delete published Flow",
        "After a flow has been published, it cannot be deleted. Please deprecate instead",
        title: "Flow can't be deleted"
      )
    }
    change { $0.flows.remove(at: index) }
    return ["success": true]
  }

  mutating func migrate(_ parameters: Parameters, to account: SandboxAccount) throws(GraphFailure) -> JSONValue {
    guard let sourceID = parameters.text("source_waba_id") else { throw .missing("source_waba_id") }
    guard SandboxAccount.all.contains(where: { $0.id == sourceID }), sourceID != account.id else {
      throw .parameter("source_waba_id must name another account of the same business.")
    }
    let flows = state.flows.filter { $0.account == sourceID }
    let names = parameters.list("source_flow_names") ?? flows.map(\.name)
    guard names.count <= 100 else { throw .parameter("At most 100 flows can be migrated at once.") }
    var copies: [JSONValue] = []
    var failures: [JSONValue] = []
    for name in names {
      if state.flows.contains(where: { $0.account == account.id && $0.name == name }) {
        failures.append(Self.migrationFailure(name, "Flow with the same name exists in destination WABA."))
      } else if let flow = flows.first(where: { $0.name == name }) {
        let id = try copy(flow, to: account)
        copies.append(
          ["source_name": .string(name), "source_id": .string(flow.id), "migrated_id": .string(id)]
        )
      } else {
        failures.append(Self.migrationFailure(name, "Flow name not found in source WABA."))
      }
    }
    return ["migrated_flows": .array(copies), "failed_flows": .array(failures)]
  }

  private mutating func copy(_ flow: SandboxFlow, to account: SandboxAccount) throws(GraphFailure) -> String {
    var copy = SandboxFlow(
      id: try newID("73"),
      account: account.id,
      name: flow.name,
      categories: flow.categories,
      previewToken: word(32),
      previewExpires: now + Self.previewLife,
      updatedAt: now
    )
    copy.endpointURI = flow.endpointURI
    copy.applicationID = flow.applicationID
    copy.draft = flow.draft
    if flow.status == "PUBLISHED", let text = flow.draft {
      copy.status = "PUBLISHED"
      copy.published = [text]
    }
    let added = copy
    change { $0.flows.append(added) }
    return copy.id
  }

  private static func migrationFailure(_ name: String, _ text: String) -> JSONValue {
    [
      "source_name": .string(name), "error_code": "4233041",
      "error_message": .string("Flows Migration Error: \(text)"),
    ]
  }
}

// MARK: Parameters of flows

extension SandboxMachine {
  /// A new id: digits, growing.
  mutating func newID(_ prefix: String) throws(GraphFailure) -> String {
    let serial = String(try nextSerial())
    return prefix + String(repeating: "0", count: max(0, 13 - serial.count)) + serial
  }

  private func requireFree(_ name: String, in account: String) throws(GraphFailure) {
    guard state.flows.contains(where: { $0.account == account && $0.name == name }) else { return }
    throw .parameter(
      "Flow name should be unique within one WhatsApp Business Account. Please select another name for your Flow.",
      title: "Flow name not unique"
    )
  }

  private func categories(_ list: [String]) throws(GraphFailure) -> [String] {
    guard !list.isEmpty else { throw .parameter("At least one category is required.") }
    for category in list where !FlowCategory.all.contains(category) {
      throw .parameter("Param categories must be one of {\(FlowCategory.all.joined(separator: ", "))}")
    }
    return list
  }

  private func cloneSource(_ parameters: Parameters) throws(GraphFailure) -> SandboxFlow? {
    guard let id = parameters.text("clone_flow_id") else { return nil }
    guard parameters["clone_template"] == nil else {
      throw .parameter("Give clone_flow_id or a clone template, not both.", title: "More than one clone source")
    }
    guard let flow = state.flows.first(where: { $0.id == id }) else {
      throw .parameter("No Flow with the given clone_flow_id exists.", title: "Clone source not found")
    }
    return flow
  }

  private func endpoint(_ parameters: Parameters, for text: FlowText?) throws(GraphFailure) -> String? {
    guard let uri = parameters.text("endpoint_uri") else { return nil }
    if let version = text?.jsonVersion.flatMap({ FlowVersion($0) }), version < .v3_0 {
      throw .parameter(
        "For Flow JSON older than 3.0 set data_channel_uri in the JSON.",
        title: "Endpoint belongs into the Flow JSON"
      )
    }
    guard let address = Address(uri), address.isPrivate else {
      throw .parameter("endpoint_uri must be an https URL, or one of this machine.", title: "Endpoint URI is not valid")
    }
    return uri
  }
}
