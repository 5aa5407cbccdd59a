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
      switch use.text.content {
      case .faulty(let fault, _): report(fault, use, facts, &findings)
      case .expression where !facts.has(.expressions) && !use.isCondition:
        findings.report(
          .expressionTooNew,
          at: use.node,
          range: use.node.contentRange,
          "expressions in backticks exist from 6.0; in \(facts.version) people read the formula"
        )
      case .expression where facts.isRichText(use):
        findings.report(
          .invalidExpression,
          at: use.node,
          range: use.node.contentRange,
          code: "INVALID_SCREEN_DYNAMIC_DATA",
          "RichText takes fixed text or one binding, not an expression; build the whole text where the data comes from"
        )
      case .binding, .expression, .condition: checkReferences(use, facts, &screensWithWholeForm, &findings)
      }
    }
  }

  // MARK: Texts that can't be read

  private static func report(
    _ fault: ExpressionFault,
    _ use: DynamicUse,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    let isBackticked = use.text.text.bytes.first == UInt8(ascii: "`")
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

  private static func reportCondition(
    _ fault: ExpressionFault,
    _ use: DynamicUse,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    let isObservedOnly = if case .leadingZero = fault.kind { true } else { false }
    findings.report(
      .invalidCondition,
      at: use.node,
      range: use.range(fault.range),
      source: isObservedOnly || fault.kind.isLimitOfOurs ? .observed : nil,
      fault.kind.message("the condition", version: facts.version),
      fixes: use.fixes(for: fault, facts)
    )
  }

  private static func reportExpression(
    _ fault: ExpressionFault,
    _ use: DynamicUse,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    guard facts.has(.expressions) else { return }
    var source: FactSource?
    // Payloads are checked from 7.2 on; what a client makes of it before is not documented.
    if use.isPayload, !facts.has(.checkedPayloadExpressions) { source = .observed }
    if case .leadingZero = fault.kind { source = .observed }
    if fault.kind.isLimitOfOurs { source = .observed }
    findings.report(
      .invalidExpression,
      at: use.node,
      range: use.range(fault.range),
      code: use.isPayload ? "INVALID_ACTION_PAYLOAD_PROPERTY" : nil,
      source: source,
      fault.kind.message("the expression", version: facts.version),
      fixes: use.fixes(for: fault, facts)
    )
  }

  private static func reportMixedText(
    _ fault: ExpressionFault,
    _ use: DynamicUse,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    let isRichText = facts.isRichText(use)
    let help =
      if use.takesNoText {
        facts.has(.expressions)
          ? "the whole value is one binding, or an expression in backticks from its first to its last character"
          : "the whole value is one binding; expressions exist from 6.0"
      } else if isRichText {
        "RichText takes one binding or fixed text; build the whole text where the data comes from"
      } else if facts.has(.expressions) {
        "join texts and bindings in backticks"
      } else {
        "from 6.0 backticks join texts and bindings, in \(facts.version) give the whole text as one value"
      }
    findings.report(
      .mixedText,
      at: use.node,
      range: use.node.contentRange,
      code: use.takesNoText ? "PATTERN_MISMATCH" : nil,
      source: use.takesNoText ? .documented : nil,
      "a binding with text around it is not filled in; \(help)\(facts.deadEnds(of: use))",
      fixes: isRichText ? [] : use.fixes(for: fault, facts)
    )
  }

  private static func reportBinding(
    _ fault: ExpressionFault,
    _ use: DynamicUse,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    if case .foreignSyntax(_, let meaning) = fault.kind, !facts.isKnown(meaning, on: use.screen) { return }
    let answer = facts.answer(to: fault, of: use)
    findings.report(
      .invalidBinding,
      at: use.node,
      range: use.range(fault.range),
      // A property that is no text is of its type, or a binding.
      code: use.takesNoText ? "PATTERN_MISMATCH" : nil,
      source: use.takesNoText ? .documented : nil,
      answer?.message ?? fault.kind.message("the binding", version: facts.version),
      fixes: answer?.fixes ?? use.fixes(for: fault, facts)
    )
  }

  // MARK: What the version knows

  private static func checkReferences(
    _ use: DynamicUse,
    _ facts: FlowFacts,
    _ screensWithWholeForm: inout Set<Int>,
    _ findings: inout Findings
  ) {
    for reference in use.references.lazy.map(\.reference) {
      if !facts.has(.globalReferences) { checkVersion(of: reference, use, facts, &findings) }
      if reference.path.isEmpty, screensWithWholeForm.insert(use.screen).inserted {
        findings.report(
          .wholeForm,
          at: use.node,
          range: use.source(reference.range),
          "'\(reference.description)' stands for everything at once, which the platform does not document; "
            + "name each value"
        )
      }
    }
  }

  private static func checkVersion(
    of reference: FlowBinding,
    _ use: DynamicUse,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    let what: String
    if reference.screen != nil {
      what = "a reference to another screen"
    } else if reference.source == .form, !use.isPayload {
      what = "a reference to what people entered, outside of a payload,"
    } else {
      return checkForm(of: reference, use, facts, &findings)
    }
    findings.report(
      .referenceTooNew,
      at: use.node,
      range: use.source(reference.range),
      "\(what) exists from 4.0, but this flow is checked as version \(facts.version)"
    )
  }
}

extension ExpressionCheck {
  private static func checkForm(
    of reference: FlowBinding,
    _ use: DynamicUse,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    let screen = facts.screens[use.screen]
    guard reference.source == .form, screen.hasForms, let component = use.component,
      !screen.screen.isInForm(component)
    else { return }
    findings.report(
      .formReferenceOutsideForm,
      at: use.node,
      range: use.source(reference.range),
      source: screen.screen.components[component].fact == .footer ? nil : .inferred,
      "before 4.0 only an action inside the Form knows what people entered there; move it into the Form"
    )
  }
}

extension ExpressionFault.Kind {
  /// Whether the platform documents no such limit.
  fileprivate var isLimitOfOurs: Bool { self == .tooDeep || self == .tooLong }
}

extension FlowFacts {
  /// The names in a text that lead nowhere, after a semicolon; empty if there are none.
  fileprivate func deadEnds(of use: DynamicUse) -> String {
    let names = use.references.compactMap { reference -> String? in
      guard case .fault = reference.resolution else { return nil }
      return reference.reference.description
    }
    guard let first = names.first else { return "" }
    return names.count == 1 ? "; besides, there is no \(first)" : "; besides, \(first) and others lead nowhere"
  }

  /// Whether a text belongs to a RichText, which is never put together from parts.
  fileprivate func isRichText(_ use: DynamicUse) -> Bool {
    use.component.flatMap { screens[use.screen].screen.components[$0].fact } == .richText
  }
}

extension Screen {
  /// Whether a component stands, at any depth, in a Form.
  fileprivate func isInForm(_ component: Int) -> Bool {
    var current: Int? = component
    while let index = current {
      if components[index].fact == .form { return true }
      current = components[index].parent
    }
    return false
  }
}

extension DynamicUse {
  /// A range of the decoded text in the file; an empty one becomes the whole text.
  func range(_ range: Range<Int>) -> Range<Int> {
    let source = source(range)
    return source.isEmpty ? node.range : source
  }
}
