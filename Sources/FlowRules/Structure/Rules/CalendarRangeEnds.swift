import FlowLanguage
import JSONText

extension Rule {
  static let calendarRangeEnds = Rule(
    "calendar-range-ends",
    .values,
    code: .missingCalendarPickerRangeModeProp,
    otherCodes: [.unexpectedCalendarPickerRangeModeProp],
    source: .observed,
    since: .v6_1,
    summary: "An object for both ends of a range has `start-date` and `end-date`, and nothing else.",
    why: "The platform has been seen to refuse other members, and a label for one end only.",
    examples: [
      .good(
        #"""
        {"type": "CalendarPicker", "name": "stay", "mode": "range", "label": {"start-date": "From", "end-date": "To"},
          "required": {"start-date": true}}
        """#
      ),
      .bad(#"{"type": "CalendarPicker", "name": "stay", "mode": "range", "label": ⟦{⟧"start-date": "From"}}"#),
      .bad(
        #"""
        {"type": "CalendarPicker", "name": "stay", "mode": "range",
          "label": {"start-date": "From", "end-date": "To", ⟦"title"⟧: "Stay"}}
        """#
      ),
    ]
  )
}

extension StructureWalk {
  mutating func checkRangeEnds(_ node: JSONNode, _ fact: PropertyFact) {
    var keys: [String] = []
    for member in node.members {
      guard RangeEnd(rawValue: member.name.text) == nil else {
        keys.append(member.name.text)
        continue
      }
      findings.report(
        .calendarRangeEnds,
        at: member.key,
        code: .unexpectedCalendarPickerRangeModeProp,
        "'\(fact.name)' has only 'start-date' and 'end-date', not '\(member.name)'"
      )
    }
    // A required text is needed for both ends; anything else may be left out for the second.
    let needed = fact.isRequired(in: context.version) ? RangeEnd.allCases : [.start]
    guard let missing = needed.first(where: { !keys.contains($0.rawValue) }), !node.isDamaged else { return }
    findings.report(.calendarRangeEnds, at: node, "'\(fact.name)' has no '\(missing.rawValue)'")
  }
}
