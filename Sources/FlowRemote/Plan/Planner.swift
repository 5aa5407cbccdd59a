import FlowLanguage
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
    let live = account.provider.can(.download) ? try account.json(of: remote.id) : nil
    let isSame = live.map { JSONMeaning.isSame(JSONDocument(parsing: $0), wanted.document) } ?? false
    let metadata = metadataChanges(wanted, remote)
    var steps: [FlowPlan.Step] = []
    if !metadata.isEmpty { steps.append(.updateMetadata(metadata)) }
    if !isSame { steps.append(.uploadJSON) }
    var changes = isSame ? [] : live.map { LiveChange.all(from: $0, to: wanted.document) } ?? []
    if let name = metadata.name { changes.insert(.renamed(from: remote.name, to: name), at: 0) }
    var plan = finish(wanted, remote, steps, changes)
    let version = live.flatMap { JSONDocument(parsing: $0).root["version"]?.string } ?? remote.version
    if let frozen = FrozenVersion(version, today: options.today) {
      plan.effects.append(frozen.effect(on: wanted, today: options.today))
    }
    return plan
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
    if wanted.isEndpoint, let application = wanted.application, application != remote.applicationID,
      account.provider.can(.connectApplication)
    {
      changes.applicationID = application
    }
    return changes
  }

  private func creation(_ wanted: WantedFlow) -> FlowPlan {
    var steps: [FlowPlan.Step] = [.create]
    // Not among what can be given on creation.
    if wanted.isEndpoint, let application = wanted.application, account.provider.can(.connectApplication) {
      steps.append(.updateMetadata(FlowChanges(applicationID: application)))
    }
    steps += publishing(wanted)
    let obstacles = options.publish ? obstacles(wanted, remote: nil) : []
    let effect =
      options.publish
      ? (obstacles.isEmpty ? "the flow is new and can be sent at once" : "the flow is new, and can't be published yet")
      : "the flow is new and needs publishing"
    return FlowPlan(
      wanted: wanted,
      remote: nil,
      steps: steps,
      effects: [effect],
      changes: [],
      obstacles: obstacles,
      refusal: refusal(wanted, breaking: 0)
    )
  }

  /// The steps that publish a finished draft.
  private func publishing(_ wanted: WantedFlow) -> [FlowPlan.Step] {
    guard options.publish else { return [] }
    guard wanted.isEndpoint, options.key == .missing, let file = options.keyFile else { return [.publish] }
    return [.setKey(file), .publish]
  }

  /// What would keep the flow from being published if everything else of the plan were done.
  private func obstacles(_ wanted: WantedFlow, remote: RemoteFlow?) -> [Obstacle] {
    guard wanted.isEndpoint, account.provider.can(.connectApplication) else { return [] }
    var facts = HealthFacts(name: wanted.name, file: wanted.path, today: options.today)
    facts.keyFile = options.keyFile?.path
    facts.key = options.key == .missing && options.keyFile != nil ? .planned : options.key
    return facts.endpointObstacles(
      endpointURI: wanted.ownEndpoint ?? remote?.endpointURI,
      application: wanted.application ?? remote?.applicationID
    )
  }

  private func finish(
    _ wanted: WantedFlow,
    _ remote: RemoteFlow,
    _ edits: [FlowPlan.Step],
    _ changes: [LiveChange]
  ) -> FlowPlan {
    var steps = edits
    let isEdited = !edits.isEmpty
    let isPublished = options.publish && (remote.status == .draft || (remote.status == .published && isEdited))
    if isPublished { steps += publishing(wanted) }
    let obstacles = isPublished ? obstacles(wanted, remote: remote) : []
    let breaking = remote.status == .draft ? 0 : changes.filter { $0.impact == .breaking }.count
    return FlowPlan(
      wanted: wanted,
      remote: remote,
      steps: steps,
      effects: effects(remote, isEdited: isEdited, isPublished: isPublished, isHindered: !obstacles.isEmpty),
      changes: changes,
      obstacles: obstacles,
      refusal: steps.isEmpty
        ? nil : state(wanted, remote, isEdited: isEdited) ?? refusal(wanted, breaking: breaking)
    )
  }

  private func effects(
    _ remote: RemoteFlow,
    isEdited: Bool,
    isPublished: Bool,
    isHindered: Bool
  ) -> [String] {
    switch remote.status {
    case .draft where isHindered: return ["the flow stays a draft: it can't be published yet"]
    case .published where isEdited && isHindered:
      return [Self.revert, "it stays a draft, because it can't be published yet"]
    case .published where isEdited:
      return [Self.revert, isPublished ? "it is published again at once" : "it needs publishing again"]
    case .draft: return [isPublished ? "the flow can be sent from then on" : "the flow is a draft and needs publishing"]
    case .deprecated: return ["the flow is deprecated and can never be sent again"]
    case .blocked, .throttled: return ["the flow is \(remote.status.description) by the platform"]
    default: return []
    }
  }

  private static let revert =
    "the published flow goes back to draft under the same id; what is sent keeps the version that was published"

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

  private func refusal(_ wanted: WantedFlow, breaking: Int) -> RemoteError? {
    let errors = wanted.errors.count
    if errors > 0 {
      return RemoteError(
        .findings,
        "'\(wanted.path)' has \(errors.counted("error"))",
        advice: "'flowjson check \(wanted.path)' shows them"
      )
    }
    if let frozen = FrozenVersion(wanted.document.root["version"]?.string, today: options.today) {
      return RemoteError(.findings, frozen.message(of: "'\(wanted.path)'"))
    }
    guard breaking > 0, !options.allowBreaking else { return nil }
    return RemoteError(
      .findings,
      "the change breaks what is live in \(breaking.counted("place"))",
      advice: "give the flow a new name, or say '--allow-breaking'"
    )
  }
}
