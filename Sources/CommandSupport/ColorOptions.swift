package import ArgumentParser
package import FlowFiles

/// When to use colours.
package enum ColorUse: String, ExpressibleByArgument, CaseIterable, Sendable {
  case auto, always, never

  /// Whether to colour what goes to standard output.
  package func isColored(_ console: Console) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      console.isOutputTerminal && (console.environment("NO_COLOR") ?? "").isEmpty
        && console.environment("TERM") != "dumb"
    }
  }
}

/// The option for colours.
package struct ColorOptions: ParsableArguments {
  @Option(help: ArgumentHelp("When to use colours: auto, always or never.", valueName: "when"))
  package var color: ColorUse = .auto

  package init() {}
}
