import ArgumentParser

/// The form of the results.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// What every command understands besides the form of its results, before its name or after it.
struct SharedOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The environment of the configuration; 'sandbox' always exists.", valueName: "name"))
  var env: String?

  @Option(
    help: ArgumentHelp(
      "The configuration; default: 'flowjson.config.json' in this folder or above.",
      valueName: "file"
    ),
    completion: .file(extensions: ["json"])
  )
  var config: String?

  @Option(
    help: ArgumentHelp(
      "For one whole request, a slow answer included; default: 60, for calls of an endpoint 15.",
      valueName: "seconds"
    )
  )
  var timeout: Double?

  @Flag(help: "Let the configuration use its credentials and addresses this once: see 'flowctl trust'.")
  var trust = false

  @Flag(help: "Show requests and answers on standard error; never a credential.")
  var verbose = false

  func validate() throws {
    guard let timeout, !(timeout > 0 && timeout <= 3600) else { return }
    throw ValidationError("'--timeout' takes a number of seconds, more than 0 and at most 3600.")
  }

  /// How long an answer is waited for, in seconds.
  func seconds(or usual: Double) -> Double { timeout ?? usual }
}

/// What every command understands, before its name or after it.
struct GlobalOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The form of the results: text or json.", valueName: "format"))
  var format: OutputFormat = .text

  @OptionGroup var shared: SharedOptions

  var env: String? { shared.env }
  var config: String? { shared.config }

  /// The names of the options.
  static let names = withValue + flags

  private static let withValue = ["--env", "--config", "--timeout", "--format"]
  private static let flags = ["--trust", "--verbose"]

  /// The same arguments with the global options that stand before the command moved to the end.
  static func movedBehindCommand(_ arguments: [String]) -> [String] {
    var moved: [String] = []
    var rest = arguments[...]
    while let first = rest.first, let name = names.first(where: { first == $0 || first.hasPrefix($0 + "=") }) {
      moved.append(rest.removeFirst())
      if first == name, withValue.contains(name), let value = rest.first {
        moved.append(value)
        rest.removeFirst()
      }
    }
    // Behind '--' everything would be taken for an argument.
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return Array(rest[..<end]) + moved + Array(rest[end...])
  }
}

/// For commands that change something.
struct ChangeOptions: ParsableArguments {
  @Flag(help: "Print the requests, never a credential, and change nothing.")
  var dryRun = false
}
