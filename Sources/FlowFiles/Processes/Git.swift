/// Runs git so that it reads objects and does nothing else, whatever the repository says.
///
/// A checkout may come from a stranger. git is therefore never run in a folder of it, which could be a repository of its
/// own with a configuration that names programs (a bare one needs no `.git`), and never fetches what is missing.
package enum Git {
  /// Runs git in the working folder; nil if it can't be started.
  ///
  /// It reads `input`, of at most ``Subprocess/inputLimit`` bytes; up to `limit` bytes of its output are kept.
  ///
  /// `GIT_DIR` and the like mean what they mean for git in that folder.
  package static func run(
    _ arguments: [Path],
    in workingFolder: Path,
    input: [UInt8] = [],
    limit: Int
  ) -> Subprocess.Outcome? {
    Subprocess.run(
      "git",
      ["-C", workingFolder, "--no-pager", "--no-replace-objects"] + settings.flatMap { ["-c", Path($0)] } + arguments,
      environment: environment,
      input: input,
      limit: limit
    )
  }

  private static let settings = [
    // A folder is a repository only through its `.git`.
    "safe.bareRepository=explicit",
    // Nothing is fetched, by whatever transport.
    "protocol.allow=never",
    // Programs that a repository's configuration may name.
    "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.pager=cat", "core.sshCommand=false",
    "core.gitProxy=none", "core.askPass=false", "core.alternateRefsCommand=false", "diff.external=false",
    "credential.helper=", "gc.auto=0", "maintenance.auto=false",
  ]

  private static let environment = [
    "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0",
    // In the environment these go before the settings above.
    "GIT_ALLOW_PROTOCOL": "none", "GIT_SSH_COMMAND": "false", "GIT_ASKPASS": "false", "GIT_PAGER": "cat",
    // Messages are read.
    "LC_ALL": "C",
  ]
}
