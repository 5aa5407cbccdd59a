import JSONText

/// Does what a plan says, flow by flow.
package struct Applier: Sendable {
  let account: Account
  let options: PlanOptions

  /// `options` are those of the plans: if the account has changed since, a new plan is made with them.
  package init(account: Account, options: PlanOptions) {
    self.account = account
    self.options = options
  }

  /// What became of one flow.
  package struct Outcome: Sendable {
    package let plan: FlowPlan
    package let id: String?
    package let done: [FlowPlan.Step]
    /// What the platform finds wrong with the uploaded JSON.
    package let validationErrors: [PlatformFault]
    /// Why the rest was not done.
    package let error: RemoteError?

    /// The same with another error.
    package func with(_ error: RemoteError) -> Outcome {
      Outcome(plan: plan, id: id, done: done, validationErrors: validationErrors, error: error)
    }
  }

  /// Carries out the steps in their order until one fails; calls `progress` before each.
  package func apply(
    _ plan: FlowPlan,
    known: [RemoteFlow],
    progress: (FlowPlan.Step) -> Void
  ) -> Outcome {
    var run = Run(account: account, options: options, plan: plan, known: known)
    if let refusal = plan.refusal { return run.outcome(refusal) }
    for step in plan.steps {
      progress(step)
      do throws(RemoteError) {
        try run.perform(step)
        run.done.append(step)
      } catch {
        return run.outcome(error)
      }
    }
    return run.outcome(nil)
  }

  private struct Run {
    let account: Account
    let options: PlanOptions
    let plan: FlowPlan
    let known: [RemoteFlow]
    var id: String?
    var done: [FlowPlan.Step] = []
    var validationErrors: [PlatformFault] = []

    init(account: Account, options: PlanOptions, plan: FlowPlan, known: [RemoteFlow]) {
      self.account = account
      self.options = options
      self.plan = plan
      self.known = known
      id = plan.remote?.id
    }

    func outcome(_ error: RemoteError?) -> Outcome {
      Outcome(plan: plan, id: id, done: done, validationErrors: validationErrors, error: error)
    }

    mutating func perform(_ step: FlowPlan.Step) throws(RemoteError) {
      switch step {
      case .create: try create()
      case .uploadJSON:
        guard let id else { return }
        validationErrors = try account.upload(id, json: plan.wanted.document.bytes) ?? []
      case .updateMetadata(let changes):
        guard let id else { return }
        try account.update(id, changes)
      case .setKey(let file): try account.client.perform(try account.provider.setKey(file.pem))
      case .publish:
        guard let id else { return }
        if !validationErrors.isEmpty {
          throw RemoteError(.findings, "not published: the platform found faults in the uploaded JSON")
        }
        try publish(id)
      }
    }

    /// Publishes the flow, unless it is published already.
    private func publish(_ id: String) throws(RemoteError) {
      do throws(RemoteError) {
        try account.publish(id)
      } catch {
        guard error.kind == .refused, let flow = try? account.flow(id), flow.status == .published else { throw error }
      }
    }

    /// The flow of that name, if one was created since the account was read.
    private func newcomer(after error: RemoteError) throws(RemoteError) -> RemoteFlow? {
      guard error.kind == .refused else { return nil }
      let name = plan.wanted.name
      guard let flow = try? account.flows().first(where: { $0.name == name }) else { return nil }
      return known.contains { $0.id == flow.id } ? nil : flow
    }

    /// Brings a flow that is there already to what is wanted; publishing is a step of its own.
    private mutating func adopt(existing flow: RemoteFlow) throws(RemoteError) {
      id = flow.id
      let plan = try Planner(account: account, options: options).plan(plan.wanted, known: [flow])
      if let refusal = plan.refusal { throw refusal }
      for step in plan.steps where step != .publish { try perform(step) }
    }

    /// Creates the flow with all that one call can carry, and adds the rest.
    private mutating func create() throws(RemoteError) {
      let wanted = plan.wanted
      let created: CreatedFlow
      do throws(RemoteError) {
        created = try account.create(wanted.creation(for: account.provider), known: known)
      } catch {
        guard let flow = try newcomer(after: error) else { throw error }
        return try adopt(existing: flow)
      }
      id = created.id
      validationErrors = created.validationErrors ?? []
      do throws(RemoteError) {
        validationErrors = try account.complete(created, wanted.creationRest(for: account.provider)) ?? validationErrors
      } catch {
        throw error.noting("flow \(created.id) is created, and what is missing follows with the next run")
      }
    }
  }
}

/// What a new flow needs that one create call of its provider could not carry.
package struct CreationRest: Sendable {
  package var categories: [String]?
  package var json: [UInt8]?

  package init(categories: [String]?, json: [UInt8]?, for provider: any Provider) {
    self.categories = provider.creation.categories ? nil : categories
    self.json = provider.creation.json ? nil : json
  }
}

extension Account {
  /// Adds what the create call could not carry; the answer is what the platform finds wrong, if something was uploaded.
  package func complete(_ created: CreatedFlow, _ rest: CreationRest) throws(RemoteError) -> [PlatformFault]? {
    if let categories = rest.categories { try update(created.id, FlowChanges(categories: categories)) }
    guard let json = rest.json else { return nil }
    return try upload(created.id, json: json) ?? []
  }
}

extension WantedFlow {
  /// What follows the create call of a provider.
  func creationRest(for provider: any Provider) -> CreationRest {
    CreationRest(categories: categories, json: document.bytes, for: provider)
  }

  /// What one create call of a provider can carry of this flow.
  package func creation(for provider: any Provider) -> NewFlow {
    NewFlow(
      name: name,
      categories: categories ?? ["OTHER"],
      json: provider.creation.json ? document.bytes : nil,
      endpointURI: endpointURI
    )
  }
}

extension FlowPlan {
  /// The requests that the steps would send, for `--dry-run`; `{id}` stands for an id that is not known yet.
  package func requests(_ provider: any Provider) throws(RemoteError) -> [HTTPRequest] {
    let id = remote?.id ?? "{id}"
    var requests: [HTTPRequest] = []
    for step in steps {
      switch step {
      case .create:
        requests.append(try provider.create(wanted.creation(for: provider)).request)
        if !provider.creation.categories, let categories = wanted.categories {
          requests.append(try provider.update(id, FlowChanges(categories: categories)).request)
        }
        if !provider.creation.json { requests.append(try provider.upload(id, json: wanted.document.bytes).request) }
      case .uploadJSON: requests.append(try provider.upload(id, json: wanted.document.bytes).request)
      case .updateMetadata(let changes): requests.append(try provider.update(id, changes).request)
      case .setKey(let file): requests.append(try provider.setKey(file.pem).request)
      case .publish: requests.append(try provider.publish(id).request)
      }
    }
    return requests
  }
}
