import FlowLanguage
import FlowModel
import JSONText

extension FlowComparer {
  /// Compares what stands in the outermost object besides screens and routes.
  mutating func compareFlow() {
    compareVersion()
    compareEndpoint()
    let ignored: [JSONName] = ["version", "data_api_version", "routing_model", "screens"]
    for difference in differences(old.flow.node, new.flow.node, ObjectFact.flow.properties, without: ignored, on: -1) {
      if difference.name == "data_channel_uri" {
        report(
          .endpointAddressChanged,
          .risky,
          [.endpoint],
          Subject.flow,
          old: difference.oldPlace,
          new: difference.newPlace,
          "the address of the endpoint \(difference.words); requests may go to another server"
        )
      } else if !leavesOut(.settingChanged, .safe, []) {
        report(
          .settingChanged,
          .safe,
          [],
          Subject.flow,
          old: difference.oldPlace,
          new: difference.newPlace,
          "the setting '\(difference.name)' \(difference.words)"
        )
      }
    }
  }

  private mutating func compareVersion() {
    let (before, after) = (old.flow.node.member("version"), new.flow.node.member("version"))
    if let before, let after, old.hashes[before.value] == new.hashes[after.value] { return }
    guard before != nil || after != nil else { return }
    let touching = VersionDifference.between(old.flow, new.flow)
    let behaviour = touching.filter(\.isBehaviour)
    let names = (old.flow.version?.description ?? "none", new.flow.version?.description ?? "none")
    let what = "the Flow JSON version went from \(names.0) to \(names.1)"
    report(
      .versionChanged,
      behaviour.isEmpty ? .safe : .risky,
      behaviour.reduce(into: Set()) { $0.formUnion($1.audiences) }.intersection(affected),
      Subject.flow,
      old: before.map { Change.Place($0.value) },
      new: after.map { Change.Place($0.value) },
      touching.isEmpty
        ? "\(what); nothing that this flow uses behaves differently"
        : "\(what): \(touching.map(\.sentence).joined(separator: "; "))"
    )
  }

  /// The audiences of a flow: the endpoint only if it has one, the sender only if it takes data.
  private var affected: Set<Audience> {
    var affected: Set<Audience> = [.response, .ui, .inFlight]
    if old.flow.hasEndpoint || new.flow.hasEndpoint { affected.insert(.endpoint) }
    let hasData = new.entries.contains { !(new.screens[$0].data?.members.isEmpty ?? true) }
    if hasData { affected.insert(.launch) }
    return affected
  }

  private mutating func compareEndpoint() {
    let (before, after) = (old.flow.node.member("data_api_version"), new.flow.node.member("data_api_version"))
    switch (before, after) {
    case (nil, nil): return
    case (nil, let after?):
      report(
        .endpointAdded,
        .breaking,
        [.launch, .endpoint, .inFlight],
        Subject.flow,
        old: nil,
        new: Change.Place(after),
        "the flow now needs an endpoint: without a server that answers data API \(Wording.value(after.value)) it does not open"
      )
    case (let before?, nil):
      report(
        .endpointRemoved,
        .breaking,
        [.launch, .endpoint, .inFlight],
        Subject.flow,
        old: Change.Place(before),
        new: nil,
        "the flow no longer has an endpoint: the server is not asked any more, and a message that opens the flow with 'data_exchange' fails"
      )
    case (let before?, let after?):
      guard old.hashes[before.value] != new.hashes[after.value] else { return }
      report(
        .dataAPIVersionChanged,
        .risky,
        [.endpoint],
        Subject.flow,
        old: Change.Place(before.value),
        new: Change.Place(after.value),
        "the data API version went from \(Wording.value(before.value)) to \(Wording.value(after.value)); the endpoint must understand the new requests"
      )
    }
  }
}
