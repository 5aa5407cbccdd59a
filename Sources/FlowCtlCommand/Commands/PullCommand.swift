import ArgumentParser
import CommandSupport
import FlowFiles
import FlowProject
import FlowRemote
import FlowText
import JSONText

struct PullCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pull",
    abstract: "Writes the account's flows into files, and completes the configuration with them.",
    discussion: """
      A file that says something else than the account is shown as a diff and kept, unless '--overwrite' is given. The \
      configuration gets names, categories, endpoints and ids that it does not have yet. Without a flow all are pulled \
      but deprecated ones.

      Example: flowctl --env production pull --dir flows
      """
  )

  @Argument(help: "The ids or names of flows; all of them without one.")
  var flows: [String] = []

  @Option(help: ArgumentHelp("Where new files are put.", valueName: "folder"), completion: .directory)
  var dir = "flows"

  @Flag(help: "Replace files that say something else than the account.")
  var overwrite = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    try session.require(.list)
    try session.require(.download)
    let chosen = try chosen(try session.account.flows(), session)
    session.announceChosen()
    let path =
      session.configuration?.path ?? session.console.workingFolder.joined(Configuration.fileName)
    var completion = try ConfigurationCompletion(path: path, environment: session.environment.name)
    var usedNames: Set<String> = []
    var pulled: [PulledFlow] = []
    for flow in chosen {
      let entry = session.entry(flow.id) ?? session.entry(flow.name)
      let file = entry?.file ?? freeFile(for: flow, &usedNames, session)
      let result = try PulledFlow(flow, path: file, overwrite: overwrite, session)
      pulled.append(result)
      guard result.outcome != .empty else { continue }
      completion.add(flow, file: file, name: entry?.name ?? (flow.name.isEmpty ? flow.id : flow.name))
    }
    let isCompleted = pulled.contains { $0.outcome != .empty } ? try completion.write() : false
    show(pulled, path: session.shown(path), isCompleted, session)
  }

  /// A file of the folder that no other flow of this run has; on some systems case does not distinguish files.
  private func freeFile(for flow: RemoteFlow, _ usedNames: inout Set<String>, _ session: Session) -> Path {
    var name = PulledFlow.fileName(flow)
    if !usedNames.insert(name.lowercased()).inserted { name = "\(name.dropLast(".json".count))-\(flow.id).json" }
    return Path(dir).absolute(in: session.console.workingFolder).joined(Path(name))
  }

  private func chosen(_ all: [RemoteFlow], _ session: Session) throws(RemoteError) -> [RemoteFlow] {
    guard !flows.isEmpty else {
      let left = all.filter { $0.status == .deprecated }.map { "'\($0.name)'" }
      if !left.isEmpty { session.output.progress("left out, being deprecated: \(left.joined(separator: ", "))") }
      return all.filter { $0.status != .deprecated }
    }
    var chosen: [RemoteFlow] = []
    for name in flows {
      let id = session.entry(name)?.ids.first { $0.environment == session.environment.name }?.id
      guard let flow = all.first(where: { $0.id == id ?? name }) ?? all.first(where: { $0.name == name }) else {
        let hint = Suggestion.hint(near: name, in: all.map(\.name))
        throw RemoteError(.refused, "the account has no flow '\(name)'\(hint)")
      }
      if !chosen.contains(flow) { chosen.append(flow) }
    }
    return chosen
  }

  private func show(_ pulled: [PulledFlow], path: String, _ isCompleted: Bool, _ session: Session) {
    let output = session.output
    if output.format == .text {
      for flow in pulled where !flow.difference.isEmpty {
        output.line(ShownText(linesOf: String(decoding: flow.difference, as: UTF8.self)))
      }
    }
    output.result(
      lines: pulled.map(Self.line) + ["\(isCompleted ? "completed" : "nothing to add to") \(path)"],
      json: session.targetMembers + [
        .init("flows", .array(pulled.map(Self.json))), .init("configuration", text: path),
        .init("configurationChanged", .bool(isCompleted)),
      ]
    )
    if pulled.contains(where: { $0.outcome == .kept }) {
      output.progress(
        "what was kept is replaced with '--overwrite'; 'flowctl plan' tells what an apply would do instead"
      )
    }
  }

  private static func line(_ flow: PulledFlow) -> ShownText {
    let title: ShownText = "\(flow.flow.name) (flow \(flow.flow.id))"
    return switch flow.outcome {
    case .written: "\(title): written to \(flow.shown)"
    case .unchanged: "\(title): \(flow.shown) says the same"
    case .overwritten: "\(title): \(flow.shown) replaced"
    case .kept: "\(title): \(flow.shown) differs and was kept"
    case .empty: "\(title): has no JSON yet"
    }
  }

  private static func json(_ flow: PulledFlow) -> JSONValue {
    .object([
      .init("id", text: flow.flow.id), .init("name", text: flow.flow.name), .init("file", text: flow.shown),
      .init("result", text: flow.outcome.rawValue),
    ])
  }
}
