import FlowDiff
import FlowLanguage
import FlowModel
import FlowRules
import JSONText

/// What the recipes see of a flow, and what they want to be edited and reported.
struct RecipeWork {
  let flow: Flow
  let from: FlowVersion
  let to: FlowVersion
  let options: UpgradeOptions
  /// What is wrong with the flow as it is, by the version that it declares.
  let findings: [Diagnostic]
  /// What the newer version finds wrong with the same text.
  private(set) lazy var findingsThen =
    from == to ? findings : options.findings(in: flow, by: to)
  /// How severe each of ``findings`` is.
  private lazy var severities = Dictionary(findings.map { (Place($0), $0.severity) }, uniquingKeysWith: max)
  private(set) var done: [UpgradePlan.Step] = []
  private(set) var left: [UpgradePlan.Remainder] = []
  private(set) var edits = EditCollection()
  private(set) var recipe = UpgradeRecipe.version
  /// The recipes that did something.
  private(set) var used: [UpgradeRecipe] = []

  init(_ flow: Flow, from: FlowVersion, _ options: UpgradeOptions, findings: [Diagnostic]) {
    self.flow = flow
    self.from = from
    self.options = options
    to = options.version
    self.findings = findings
  }

  /// Whether the flow is lifted over a version: it was older, and will be that or newer.
  func crosses(_ version: FlowVersion) -> Bool { from < version && version <= to }

  /// What identifies a finding in several texts.
  private struct Place: Hashable {
    let rule: String
    let pointer: JSONPointer

    init(_ finding: Diagnostic) {
      rule = finding.rule
      pointer = finding.pointer
    }
  }

  /// Whether the flow as it is has the same finding, and at least as severe.
  mutating func isKnown(_ finding: Diagnostic) -> Bool {
    if findings.count > Self.few { return severities[Place(finding)].map { $0 >= finding.severity } ?? false }
    return findings.contains {
      $0.severity >= finding.severity && $0.rule == finding.rule && $0.pointer == finding.pointer
    }
  }

  /// Among so many findings a search is as fast as a table.
  private static let few = 24

  /// Writes the number of the newer version, at the value that says it.
  var renumbering: (node: JSONNode, edit: TextEdit)? {
    guard let node = flow.node["version"], node.kind == .string else { return nil }
    return (node, TextEdit(range: node.contentRange, text: to.description))
  }

  mutating func carryOut(_ recipe: UpgradeRecipe) {
    self.recipe = recipe
    recipe.find(&self)
  }

  /// More places than any real flow has: comparing all of them with each other would take too long.
  private static let most = 1000

  /// Whether nothing more is looked at.
  var isFull: Bool { done.count + left.count >= Self.most }

  /// Makes an edit, or reports it where it is a guess and guesses are not allowed.
  mutating func edit(
    _ safety: UpgradeRecipe.Safety,
    at node: JSONNode,
    _ edits: [TextEdit],
    done message: String,
    instead order: @autoclosure () -> String = ""
  ) {
    edit(safety, at: node, done: message, instead: order()) { $0.add(edits) }
  }

  /// Removes a member, or reports that it must be removed.
  mutating func remove(
    _ safety: UpgradeRecipe.Safety,
    _ member: JSONMember,
    from object: JSONNode,
    done message: String,
    instead order: @autoclosure () -> String = ""
  ) {
    edit(safety, at: member.value, done: message, instead: order()) { $0.remove(member, from: object) }
  }

  private mutating func edit(
    _ safety: UpgradeRecipe.Safety,
    at node: JSONNode,
    done message: String,
    instead order: @autoclosure () -> String,
    _ change: (inout EditCollection) -> Bool
  ) {
    if isFull { return reportTooMuch() }
    if safety == .unsafe, !options.allowsUnsafe {
      return leave(at: node, order(), blocks: !recipe.isModernization)
    }
    guard change(&edits) else {
      return leave(
        at: node,
        "\(recipe.summary): another edit changes the same text",
        blocks: !recipe.isModernization
      )
    }
    use(recipe)
    done.append(UpgradePlan.Step(recipe: recipe.name, pointer: node.pointer, message: message, safety: safety))
  }

  /// Makes the edits of the layout that don't overlap other edits.
  mutating func tidy(_ layout: [TextEdit]) {
    edits.addLayout(layout)
  }

  /// Reports what is left to the user; `blocks` says that the flow stays as it is until then.
  mutating func leave(
    at node: JSONNode,
    range: Range<Int>? = nil,
    recipe name: String? = nil,
    _ message: String,
    blocks: Bool = false
  ) {
    if isFull { return reportTooMuch() }
    left.append(
      UpgradePlan.Remainder(
        recipe: name ?? recipe.name,
        pointer: node.pointer,
        range: range ?? node.openingRange,
        message: message,
        source: recipe.source,
        isInTheWay: blocks
      )
    )
  }

  /// Whether something prevents the upgrade.
  var isBlocked: Bool { left.contains(where: \.isInTheWay) }

  /// Whether something is left to somebody where only a whole lift is of use.
  var isHopeless: Bool { options.isAllOrNothing && !left.isEmpty }

  /// Whether something was already said, or done, about a value or a part of it.
  func isHandled(_ pointer: JSONPointer) -> Bool {
    isLeft(pointer) || done.contains { $0.pointer == pointer }
  }

  /// Whether something about a value or a part of it is left to the user.
  func isLeft(_ pointer: JSONPointer) -> Bool {
    left.contains { $0.pointer.tokens.starts(with: pointer.tokens) }
  }

  /// Says once that there is too much to do; then the flow stays as it is.
  mutating func reportTooMuch() {
    guard left.last?.recipe != Self.tooMuch else { return }
    left.append(
      UpgradePlan.Remainder(
        recipe: Self.tooMuch,
        pointer: flow.node.pointer,
        range: flow.node.openingRange,
        message: "more than \(Self.most) places ask for something; only so many are looked at",
        source: .advice,
        isInTheWay: true
      )
    )
  }

  private static let tooMuch = "too-much"

  /// Makes what was reported about a value, or a part of it, prevent the upgrade.
  mutating func block(_ pointer: JSONPointer) {
    for index in left.indices where left[index].pointer.tokens.starts(with: pointer.tokens) {
      left[index] = left[index].blocking
    }
  }

  private mutating func use(_ recipe: UpgradeRecipe) {
    if used.last?.name != recipe.name { used.append(recipe) }
  }
}
