import ArgumentParser
import FlowText

/// A word of a command line that stands where the name of a command should.
struct UnknownCommand {
  /// The commands before it, from the program on.
  private let parents: [String]
  private let word: String
  private let known: [String]

  /// Nil if all names are those of commands, or an option comes before them.
  ///
  /// 'help' explains what follows it.
  init?(in arguments: [String], of root: any ParsableCommand.Type) {
    var command = root
    var parents = [root.configuration.commandName ?? ""]
    for word in arguments.first == "help" ? arguments.dropFirst() : arguments[...] {
      let commands = command.configuration.subcommands
      guard !commands.isEmpty, !word.hasPrefix("-"), word != "help" else { return nil }
      guard let next = commands.first(where: { $0.configuration.commandName == word }) else {
        self.parents = parents
        self.word = word
        known = commands.compactMap { $0.configuration.commandName }
        return
      }
      command = next
      parents.append(word)
    }
    return nil
  }

  /// What people are told.
  var message: ShownText {
    let path = parents.joined(separator: " ")
    let name = (parents.dropFirst() + [word]).joined(separator: " ")
    return """
      Error: There is no command '\(name)'\(Suggestion.text(near: word, in: known)) \
      The commands are \(known.joined(separator: ", ")).
        See '\(path) --help' for more information.

      """
  }
}
