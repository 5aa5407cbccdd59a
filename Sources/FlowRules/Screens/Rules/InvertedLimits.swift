import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let invertedLimits = Rule(
    "inverted-limits",
    .values,
    code: .minValueGreaterThanMax,
    otherCodes: [.invalidMinMaxDays],
    summary: "A smallest number is not larger than the largest.",
    why: "Nothing that people enter could be right; the platform refuses the flow.",
    examples: [
      .good(#"{"type": "TextInput", "name": "pin", "label": "Pin", "min-chars": 4, "max-chars": 6}"#),
      .bad(#"{"type": "TextInput", "name": "pin", "label": "Pin", "min-chars": ⟦6⟧, "max-chars": 4}"#),
      .bad(
        #"""
        {"type": "CalendarPicker", "name": "stay", "mode": "range", "label": {"start-date": "From", "end-date": "To"},
          "min-days": ⟦7⟧, "max-days": 3}
        """#
      ),
    ]
  )
}

extension ScreenWalk {
  mutating func reportInverted(_ lower: JSONNode, _ upper: JSONNode, _ pair: ComponentFact.OrderedPair) {
    findings.report(
      .invertedLimits,
      at: lower,
      code: pair.lower == "min-days" ? .invalidMinMaxDays : nil,
      source: pair.source,
      "'\(pair.lower)' is \(lower.sourceText), which is more than '\(pair.upper)' (\(upper.sourceText))",
      related: [.init("'\(pair.upper)'", at: upper)]
    )
  }
}
