import ArgumentParser
import FlowProject

/// Which files are looked at.
struct FileOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Leave out files that match, seen from this folder; repeatable.", valueName: "glob"))
  var exclude: [String] = []

  @Flag(help: "Look also at what git ignores, and into hidden folders and node_modules.")
  var noIgnore = false

  func validate() throws {
    for text in exclude where GlobPattern(text).hasTooManyChoices {
      throw ValidationError(
        "'--exclude \(text)' has more than \(GlobPattern.choiceLimit) choices of alternatives in braces."
      )
    }
  }

  var patterns: [GlobPattern] { exclude.map { GlobPattern($0) } }
}
