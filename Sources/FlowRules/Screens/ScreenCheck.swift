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
    var walk = ScreenWalk(facts)
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

  /// The names met so far, of the screens or of the components of one screen.
  var names = TextIndex()
  var lift: VersionLift

  init(_ facts: FlowFacts) {
    context = facts.context
    lift = VersionLift(facts)
  }

  mutating func walk() {
    checkScreenIDs()
    checkEndings()
    var inFlow = Counts()
    for screen in context.flow.screens {
      let tree = ScreenTree(screen)
      names.removeAll()
      checkTotal(tree)
      checkCounts(tree)
      countInFlow(tree, &inFlow)
      for component in screen.components {
        guard let fact = component.fact else { continue }
        if fact.hasUniqueName { checkName(of: component) }
        checkPlace(of: component, fact, tree)
        checkCompanions(of: component, fact, tree)
        checkTerminalScreen(with: component, fact, screen)
        checkLimits(of: component, fact)
        if fact == .footer { checkNesting(ofFooter: component, tree) }
        if fact.holdsComponents {
          checkFooters(inBranchesOf: component, tree)
          if fact == .form { checkFormValues(component, tree) }
        }
      }
      checkSensitiveFields(screen)
    }
    reportUndocumentedPlaces()
  }
}
