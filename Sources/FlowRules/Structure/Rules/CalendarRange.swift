import FlowLanguage
import JSONText

extension Rule {
  static let calendarModeType = Rule(
    "calendar-mode-type",
    .values,
    code: "INVALID_TYPE",
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

  static let calendarRangeEnds = Rule(
    "calendar-range-ends",
    .values,
    code: "MISSING_CALENDAR_PICKER_RANGE_MODE_PROP",
    otherCodes: ["UNEXPECTED_CALENDAR_PICKER_RANGE_MODE_PROP"],
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

/// What a CalendarPicker says in `mode`.
enum PickerMode {
  case single, range, unknown

  init(_ picker: JSONNode?) {
    guard let mode = picker?["mode"] else {
      self = .single
      return
    }
    self = mode.isText("single") ? .single : mode.isText("range") ? .range : .unknown
  }
}

/// The ends of a range of days.
enum RangeEnd: String, CaseIterable {
  case start = "start-date"
  case end = "end-date"
}

extension StructureWalk {
  /// Judges what a CalendarPicker has once in mode `single` and for each end in mode `range`.
  mutating func rangeable(_ node: JSONNode, _ single: ValueShape, _ fact: PropertyFact, _ scope: Scope) {
    let mode = PickerMode(node.parent)
    guard node.kind == .object else {
      guard mode == .range else { return value(node, single, fact, scope) }
      return reportMode(node, "in mode 'range' '\(fact.name)' must be an object with 'start-date' and 'end-date'")
    }
    guard mode != .single else {
      return reportMode(node, "'\(fact.name)' has a part for each end of a range, but 'mode' is not 'range'")
    }
    rangeEnds(node, fact)
    for end in RangeEnd.allCases {
      if let part = node[end.rawValue], !isDynamic(part, fact) { value(part, single, fact, scope) }
    }
  }

  private mutating func reportMode(_ node: JSONNode, _ message: String) {
    findings.report(.calendarModeType, at: node, message)
  }

  private mutating func rangeEnds(_ node: JSONNode, _ fact: PropertyFact) {
    var keys: [String] = []
    for member in node.members {
      guard RangeEnd(rawValue: member.name.text) == nil else {
        keys.append(member.name.text)
        continue
      }
      findings.report(
        .calendarRangeEnds,
        at: member.key,
        code: "UNEXPECTED_CALENDAR_PICKER_RANGE_MODE_PROP",
        "'\(fact.name)' has only 'start-date' and 'end-date', not '\(member.name)'"
      )
    }
    // A text that people must read is needed at both ends, anything else may be left out at the end.
    let needed = fact.isRequired(in: context.version) ? RangeEnd.allCases : [.start]
    guard let missing = needed.first(where: { !keys.contains($0.rawValue) }), !node.isDamaged else { return }
    findings.report(.calendarRangeEnds, at: node, "'\(fact.name)' has no '\(missing.rawValue)'")
  }
}
