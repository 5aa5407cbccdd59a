import CommandSupport
import FlowFiles
import FlowProject
import FlowRemote
import FlowText
import JSONText

/// The plan for flows of the configuration; one that cannot be planned does not hide the others.
struct ProjectPlan {
  /// A flow with its plan, or why there is none.
  struct Entry {
    let name: String
    let result: Result<FlowPlan, RemoteError>
  }

  let known: [RemoteFlow]
  let entries: [Entry]

  init(names: [String], options: PlanOptions, _ session: Session) throws {
    let chosen = try Self.chosen(names, session)
    // A provider that cannot create flows, or does not have some other call, is told before anything is sent.
    _ = try session.account.provider.create(NewFlow(name: "", categories: []))
    known = try session.account.flows()
    let planner = Planner(account: session.account, options: options)
    var entries: [Entry] = []
    for entry in chosen {
      do {
        let wanted = try Self.wanted(entry, session)
        entries.append(Entry(name: entry.name, result: .success(try planner.plan(wanted, known: known))))
      } catch let error as RemoteError {
        entries.append(Entry(name: entry.name, result: .failure(error)))
      } catch let failure as FileFailure {
        entries.append(Entry(name: entry.name, result: .failure(RemoteError(.file, failure.message))))
      }
    }
    self.entries = entries
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

  private static func wanted(_ entry: FlowEntry, _ session: Session) throws -> WantedFlow {
    let path = session.shown(entry.file)
    let check = try FileCheck(flow: path, session)
    return WantedFlow(
      name: entry.name,
      path: path,
      document: check.document,
      categories: entry.categories.isEmpty ? nil : entry.categories,
      endpointURI: entry.endpointURI,
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

extension ProjectPlan.Entry {
  /// The plan of the flow for people.
  var text: ShownText {
    switch result {
    case .failure(let error):
      var lines: [ShownText] = ["\(name): cannot be planned"]
      lines += error.lines.map { "  \($0)" }
      return lines.joined(separator: "\n")
    case .success(let plan):
      let place = plan.remote.map { "flow \($0.id), \($0.status.description)" } ?? "not on the account yet"
      var lines: [ShownText] = ["\(name) (\(plan.wanted.path); \(place)):\(plan.isNothing ? " nothing to do" : "")"]
      lines += plan.steps.map { "  \($0.text)" }
      lines += plan.effects.map { "  effect: \($0)" }
      lines += plan.breaking.map { "  breaks: \($0)" }
      for (index, line) in (plan.refusal?.lines ?? []).enumerated() {
        lines.append((index == 0 ? "  refused: " : "  ") + ShownText(line))
      }
      return lines.joined(separator: "\n")
    }
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
        .init("breaking", texts: plan.breaking),
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
    case .updateMetadata(let changes):
      var parts: [ShownText] = []
      if let name = changes.name { parts.append("name '\(name)'") }
      if let categories = changes.categories { parts.append("categories \(categories.shown(separator: ", "))") }
      if let uri = changes.endpointURI { parts.append("endpoint \(uri)") }
      return "update metadata: \(parts.joined(separator: "; "))"
    }
  }
}
