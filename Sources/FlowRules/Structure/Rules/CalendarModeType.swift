import FlowLanguage
import JSONText

extension Rule {
  static let calendarModeType = Rule(
    "calendar-mode-type",
    .values,
    code: .invalidType,
    source: .observed,
    since: .v6_1,
    summary: "In mode `range` a CalendarPicker has a label, and what else is there twice, for both ends.",
    why: "The platform has been seen to refuse an object in mode `single`, and anything else in mode `range`.",
    examples: [
      .good(
        #"{"type": "CalendarPicker", "name": "stay", "mode": "range", "label": {"start-date": "From", "end-date": "To"}}"#
      ),
      .bad(#"{"type": "CalendarPicker", "name": "stay", "mode": "range", "label": ⟦"Stay"⟧}"#),
      .bad(
        #"{"type": "CalendarPicker", "name": "stay", "label": ⟦{⟧"start-date": "From", "end-date": "To"}}"#
      ),
    ]
  )
}

extension StructureWalk {
  mutating func reportMode(_ node: JSONNode, _ message: String) {
    findings.report(.calendarModeType, at: node, message)
  }
}
