import JSONText

/// Compares what is wanted with what an account has.
package struct Planner: Sendable {
  let account: Account
  let options: PlanOptions

  package init(account: Account, options: PlanOptions) {
    self.account = account
    self.options = options
  }

  /// The plan for one flow; `known` are the account's flows.
  package func plan(_ wanted: WantedFlow, known: [RemoteFlow]) throws(RemoteError) -> FlowPlan {
    guard let remote = try remote(wanted, known) else { return creation(wanted) }
    let live = try account.json(of: remote.id)
    let isSame = live.map { JSONMeaning.isSame(JSONDocument(parsing: $0), wanted.document) } ?? false
    let changes = metadataChanges(wanted, remote)
    var steps: [FlowPlan.Step] = []
    if !changes.isEmpty { steps.append(.updateMetadata(changes)) }
    if !isSame { steps.append(.uploadJSON) }
    // What is only a draft hurts nobody yet.
    let breaking = isSame || remote.status == .draft ? [] : live.map { options.breakingChanges($0, wanted) } ?? []
    return finish(wanted, remote, steps, breaking: breaking)
  }

  private func remote(_ wanted: WantedFlow, _ known: [RemoteFlow]) throws(RemoteError) -> RemoteFlow? {
    guard let id = wanted.id else { return known.first { $0.name == wanted.name } }
    if let flow = known.first(where: { $0.id == id }) { return flow }
    throw RemoteError(
      .refused,
      "the account has no flow \(id), which the configuration gives as the id of '\(wanted.name)'",
      advice: "correct the id under 'ids', or take it out to have the flow created"
    )
  }

  private func metadataChanges(_ wanted: WantedFlow, _ remote: RemoteFlow) -> FlowChanges {
    var changes = FlowChanges()
    if wanted.name != remote.name, !remote.name.isEmpty { changes.name = wanted.name }
    if let categories = wanted.categories, Set(categories) != Set(remote.categories) { changes.categories = categories }
    if let uri = wanted.endpointURI, uri != remote.endpointURI { changes.endpointURI = uri }
    return changes
  }

  private func creation(_ wanted: WantedFlow) -> FlowPlan {
    FlowPlan(
      wanted: wanted,
      remote: nil,
      steps: [.create] + (options.publish ? [.publish] : []),
      effects: [options.publish ? "the flow is new and can be sent at once" : "the flow is new and needs publishing"],
      breaking: [],
      refusal: refusal(wanted, breaking: [])
    )
  }

  private func finish(
    _ wanted: WantedFlow,
    _ remote: RemoteFlow,
    _ changes: [FlowPlan.Step],
    breaking: [String]
  ) -> FlowPlan {
    var steps = changes
    let isEdited = !changes.isEmpty
    if options.publish, remote.status == .draft || (remote.status == .published && isEdited) { steps.append(.publish) }
    return FlowPlan(
      wanted: wanted,
      remote: remote,
      steps: steps,
      effects: effects(remote, isEdited: isEdited, isPublished: steps.contains(.publish)),
      breaking: breaking,
      refusal: steps.isEmpty
        ? nil : state(wanted, remote, isEdited: isEdited) ?? refusal(wanted, breaking: breaking)
    )
  }

  private func effects(_ remote: RemoteFlow, isEdited: Bool, isPublished: Bool) -> [String] {
    switch remote.status {
    case .published where isEdited:
      let revert =
        "the published flow goes back to draft under the same id; messages already sent keep the version they have"
      return [revert, isPublished ? "it is published again at once" : "it needs publishing again"]
    case .draft: return [isPublished ? "the flow can be sent from then on" : "the flow is a draft and needs publishing"]
    case .deprecated: return ["the flow is deprecated and can never be sent again"]
    case .blocked, .throttled: return ["the flow is \(remote.status.description) by the platform"]
    default: return []
    }
  }

  /// A refusal for a state in which the platform does not document an edit.
  private func state(_ wanted: WantedFlow, _ remote: RemoteFlow, isEdited: Bool) -> RemoteError? {
    let advice: String
    switch remote.status {
    case .deprecated: advice = "give it a new name in the configuration: a deprecated flow never comes back"
    case .blocked, .throttled: advice = "fix what the platform complains about and wait until it is published again"
    default: return nil
    }
    guard isEdited else { return nil }
    let message = "flow '\(wanted.name)' is \(remote.status.description), and cannot be edited in this state"
    return RemoteError(.refused, message, advice: advice)
  }

  private func refusal(_ wanted: WantedFlow, breaking: [String]) -> RemoteError? {
    let errors = wanted.errors.count
    if errors > 0 {
      return RemoteError(
        .findings,
        "'\(wanted.path)' has \(errors) \(errors == 1 ? "error" : "errors")",
        advice: "'flowjson check \(wanted.path)' shows them"
      )
    }
    guard !breaking.isEmpty, !options.allowBreaking else { return nil }
    return RemoteError(
      .findings,
      "the change breaks what is live in \(breaking.count) \(breaking.count == 1 ? "place" : "places")",
      advice: "give the flow a new name, or say '--allow-breaking'"
    )
  }
}
