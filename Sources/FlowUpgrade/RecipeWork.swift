import FlowDiff
import FlowLanguage
import FlowModel
import FlowRules
import JSONText

/// What the recipes see of a flow, and what they want done and told.
struct RecipeWork {
  let flow: Flow
  let from: FlowVersion
  let to: FlowVersion
  let options: UpgradeOptions
  /// What is wrong with the flow as it is, by the version that it declares.
  let findings: [Diagnostic]
  /// What the newer version finds wrong with the same text.
  let findingsThen: [Diagnostic]
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
    findingsThen = from == to ? findings : options.findings(in: flow.document, by: to)
  }

  /// Whether the flow is lifted over a version: it was older, and will be that or newer.
  func crosses(_ version: FlowVersion) -> Bool { from < version && version <= to }

  mutating func carryOut(_ recipe: UpgradeRecipe) {
    self.recipe = recipe
    recipe.find(&self)
  }

  /// More places than any flow of people has: then there is no end of asking which of them touch each other.
  private static let most = 1000

  /// Whether nothing more is looked at.
  var isFull: Bool { done.count + left.count >= Self.most }

  /// Makes an edit, or tells what it would be where it is a guess that nobody asked for.
  mutating func edit(
    _ safety: UpgradeRecipe.Safety,
    at node: JSONNode,
    _ edits: [TextEdit],
    done message: String,
    instead order: @autoclosure () -> String = ""
  ) {
    edit(safety, at: node, done: message, instead: order()) { $0.add(edits) }
  }

  /// Takes a member out, or tells that somebody must.
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
    if isFull { return overflow() }
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

  /// Makes edits of the layout, those of them that no other edit stands in the way of.
  mutating func tidy(_ layout: [TextEdit]) {
    edits.addLayout(layout)
  }

  /// Tells what is left to somebody; `blocks` says that the flow stays as it is until then.
  mutating func leave(
    at node: JSONNode,
    range: Range<Int>? = nil,
    recipe name: String? = nil,
    _ message: String,
    blocks: Bool = false
  ) {
    if isFull { return overflow() }
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

  /// Whether something must be settled first.
  var isBlocked: Bool { left.contains(where: \.isInTheWay) }

  /// Whether something was already said, or done, about a value or a part of it.
  func isTold(_ pointer: JSONPointer) -> Bool {
    isLeft(pointer) || done.contains { $0.pointer == pointer }
  }

  /// Whether something about a value or a part of it is left to somebody.
  func isLeft(_ pointer: JSONPointer) -> Bool {
    left.contains { $0.pointer.tokens.starts(with: pointer.tokens) }
  }

  /// Says once that there is too much to do; then the flow stays as it is.
  mutating func overflow() {
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

  /// What was said about a value, or a part of it, stands in the way.
  mutating func block(_ pointer: JSONPointer) {
    for index in left.indices where left[index].pointer.tokens.starts(with: pointer.tokens) {
      left[index] = left[index].standingInTheWay
    }
  }

  private mutating func use(_ recipe: UpgradeRecipe) {
    if used.last?.name != recipe.name { used.append(recipe) }
  }
}
