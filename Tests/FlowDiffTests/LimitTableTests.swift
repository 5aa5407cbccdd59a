import FlowDiff
import FlowLanguage
import FlowModel
import JSONText
import Testing

/// Limits are judged by what the table says of them: a new one needs no other edit.
@Suite struct LimitTableTests {
  static let limits = Language.components.flatMap { component in
    component.properties.compactMap { property -> (String, String, LimitKind)? in
      guard case .limit(let kind) = property.role else { return nil }
      return (component.type, property.name, kind)
    }
  }

  private static func values(_ kind: LimitKind, _ property: String) -> (less: String, more: String) {
    if property.hasSuffix("-date") { return (#""2026-01-01""#, #""2026-12-31""#) }
    switch kind {
    case .maximum, .minimum: return ("2", "5")
    case .allowed where property == "photo-source": return (#""camera""#, #""camera_gallery""#)
    case .allowed: return (#"["a"]"#, #"["a", "b"]"#)
    case .excluded: return (#"["2026-01-01"]"#, #"["2026-01-01", "2026-01-02"]"#)
    case .pattern: return (#""a""#, #""b""#)
    }
  }

  private func kinds(_ type: String, _ property: String, _ old: String, _ new: String) -> [String] {
    let flow = { (value: String) in
      Flow(
        JSONDocument(
          parsing: #"""
            {"version": "7.3", "screens": [{"id": "A", "title": "A", "terminal": true, "layout": {"type": "SingleColumnLayout",
            "children": [{"type": "\#(type)", "name": "x", "label": "X", "\#(property)": \#(value)},
            {"type": "Footer", "label": "End", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
            """#
        )
      )
    }
    return FlowComparison(old: flow(old), new: flow(new)).changes.map(\.kind.name)
  }

  @Test(arguments: limits)
  func `every limit of the table is compared as what it is`(type: String, property: String, kind: LimitKind) {
    let (less, more) = Self.values(kind, property)
    let (there, back): (String, String) =
      switch kind {
      case .maximum, .allowed: ("limit-loosened", "limit-tightened")
      case .minimum, .excluded: ("limit-tightened", "limit-loosened")
      case .pattern: ("limit-changed", "limit-changed")
      }
    #expect(kinds(type, property, less, more) == [there])
    #expect(kinds(type, property, more, less) == [back])
  }

  @Test func `all kinds of limits are in the table`() {
    #expect(Set(Self.limits.map(\.2)) == Set(LimitKind.allCases))
    #expect(Self.limits.count > 20)
  }
}
