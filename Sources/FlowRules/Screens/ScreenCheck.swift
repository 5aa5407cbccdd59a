import FlowLanguage
import FlowModel
import JSONText

/// What only shows in the components of a screen together, and in the screens of a flow together.
enum ScreenCheck: FlowCheck {
  static let rules: [Rule] = [
    .duplicateScreenID, .missingTerminalScreen, .noSuccessfulScreen, .missingFooter, .unknownSensitiveField,
    .duplicateName, .tooManyComponents, .tooManyOfType, .misplacedComponent, .undocumentedPlace, .inputOutsideForm,
    .forbiddenCompanion, .listOnTerminalScreen, .ifNesting, .footerInOneBranch, .footerInNestedIf,
    .pickerInFormValues, .invertedLimits, .invertedDates, .dateOutOfRange, .needsNewerVersion,
  ]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    guard facts.flow.node.kind == .object else { return }
    var walk = ScreenWalk(facts.context)
    swap(&walk.findings, &findings)
    walk.walk()
    swap(&walk.findings, &findings)
  }
}

/// Goes once over the screens of a flow.
struct ScreenWalk {
  let context: FlowContext
  var findings = Findings()
  /// Components in places that are not documented but have been seen to work, in the order of the text.
  var undocumentedPlaces: [(type: JSONNode, place: String)] = []

  var lift: VersionLift

  init(_ context: FlowContext) {
    self.context = context
    lift = VersionLift(context)
  }

  mutating func walk() {
    checkScreenIDs()
    checkEndings()
    var inFlow: [String: Int] = [:]
    for screen in context.flow.screens {
      let tree = ScreenTree(screen)
      checkNames(tree)
      checkTotal(tree)
      checkCounts(tree)
      countInFlow(tree, &inFlow)
      for component in screen.components {
        checkPlace(of: component, tree)
        checkCompanions(of: component, tree)
        checkTerminalScreen(with: component, screen)
        checkFooters(inBranchesOf: component, tree)
        checkNesting(ofFooter: component, tree)
        checkLimits(of: component)
        if component.fact == .form { checkFormValues(component, tree) }
      }
      checkSensitiveFields(screen)
    }
    reportUndocumentedPlaces()
  }
}
