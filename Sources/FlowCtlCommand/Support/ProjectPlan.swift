import CommandSupport
import FlowFiles
import FlowLanguage
import FlowProject
import FlowRemote
import FlowRules
import FlowText
import JSONText

/// The plan for flows of the configuration; one that cannot be planned does not hide the others.
struct ProjectPlan {
  /// A flow with its plan, or why there is none.
  struct Entry {
    let name: String
    let result: Result<FlowPlan, RemoteError>
    /// What the checks found in the file; nil if it could not be read.
    var check: FileCheck?
  }

  let known: [RemoteFlow]
  let entries: [Entry]

  init(names: [String], options: PlanOptions, _ session: Session) throws {
    let chosen = try Self.chosen(names, session)
    // A missing ability of the provider is reported before anything is sent.
    try session.require(.create)
    known = try session.account.flows()
    var options = options
    var entries: [Entry] = []
    for entry in chosen {
      do {
        let check = try FileCheck(flow: session.shown(entry.file), session)
        let wanted = Self.wanted(entry, check, session)
        if options.publish, wanted.isEndpoint { try Self.readKey(&options, session) }
        let plan = try Planner(account: session.account, options: options).plan(wanted, known: known)
        // The key is set once.
        if plan.steps.contains(where: { $0.name == "set-key" }) { options.key = .planned }
        entries.append(Entry(name: entry.name, result: .success(plan), check: check))
      } catch let error as RemoteError {
        entries.append(Entry(name: entry.name, result: .failure(error)))
      } catch let failure as FileFailure {
        entries.append(Entry(name: entry.name, result: .failure(Self.error(failure, entry, session))))
      }
    }
    self.entries = entries
  }

  /// A file that can't be read, with the place in the configuration that names it.
  private static func error(_ failure: FileFailure, _ entry: FlowEntry, _ session: Session) -> RemoteError {
    guard let configuration = session.configuration, let node = entry.node["file"] else {
      return RemoteError(.file, failure.message)
    }
    let place = LineTable(configuration.document.bytes).position(at: node.range.lowerBound)
    let path = session.shown(configuration.path)
    return RemoteError(.file, failure.message, notes: ["named at \(path):\(place.line):\(place.column)"])
  }

  /// Finds out what is known about the public key, once.
  private static func readKey(_ options: inout PlanOptions, _ session: Session) throws {
    guard options.key == .unknown else { return }
    options.key = session.account.keyState()
    guard options.key == .missing, let path = session.environment.publicKey else { return }
    options.keyFile = try KeyFile(session.shown(path), session).file
  }

  /// The flows of those names; all flows without a name.
  private static func chosen(_ names: [String], _ session: Session) throws(RemoteError) -> [FlowEntry] {
    guard let configuration = session.configuration else {
      throw RemoteError(
        .usage,
        "there is no '\(Configuration.fileName)' in this folder or above",
        advice: "name one with '--config', or work on single flows with 'create' and 'upload'"
      )
    }
    if names.isEmpty {
      guard !configuration.flows.isEmpty else {
        throw RemoteError(.usage, "the configuration has no 'flows'")
      }
      return configuration.flows
    }
    var chosen: [FlowEntry] = []
    for name in names {
      guard let entry = configuration.flow(named: name) else {
        let hint = Suggestion.hint(near: name, in: configuration.flows.map(\.name))
        throw RemoteError(.usage, "the configuration has no flow '\(name)'\(hint)")
      }
      chosen.append(entry)
    }
    return chosen
  }

  private static func wanted(_ entry: FlowEntry, _ check: FileCheck, _ session: Session) -> WantedFlow {
    WantedFlow(
      name: entry.name,
      path: check.path,
      document: check.document,
      categories: entry.categories.isEmpty ? nil : entry.categories,
      endpointURI: entry.endpointURI,
      application: session.environment.application,
      id: entry.ids.first { $0.environment == session.environment.name }?.id,
      findings: check.findings
    )
  }

  /// Whether anything is to be done, or cannot be.
  var isNothing: Bool {
    entries.allSatisfy { entry in
      if case .success(let plan) = entry.result { plan.isNothing } else { false }
    }
  }

  /// Whether an apply would do something.
  var hasSteps: Bool {
    entries.contains { entry in
      if case .success(let plan) = entry.result { plan.refusal == nil && !plan.steps.isEmpty } else { false }
    }
  }

  /// The status of a plan that is only looked at: whether it could be done.
  var status: Int32 {
    entries.map { entry in
      switch entry.result {
      case .success(let plan): plan.refusal?.status ?? 0
      case .failure(let error): error.status
      }
    }.max() ?? 0
  }
}

