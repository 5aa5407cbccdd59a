public import FlowDiff
public import FlowLanguage

/// One thing to do, or to report, when a flow is lifted over a version: the single value that the command, the code
/// actions, the documentation and the tests are made from.
public struct UpgradeRecipe: Sendable {
  /// Stable kebab-case name: `calendar-days`.
  public let name: String
  /// The first version that asks for it; for a modernization, the first that allows it.
  public let version: FlowVersion
  /// What of a flow it is about.
  public let place: String
  /// What is edited or reported, as an order: `write days instead of milliseconds`.
  public let summary: String
  /// Why the version asks for it.
  public let why: String
  /// What its edits can be.
  public let safeties: [Safety]
  /// Who outside of the file may have to change.
  public let audiences: [Audience]
  /// The source of the version's asking for it.
  public let source: FactSource
  /// Whether it is only carried out on demand, because nothing is wrong without it.
  public let isModernization: Bool
  /// The kinds of changes that `diff` may name because of it.
  let changes: Set<String>
  /// The kinds of changes that `diff` may find and that are not reported: the recipe's own messages cover them.
  let unreportedChanges: Set<String>
  let find: @Sendable (inout RecipeWork) -> Void

  /// The names of the kinds of changes that `diff` may name because of it.
  package var explainedChanges: Set<String> { changes.union(unreportedChanges) }

  /// How sure an edit is.
  public enum Safety: String, Sendable, Hashable, CaseIterable {
    /// The same meaning for people, senders, endpoint and readers of answers.
    case safe
    /// A sensible guess, which is only made when it is asked for.
    case unsafe
    /// Told, and not done.
    case human
  }

  init(
    _ name: String,
    _ version: FlowVersion,
    _ place: String,
    _ safeties: [Safety],
    audiences: [Audience] = [],
    source: FactSource = .documented,
    isModernization: Bool = false,
    changes: Set<String> = [],
    unreportedChanges: Set<String> = [],
    summary: String,
    why: String,
    find: @escaping @Sendable (inout RecipeWork) -> Void
  ) {
    self.name = name
    self.version = version
    self.place = place
    self.safeties = safeties
    self.audiences = audiences
    self.source = source
    self.isModernization = isModernization
    self.changes = changes
    self.unreportedChanges = unreportedChanges
    self.summary = summary
    self.why = why
    self.find = find
  }

  /// All recipes, those of older versions first.
  public static let all: [UpgradeRecipe] = [
    .endpointAddress, .dataAPIVersion,
    .choiceLabel,
    .calendarDays,
    .answersInChat,
    .blankText, .backtickText, .selectOnDisplay,
    .formValues,
    // Findings of the checks come last, and only for places that no recipe handled.
    .checked,
    // Those that move text come last: all others know where it stood.
    .joinedText, .textLines, .plainForm,
  ]

  /// Writes the number of the version; every lift has it.
  public static let version = UpgradeRecipe(
    "version",
    .v2_1,
    "`version`",
    [.safe],
    changes: ["version-changed"],
    summary: "write the number of the version",
    why: "It is what a lift is about."
  ) { _ in }
}
