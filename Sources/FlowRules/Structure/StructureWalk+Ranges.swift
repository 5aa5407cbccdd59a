import FlowLanguage
import JSONText

extension StructureWalk {
  /// Judges a property that a CalendarPicker has once in mode `single`, and for each end in mode `range`.
  mutating func rangeable(_ node: JSONNode, _ single: ValueShape, _ fact: PropertyFact, _ scope: Scope) {
    let mode = PickerMode(node.parent)
    guard node.kind == .object else {
      guard mode == .range else { return value(node, single, fact, scope) }
      return reportMode(node, "in mode 'range' '\(fact.name)' must be an object with 'start-date' and 'end-date'")
    }
    guard mode != .single else {
      return reportMode(node, "'\(fact.name)' has a part for each end of a range, but 'mode' is not 'range'")
    }
    checkRangeEnds(node, fact)
    for end in RangeEnd.allCases {
      if let part = node[end.rawValue], !isDynamic(part, fact) { value(part, single, fact, scope) }
    }
  }
}

/// What a CalendarPicker says in `mode`.
enum PickerMode {
  case single, range, unknown

  init(_ picker: JSONNode?) {
    guard let mode = picker?[.mode] else {
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
