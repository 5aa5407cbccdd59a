import ArgumentParser
import FlowProject
import FlowRemote
import FlowText
import JSONText

struct HealthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "health",
    abstract: "Tells everything that stands between a flow and being sent, with what to do.",
    discussion: """
      Exit status 1 when something is in the way.

      Example: flowctl --env production health welcome_flow
      """
  )

  @Argument(help: "The id or the name of the flow.")
  var flow: String

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    try session.require(.read)
    let health = try session.about(flow) {
      try session.account.health(of: try session.id(of: flow), session.facts(flow))
    }
    session.output.result(lines: lines(health, session), json: json(health, session))
    if !health.obstacles.isEmpty { throw ExitCode(1) }
  }

  private func lines(_ health: FlowHealth, _ session: Session) -> [ShownText] {
    let found = health.flow
    let title: ShownText = "\(found.name.isEmpty ? flow : found.name) (flow \(found.id), \(found.status.description))"
    guard !health.obstacles.isEmpty else { return ["\(title): nothing is in the way of being sent"] + notes(health) }
    let count = health.obstacles.count
    var lines: [ShownText] = ["\(title): \(count == 1 ? "1 thing is" : "\(count) things are") in the way of being sent"]
    for (index, obstacle) in health.obstacles.enumerated() {
      lines.append("  \(index + 1). \(obstacle.message)")
      if let text = session.text(obstacle.remedy) { lines.append("     next: \(text)") }
    }
    return lines + notes(health)
  }

  private func notes(_ health: FlowHealth) -> [ShownText] { health.notes.map { "  note: \($0)" } }

  private func json(_ health: FlowHealth, _ session: Session) -> [JSONValue.Member] {
    [
      .init("environment", text: session.environment.name),
      .init("id", text: health.flow.id), .init("name", text: health.flow.name),
      .init("status", text: health.flow.status.rawValue),
      .init("obstacles", .array(health.obstacles.map { Self.json($0, session) })),
      .init("notes", texts: health.notes),
    ]
  }

  static func json(_ obstacle: Obstacle, _ session: Session) -> JSONValue {
    let (command, text): (String?, String?) =
      switch obstacle.remedy {
      case .command?: (session.text(obstacle.remedy), nil)
      case .text(let text)?: (nil, text)
      case nil: (nil, nil)
      }
    return .object([
      .init("kind", text: obstacle.kind.rawValue), .init("message", text: obstacle.message),
      .init("command", text: command), .init("solution", text: text),
    ])
  }
}
