import FlowLanguage
import JSONText

/// Everything that stands between a flow and being sent, at once.
package struct FlowHealth: Sendable {
  package let flow: RemoteFlow
  /// In the order in which they are to be removed.
  package let obstacles: [Obstacle]
  /// What the provider says besides.
  package let notes: [String]

  /// Puts together what a flow shows, what its provider says about its health, and what is known besides.
  ///
  /// `hasJSON` is nil where that is not known.
  package init(_ flow: RemoteFlow, hasJSON: Bool?, _ facts: HealthFacts) {
    var obstacles = Self.ownObstacles(flow, hasJSON: hasJSON, facts)
    var notes: [String] = []
    for entity in flow.source["health_status"]?["entities"]?.elements ?? [] {
      obstacles += Self.obstacles(entity, beside: obstacles)
      notes += entity["additional_info"]?.elements.compactMap(\.text) ?? []
    }
    if let state = Self.state(flow, facts) { obstacles.append(state) }
    self.flow = flow
    self.obstacles = obstacles
    self.notes = notes
  }

  private static func ownObstacles(_ flow: RemoteFlow, hasJSON: Bool?, _ facts: HealthFacts) -> [Obstacle] {
    if hasJSON == false { return [Obstacle(.noJSON, "the flow has no Flow JSON yet", facts.upload)] }
    // A published text was accepted; later faults would be those of a new draft.
    guard flow.status != .deprecated else { return [] }
    var obstacles: [Obstacle] = []
    if let faults = flow.validationErrors, !faults.isEmpty {
      let first = faults[0]
      let place = first.places.first?.line.map { "line \($0): " } ?? ""
      let more = faults.count > 1 ? ", and \(faults.count - 1) more" : ""
      obstacles.append(
        Obstacle(.faults, "the platform finds faults in the Flow JSON: \(place)\(first.message)\(more)", facts.upload)
      )
    }
    // What is published in a frozen version is still sent.
    if flow.status == .draft, let version = FrozenVersion(flow.version, today: facts.today) {
      obstacles.append(Obstacle(.version, version.message(of: "the flow"), facts.upload))
    }
    if flow.dataAPIVersion != nil {
      obstacles += facts.endpointObstacles(endpointURI: flow.endpointURI, application: flow.applicationID)
    }
    return obstacles
  }

  private static func state(_ flow: RemoteFlow, _ facts: HealthFacts) -> Obstacle? {
    switch flow.status {
    case .draft:
      Obstacle(.state, "the flow is a draft, and only published flows are sent", .command(["publish", facts.name]))
    case .deprecated:
      Obstacle(
        .state,
        "the flow is deprecated, and a deprecated flow never comes back",
        .command(["create", "NEW_NAME", "--clone", flow.id, "--category", flow.categories.first ?? "OTHER"])
      )
    case .blocked:
      Obstacle(.state, "the platform has blocked the flow", .text("fix its endpoint or content and ask for a review"))
    case .throttled:
      Obstacle(
        .state,
        "the platform sends the flow at most 10 times an hour",
        .text("fix what it complains about; the limit then goes away by itself")
      )
    default: nil
    }
  }

  /// What the provider says about one of the things that a message needs.
  private static func obstacles(_ entity: JSONValue, beside known: [Obstacle]) -> [Obstacle] {
    let type = entity["entity_type"]?.text ?? ""
    let subject = subjects[type].map { "\($0.name) \(entity["id"]?.text ?? "")" }
    let errors = entity["errors"]?.elements ?? []
    if errors.isEmpty, let subject, let state = entity["can_send_message"]?.text, state != "AVAILABLE" {
      return [Obstacle(subjects[type]?.kind ?? .other, "\(subject) is \(state.lowercased())", nil)]
    }
    return errors.compactMap { error in
      let text = error["error_description"]?.text ?? ""
      let kind = subjects[type]?.kind ?? Self.kind(of: text)
      // The provider's text for something that was reported already, with the command that helps.
      let same: Set<Obstacle.Kind> = kind == .faults ? [.faults, .noJSON] : [kind]
      if subject == nil, kind != .other, known.contains(where: { same.contains($0.kind) }) { return nil }
      let code = error["error_code"]?.text.map { " (code \($0))" } ?? ""
      let prefix = subject.map { "\($0): " } ?? ""
      return Obstacle(kind, prefix + text + code, error["possible_solution"]?.text.map(Obstacle.Remedy.text))
    }
  }

  private static let subjects: [String: (name: String, kind: Obstacle.Kind)] = [
    "PHONE_NUMBER": ("phone number", .phoneNumber), "WABA": ("account", .account),
    "BUSINESS": ("business", .business), "APP": ("application", .application),
  ]

  private static func kind(of text: String) -> Obstacle.Kind {
    let text = text.lowercased()
    let kinds: [(String, Obstacle.Kind)] = [
      ("endpoint_uri", .endpoint), ("app_check", .application), ("application", .application), ("public key", .key),
      ("public_key", .key), ("validation errors", .faults), ("versions in flow json", .version),
    ]
    return kinds.first { text.contains($0.0) }?.1 ?? .other
  }
}

/// A version of Flow JSON in which nothing can be created, uploaded or published any more.
package struct FrozenVersion: Sendable, Hashable {
  package let version: String
  package let day: String

  /// Nil for a version that is not frozen, not known, or nil.
  package init?(_ version: String?, today: String) {
    guard let version, let fact = FlowVersion(version).flatMap(Language.version), let day = fact.frozenOn,
      fact.isFrozen(on: today)
    else { return nil }
    self.version = version
    self.day = day
  }

  /// What it means for a plan that the account holds the flow in this version.
  func effect(on wanted: WantedFlow, today: String) -> String {
    let file = FrozenVersion(wanted.document.root["version"]?.string, today: today)
    return "the account holds it in version \(version), which is frozen since \(day); "
      + (file == nil ? "'\(wanted.path)' is lifted already" : "'flowjson upgrade \(wanted.path)' lifts it")
  }

  /// `the flow is written in version 3.1, which is frozen since 2025-04-08: …`.
  package func message(of subject: String) -> String {
    "\(subject) is written in version \(version), which is frozen since \(day): it can no longer be created, uploaded "
      + "or published; 'flowjson upgrade' lifts it to \(Language.recommendedVersion)"
  }
}

extension Account {
  /// Everything that stands between a flow and being sent, read from the account.
  package func health(of id: String, _ facts: HealthFacts) throws(RemoteError) -> FlowHealth {
    let flow = provider.can(.health) ? try health(id) : try flow(id)
    var hasJSON: Bool?
    if flow.version != nil { hasJSON = true } else if provider.can(.download) { hasJSON = try json(of: id) != nil }
    var facts = facts
    if facts.key == .unknown, flow.dataAPIVersion != nil { facts.key = keyState() }
    return FlowHealth(flow, hasJSON: hasJSON, facts)
  }

  /// What can be found out about the public key.
  package func keyState() -> KeyState {
    guard provider.can(.readKey) else { return .unknown }
    do throws(RemoteError) {
      return try key().map(KeyState.present) ?? .missing
    } catch {
      return .unknown
    }
  }
}
