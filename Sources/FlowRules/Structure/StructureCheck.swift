import FlowLanguage
import FlowModel
import JSONText

/// Compares every object of a flow with the language table, property by property.
enum StructureCheck: FlowCheck {
  static let rules: [Rule] = [
    .unknownProperty, .missingProperty, .missingType, .unknownComponent, .unknownLayout, .removedProperty,
    .needsNewerVersion, .unknownDataAPIVersion, .fieldValueInsideForm, .exclusiveProperties, .incompleteProperties,
    .conditionalProperty,
    .emptyBranch, .tooManyScreens, .mixedItemMedia, .repeatedBadge,
    .wrongType, .invalidValue, .textTooShort, .blankText, .textTooLong, .invalidScreenID, .reservedScreenID,
    .invalidFormat, .bindingNotAllowed, .bindingExpected, .dynamicLine, .numberOutOfRange, .tooFewItems, .tooManyItems,
    .invalidURL,
    .invalidRegex, .delimitedRegex, .invalidDate, .impossibleDate, .calendarModeType, .calendarRangeEnds,
    .invalidImage, .imageFormat, .imageTooLarge,
    .unknownAction, .misplacedAction, .misplacedActionProperty, .doubledAction, .missingListAction,
  ]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    var walk = StructureWalk(facts)
    swap(&walk.findings, &findings)
    walk.walk()
    swap(&walk.findings, &findings)
  }
}
