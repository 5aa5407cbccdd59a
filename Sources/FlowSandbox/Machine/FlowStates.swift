import FlowRemote
import JSONText

// The states of flows, and where their JSON can be read.

extension SandboxMachine {
  mutating func publishFlow(_ index: Int) throws(GraphFailure) -> JSONValue {
    let flow = state.flows[index]
    guard flow.status == "DRAFT" else { throw Obstacle.state }
    if let obstacle = obstacles(to: flow).first { throw obstacle }
    guard let text = flow.draft else { throw Obstacle.noJSON }
    let now = now
    change {
      $0.flows[index].status = "PUBLISHED"
      // The platform keeps the last five versions.
      $0.flows[index].published = ($0.flows[index].published + [text]).suffix(5)
      $0.flows[index].updatedAt = now
    }
    return ["success": true]
  }

  mutating func deprecateFlow(_ index: Int) throws(GraphFailure) -> JSONValue {
    let flow = state.flows[index]
    let title = "Flow can't be deprecated"
    if flow.status == "DEPRECATED" {
      throw .flow(139_003, "Flow is already deprecated", "The Flow has already been deprecated.", title: title)
    }
    guard flow.wasPublished else {
      throw .flow(
        139_003,
        "Can't deprecate unpublished Flow",
        "Flow was never published, it cannot be deprecated",
        title: title
      )
    }
    let now = now
    change {
      $0.flows[index].status = "DEPRECATED"
      $0.flows[index].updatedAt = now
    }
    return ["success": true]
  }

  func listAssets(_ call: GraphCall, _ flow: SandboxFlow) throws(GraphFailure) -> JSONValue {
    let assets = flow.draft.map { [("1", $0)] } ?? []
    return try page(assets, call) { text throws(GraphFailure) in
      // The file is named in the address: a link keeps leading to the text that it was made for.
      let link = "\(call.request.origin)/_sandbox/assets/\(flow.id)/\(text.file)"
      let members: [JSONValue.Member] = [
        .init("name", "flow.json"), .init("asset_type", "FLOW_JSON"), .init("download_url", .string(link)),
        .init("id", .string(flow.id)),
      ]
      let names = call.fields?.map(\.name) ?? ["name", "asset_type", "download_url"]
      for name in names where !members.contains(where: { $0.key == JSONName(name) }) { throw .noField(name) }
      return .object(members.filter { names.contains($0.key.text) })
    }
  }
}

// MARK: The public key

extension SandboxMachine {
  func readKey(_ account: SandboxAccount) -> JSONValue {
    guard let key = state.keys[account.phoneNumber] else { return ["data": []] }
    return [
      "data": [["business_public_key": .string(key), "business_public_key_signature_status": "VALID"]]
    ]
  }

  mutating func setKey(_ parameters: Parameters, _ account: SandboxAccount) throws(GraphFailure) -> JSONValue {
    guard let key = parameters.text("business_public_key") else {
      throw GraphFailure(100, "Missing required parameter: business_public_key")
    }
    guard PublicKey.isRSA2048(pem: key) else {
      throw GraphFailure(
        100,
        "Business public key is invalid",
        title: "Invalid Public Key",
        userMessage: "The key is not a valid 2048-bit RSA public key."
      )
    }
    change { $0.keys[account.phoneNumber] = key }
    return ["success": true]
  }
}
