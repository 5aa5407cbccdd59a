import FlowLanguage
import JSONText

extension StructureWalk {
  mutating func date(_ node: JSONNode, _ fact: PropertyFact, _ scope: Scope) {
    guard let text = node.string else { return }
    switch Language.dateFormat(in: scope.version) {
    case .epochMilliseconds:
      guard
        text.isEmpty || !text.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "-") })
          || CalendarDay(text) != nil
      else { return }
      reportNoMilliseconds(node, text, fact)
    case .calendarDay:
      guard let day = CalendarDay(text) else { return reportNoDay(node, text, fact, scope) }
      if !day.exists { reportImpossible(node, text) }
    }
  }
}
