import ArgumentParser
import CommandSupport
import FlowFiles
import FlowProject
import FlowRemote
import FlowText
import JSONText

struct TrustCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trust",
    abstract: "Says, once, that the configuration of this repository may use its credentials and addresses.",
    discussion: """
      A configuration may come with somebody else's change. Until you have looked at it, no program that it names is \
      run, no file that it names is sent, and no credential goes to a server other than the provider's own. What you \
      trust is kept in your own folder ('~/.local/state/flowctl'), for this repository and for exactly these commands, \
      files and servers: a later change of the configuration asks again.

      Example: flowctl trust
      """
  )

  @Flag(help: "Show what is trusted, in all repositories; change nothing.")
  var list = false

  @Flag(help: "Trust nothing in this repository any more.")
  var remove = false

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if list, remove { throw ValidationError("'--list' and '--remove' exclude each other.") }
  }

  func run() throws {
    let console = Console.current
    let output = Output(console: console, format: options.format, redactor: { Redactor([]) })
    let store = try TrustStore(console)
    if list { return show(try store.entries(), output) }
    guard let configuration = try Session.configuration(options.shared, console) else {
      throw RemoteError(
        .usage,
        "there is no '\(Configuration.fileName)' in this folder or above",
        advice: "name one with '--config'"
      )
    }
    let repository = TrustGate.repository(of: configuration)
    if remove {
      let wasKnown = try store.remove(repository)
      return output.result(
        wasKnown ? "nothing is trusted in \(repository) any more" : "nothing was trusted in \(repository)",
        json: [.init("repository", text: repository.shown), .init("trusted", .array([]))]
      )
    }
    let uses = try uses(of: configuration)
    let kept = try store.uses(in: repository)
    let all = kept + uses.filter { !kept.contains($0) }
    if all.count > kept.count { try store.save(.init(repository: repository, uses: all)) }
    output.result(
      text(uses, repository),
      json: [.init("repository", text: repository.shown), .init("trusted", .array(uses.map(\.json)))]
    )
    for use in uses {
      if let path = program(of: use, in: repository) {
        output.progress("note: '\(path)' lies in the repository: whoever changes it changes what is run")
      }
    }
  }

  /// What the chosen environment does, or all of them.
  private func uses(of configuration: Configuration) throws -> [TrustedUse] {
    let environments =
      try options.env.map { [try Session.environment(named: $0, configuration)] } ?? configuration.environments
    return environments.flatMap { TrustedUse.all(of: $0) }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func text(_ uses: [TrustedUse], _ repository: Path) -> ShownText {
    uses.isEmpty ? "the configuration does nothing that has to be trusted" : "trusted in \(repository):\n\(list(uses))"
  }

  private func list(_ uses: [TrustedUse]) -> ShownText {
    uses.map { "  to \($0.text)" }.joined(separator: "\n")
  }

  /// The file of the repository that a command runs.
  private func program(of use: TrustedUse, in repository: Path) -> String? {
    guard case .command(let words) = use else { return nil }
    return words.first { word in
      guard word.contains("/"), let path = FileSystem.realPath(Path(word).absolute(in: Console.current.workingFolder))
      else { return false }
      return path.isInside(repository)
    }
  }

  private func show(_ entries: [TrustStore.Entry], _ output: Output) {
    let text: [ShownText] = entries.map { "\($0.repository):\n\(list($0.uses))" }
    output.result(
      text.isEmpty ? "nothing is trusted" : text.joined(separator: "\n"),
      json: [
        .init(
          "repositories",
          .array(
            entries.map { ["repository": .string($0.repository.shown), "trusted": .array($0.uses.map(\.json))] }
          )
        )
      ]
    )
  }
}
