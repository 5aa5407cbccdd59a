import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

/// Bindings, expressions and conditions as texts: what can't be read, and what the version does not know.
enum ExpressionCheck: FlowCheck {
  static let rules: [Rule] = [
    .invalidCondition, .invalidExpression, .mixedText, .invalidBinding, .referenceTooNew, .formReferenceOutsideForm,
    .expressionTooNew,
    .wholeForm,
  ]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    var screensWithWholeForm: Set<Int> = []
    for use in facts.uses where !use.isLoose {
      switch use.content {
      case .faulty(let fault, _): report(fault, use, facts, &findings)
      case .expression where !facts.has(.expressions) && !use.isCondition:
        reportTooNew(use, facts, &findings)
      case .expression where facts.isRichText(use):
        reportInRichText(use, &findings)
      case .binding, .expression, .condition: checkReferences(use, facts, &screensWithWholeForm, &findings)
      }
    }
  }

  private static func report(
    _ fault: ExpressionFault,
    _ use: DynamicUse,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    let isBackticked = use.text.bytes.first == UInt8(ascii: "`")
    if use.isCondition {
      reportCondition(fault, use, facts, &findings)
    } else if isBackticked {
      reportExpression(fault, use, facts, &findings)
    } else if fault.kind == .textAroundReference {
      reportMixedText(fault, use, facts, &findings)
    } else {
      reportBinding(fault, use, facts, &findings)
    }
  }

  private static func checkReferences(
    _ use: DynamicUse,
    _ facts: FlowFacts,
    _ screensWithWholeForm: inout Set<Int>,
    _ findings: inout Findings
  ) {
    for reference in facts.references(of: use) {
      if !facts.has(.globalReferences) { checkVersion(of: reference, use, facts, &findings) }
      if reference.end == .whole, screensWithWholeForm.insert(use.screen).inserted {
        reportWholeForm(reference, use, &findings)
      }
    }
  }
}

extension ExpressionFault.Kind {
  /// Whether the platform documents no such limit.
  var isLimitOfOurs: Bool { self == .tooDeep || self == .tooLong }
}

extension FlowFacts {
  /// Whether a text belongs to a RichText, whose text is never joined from parts.
  func isRichText(_ use: DynamicUse) -> Bool {
    use.component.flatMap { screens[use.screen].screen.components[$0].fact } == .richText
  }
}

extension DynamicUse {
  /// A range of the decoded text in the file; an empty one becomes the whole text.
  func range(_ range: Range<Int>) -> Range<Int> {
    let source = source(range)
    return source.isEmpty ? node.range : source
  }
}