extension ProjectPlan {
  /// The plan for people: where, what, and how much of it.
  func lines(_ session: Session) -> [ShownText] {
    [session.target] + entries.flatMap { $0.lines(session) } + [totals]
  }

  /// The plan for programs.
  func json(_ session: Session) -> [JSONValue.Member] {
    session.targetMembers + [.init("flows", .array(entries.map(\.json)))]
  }

  /// How many flows there is what to do for.
  var totals: ShownText {
    var counts = (create: 0, update: 0, publish: 0, nothing: 0, refused: 0)
    for entry in entries {
      guard case .success(let plan) = entry.result, plan.refusal == nil else {
        counts.refused += 1
        continue
      }
      if plan.steps.contains(.create) {
        counts.create += 1
      } else if plan.steps.contains(where: { $0 != .publish }) {
        counts.update += 1
      }
      if plan.steps.contains(.publish) { counts.publish += 1 }
      if plan.isNothing { counts.nothing += 1 }
    }
    return "\(counts.create) to create, \(counts.update) to update, \(counts.publish) to publish, "
      + "\(counts.nothing) with nothing to do, \(counts.refused) refused"
  }
}

extension Session {
  /// Where a result comes from, for programs.
  var targetMembers: [JSONValue.Member] {
    [
      .init("environment", text: environment.name), .init("account", text: account.provider.subject),
      .init("host", text: environment.provider == .sandbox ? nil : host),
    ]
  }
}

extension ProjectPlan.Entry {
  /// The plan of the flow for people.
  func lines(_ session: Session) -> [ShownText] {
    switch result {
    case .failure(let error): return ["\(name): cannot be planned"] + error.lines.map { "  \($0)" }
    case .success(let plan):
      let place = plan.remote.map { "flow \($0.id), \($0.status.description)" } ?? "not on the account yet"
      let title: ShownText = "\(name) (\(plan.wanted.path); \(place)):"
      if plan.isNothing { return ["\(title) nothing to do"] + plan.effects.map { "  effect: \($0)" } }
      return [title] + plan.steps.map { "  \($0.text)" } + details(plan, session)
    }
  }

  private func details(_ plan: FlowPlan, _ session: Session) -> [ShownText] {
    var lines: [ShownText] = plan.effects.map { "  effect: \($0)" }
    for obstacle in plan.obstacles {
      lines.append("  in the way: \(obstacle.message)")
      if let text = session.text(obstacle.remedy) { lines.append("    next: \(text)") }
    }
    lines += LiveChange.lines(plan.changes, isLive: plan.remote?.status != .draft).map { "  \($0)" }
    let warnings = plan.wanted.warnings.count
    if warnings > 0 {
      let count = warnings.counted("warning")
      lines.append("  check: \(count); 'flowjson check \(plan.wanted.path)' shows them")
    }
    for (index, line) in (plan.refusal?.lines ?? []).enumerated() {
      lines.append(index == 0 ? "  refused: \(line)" : "  \(line)")
    }
    return lines
  }

  /// The plan of the flow for programs.
  var json: JSONValue {
    switch result {
    case .failure(let error):
      return .object([.init("name", text: name), .init("steps", texts: []), .init("error", text: error.message)])
    case .success(let plan):
      return .object([
        .init("name", text: name),
        .init("file", text: plan.wanted.path),
        .init("id", text: plan.remote?.id),
        .init("status", text: plan.remote?.status.rawValue),
        .init("steps", texts: plan.steps.map(\.name)),
        .init("effects", texts: plan.effects),
        .init("breaking", texts: plan.breaking.map(\.text)),
        .init("changes", .array(plan.changes.map(\.json))),
        .init("obstacles", texts: plan.obstacles.map(\.message)),
        .init("errors", number: plan.wanted.errors.count),
        .init("refused", text: plan.refusal?.message),
      ])
    }
  }
}

extension FlowPlan.Step {
  /// The step for people.
  var text: ShownText {
    switch self {
    case .create: return "create the flow"
    case .uploadJSON: return "update the JSON"
    case .publish: return "publish"
    case .setKey(let file): return "set the public key to that of '\(file.path)'"
    case .updateMetadata(let changes):
      var parts: [ShownText] = []
      if let name = changes.name { parts.append("name '\(name)'") }
      if let categories = changes.categories { parts.append("categories \(categories.shown(separator: ", "))") }
      if let uri = changes.endpointURI { parts.append("endpoint \(uri)") }
      if let application = changes.applicationID { parts.append("application \(application)") }
      return "update metadata: \(parts.joined(separator: "; "))"
    }
  }
}
