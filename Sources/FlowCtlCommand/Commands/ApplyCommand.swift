import ArgumentParser
import FlowFiles
import FlowProject
import FlowRemote
import FlowText
import JSONText

struct ApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Brings the account to what the configuration says.",
    discussion: """
      A flow that cannot be done does not stop the others; running it again does the rest. On a terminal it asks first.

      Example: flowctl --env production apply --publish --yes
      """
  )

  @Argument(help: "The names of the flows in the configuration; all of them without a name.")
  var names: [String] = []

  @Flag(help: "Publish what is a draft.")
  var publish = false

  @Flag(help: "Do it although it breaks something that is live.")
  var allowBreaking = false

  @Flag(help: "Do not ask.")
  var yes = false

  @OptionGroup var change: ChangeOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let settings = PlanOptions(publish: publish, allowBreaking: allowBreaking, today: session.console.today)
    let plan = try ProjectPlan(names: names, options: settings, session)
    if change.dryRun { return try showRequests(plan, session) }
    session.announce()
    guard try isWanted(plan, session) else { return session.output.progress("nothing was done") }
    let outcomes = apply(plan, settings, session)
    ApplySummary(entries: plan.entries, outcomes: outcomes).show(session)
    let status = outcomes.values.compactMap { $0.error?.status }.max() ?? 0
    let worst = max(status, plan.status)
    if worst != 0 { throw ExitCode(worst) }
  }

  private func showRequests(_ plan: ProjectPlan, _ session: Session) throws {
    var requests: [HTTPRequest] = []
    for case .success(let flow) in plan.entries.map(\.result) {
      if let refusal = flow.refusal {
        session.output.failure(refusal, of: flow.wanted.name)
      } else {
        requests += try flow.requests(session.account.provider)
      }
    }
    for entry in plan.entries {
      if case .failure(let error) = entry.result { session.output.failure(error, of: entry.name) }
    }
    session.output.requests(requests)
    if plan.status != 0 { throw ExitCode(plan.status) }
  }

  /// Asks on a terminal, if there is something to ask about.
  private func isWanted(_ plan: ProjectPlan, _ session: Session) throws -> Bool {
    guard !yes, !plan.isNothing, session.console.isInputTerminal, session.console.isErrorTerminal else { return true }
    for text in plan.entries.flatMap({ $0.lines(session) }) + [plan.totals] { session.output.progress(text) }
    session.console.error("Do this in environment '\(session.environment.name)'? [y/N] ")
    return ["y", "yes"].contains(session.world.readLine()?.lowercased() ?? "")
  }

  private func apply(
    _ plan: ProjectPlan,
    _ settings: PlanOptions,
    _ session: Session
  ) -> [String: Applier.Outcome] {
    let applier = Applier(account: session.account, options: settings)
    var outcomes: [String: Applier.Outcome] = [:]
    var done: [String] = []
    for entry in plan.entries {
      guard case .success(let flow) = entry.result else { continue }
      // Warnings of the check are printed for everything that is uploaded.
      if flow.refusal == nil, !flow.isNothing { entry.check?.show(session) }
      session.world.interruption.watch()
      let outcome = applier.apply(flow, known: plan.known) { step in
        session.begin("\(step.text) (\(entry.name))", done: done)
        session.output.progress("\(entry.name): \(step.text) …")
        done.append("\(step.text) (\(entry.name))")
      }
      outcomes[entry.name] = outcome.explained(session)
    }
    return outcomes
  }
}

/// What an apply did, what not, and what is to be done next.
struct ApplySummary {
  let entries: [ProjectPlan.Entry]
  let outcomes: [String: Applier.Outcome]

  func show(_ session: Session) {
    var flows: [JSONValue] = []
    for entry in entries {
      switch (entry.result, outcomes[entry.name]) {
      case (.failure(let error), _):
        flows.append(
          .object([.init("name", text: entry.name), .init("done", texts: []), .init("error", text: error.message)])
        )
        session.output.failure(error, of: entry.name)
      case (.success(let plan), let outcome?): flows.append(show(plan, outcome, session))
      default: break
      }
    }
    session.output.result(
      lines: summary(session),
      json: session.targetMembers + [.init("flows", .array(flows))]
    )
  }

  private func show(_ plan: FlowPlan, _ outcome: Applier.Outcome, _ session: Session) -> JSONValue {
    let matches = ValidationMatch.matches(
      outcome.validationErrors,
      in: plan.wanted.document,
      findings: plan.wanted.findings
    )
    if session.output.format == .text { session.output.validation(matches, path: plan.wanted.path) }
    if let error = outcome.error { session.output.failure(error, of: plan.wanted.name) }
    return .object([
      .init("name", text: plan.wanted.name),
      .init("id", text: outcome.id),
      .init("done", texts: outcome.done.map(\.name)),
      .init("notDone", texts: plan.steps.dropFirst(outcome.done.count).map(\.name)),
      .init("validationErrors", Output.json(matches)),
      .init("error", text: outcome.error?.message),
    ])
  }

  private func summary(_ session: Session) -> [ShownText] {
    var lines: [ShownText] = []
    var isUnfinished = false
    for entry in entries {
      guard let outcome = outcomes[entry.name] else {
        lines.append("\(entry.name): not done")
        isUnfinished = true
        continue
      }
      let id: ShownText = outcome.id.map { " (flow \($0))" } ?? ""
      let done = outcome.done.map(\.text).joined(separator: ", ")
      let left = outcome.plan.steps.dropFirst(outcome.done.count).map(\.text).joined(separator: ", ")
      if outcome.error == nil {
        lines.append(done.isEmpty ? "\(entry.name)\(id): nothing to do" : "\(entry.name)\(id): done: \(done)")
        if outcome.isDraft {
          lines.append("  next: publish it with '\(session.command) apply --publish \(Shell.quoted(entry.name))'")
        }
      } else {
        isUnfinished = true
        let start: ShownText = done.isEmpty ? "" : "done: \(done); "
        lines.append("\(entry.name)\(id): \(start)not done: \(left)")
      }
    }
    if isUnfinished { lines.append("next: fix what is said above, then run the same command again; it does the rest") }
    return lines + [totals]
  }

  private var totals: ShownText {
    let all = entries.compactMap { outcomes[$0.name] }
    let changed = all.count { $0.error == nil && !$0.done.isEmpty }
    let same = all.count { $0.error == nil && $0.done.isEmpty }
    let failed = entries.count - changed - same
    return "\(changed) done, \(same) with nothing to do, \(failed) not done"
  }
}

extension Applier.Outcome {
  /// The outcome with everything that prevents publishing, where the platform refused it.
  fileprivate func explained(_ session: Session) -> Applier.Outcome {
    guard let error, let id else { return self }
    let next = plan.steps.dropFirst(done.count).first
    guard next == .publish else {
      return with(error.naming(flow: Shell.quoted(plan.wanted.name), command: session.command))
    }
    return with(session.explained(error, publishing: id, called: plan.wanted.name))
  }

  /// Whether the flow is a draft now.
  fileprivate var isDraft: Bool {
    guard error == nil, !done.contains(.publish) else { return false }
    guard let status = plan.remote?.status else { return true }
    return status == .draft || status == .published && !done.isEmpty
  }
}
