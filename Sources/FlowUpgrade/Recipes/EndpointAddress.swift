import FlowLanguage
import FlowModel
import JSONText

extension UpgradeRecipe {
  static let endpointAddress = UpgradeRecipe(
    "endpoint-address",
    .v3_0,
    "`data_channel_uri`",
    [.safe, .unsafe],
    unreportedChanges: ["endpoint-address-changed"],
    summary: "remove 'data_channel_uri'",
    why: "From 3.0 on the address of the endpoint is kept by the account, and the platform refuses it in the flow."
  ) { work in
    let root = work.flow.node
    guard work.crosses(.v3_0), let member = root.member("data_channel_uri") else { return }
    let address = member.value.string ?? ""
    if address == work.options.endpointURI {
      return work.remove(
        .safe,
        member,
        from: root,
        done: "'data_channel_uri' is gone; the configuration has the same address as 'endpointURI'"
      )
    }
    if address.utf8.allSatisfy({ $0 <= 0x20 }) {
      return work.remove(.safe, member, from: root, done: "'data_channel_uri' is gone; it held no address")
    }
    let advice =
      work.options.endpointURI.map { "the configuration has '\($0)' as 'endpointURI' instead: settle which one counts" }
      ?? "write it as 'endpointURI' of the flow in flowjson.config.json, or give it to the account with 'flowctl "
      + "update FLOW --endpoint-uri'"
    work.remove(
      .unsafe,
      member,
      from: root,
      done: "'data_channel_uri' is gone",
      instead: "from 3.0 on the flow can't hold the address of its endpoint, '\(address)'; \(advice), and lift it with "
        + "'--unsafe' to take it out"
    )
    if work.options.allowsUnsafe {
      work.leave(at: member.value, range: member.key.range, "the address was '\(address)'; \(advice)")
    }
  }
}
