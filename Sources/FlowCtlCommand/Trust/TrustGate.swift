import FlowFiles
import FlowProject
import FlowRemote

/// Guards every credential: a configuration may come from a stranger, and only the user can approve it.
struct TrustGate {
  private enum Answer {
    /// The user said so with this command, or in the environment.
    case all
    /// What was said before counts.
    case asKept
  }

  private let answer: Answer
  private let console: Console
  private let configuration: Configuration?
  /// How the configuration was named on the command line.
  private let option: String?

  init(_ options: SharedOptions, _ configuration: Configuration?, _ console: Console) {
    answer = options.trust || console.environment("FLOWCTL_TRUST") == "1" ? .all : .asKept
    option = options.config
    self.console = console
    self.configuration = configuration
  }

  /// The folder that what is trusted is bound to: the repository of the configuration, without links.
  static func repository(of configuration: Configuration) -> Path {
    let home = FileSystem.realPath(configuration.folder) ?? configuration.folder
    var folder = home
    while !FileSystem.exists(folder.joined(".git")) {
      if folder == "/" { return home }
      folder = folder.parent
    }
    return folder
  }

  /// Throws with kind ``RemoteError/Kind/usage`` unless the user trusts all that an environment does.
  func require(_ environment: FlowProject.Environment) throws(RemoteError) {
    try require(TrustedUse.all(of: environment), of: environment)
  }

  /// Throws with kind ``RemoteError/Kind/usage`` unless the user trusts all of that.
  func require(_ uses: [TrustedUse], of environment: FlowProject.Environment) throws(RemoteError) {
    guard answer == .asKept, !uses.isEmpty, let configuration else { return }
    let repository = Self.repository(of: configuration)
    let kept: [TrustedUse]
    do {
      kept = try TrustStore(console).uses(in: repository)
    } catch let failure as FileFailure {
      throw RemoteError(.file, failure.message)
    } catch let error as RemoteError {
      throw error
    } catch {
      throw RemoteError(.file, "what is trusted can't be read")
    }
    let missing = uses.filter { !kept.contains($0) }
    guard !missing.isEmpty else { return }
    let command = (["flowctl", "trust"] + (option.map { ["--config", $0] } ?? [])).map(TrustedUse.quoted)
    throw RemoteError(
      .usage,
      "environment '\(environment.name)' of the configuration wants to \(missing.map(\.text).joined(separator: ", and to ")); "
        + "you have not said yet that it may; nothing was sent",
      advice: "if it may, type '\(command.joined(separator: " "))' once for this repository, or add '--trust' to this "
        + "command; CI sets FLOWCTL_TRUST=1"
    )
  }
}
