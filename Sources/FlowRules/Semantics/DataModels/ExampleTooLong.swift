import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

/// Examples of data that are longer than what the places that show them show.
enum ExampleLengthCheck: FlowCheck {
  static let rules: [Rule] = [.exampleTooLong]

  /// A number for one property that shows one example.
  private static func place(_ example: JSONNode, _ fact: PropertyFact) -> Int {
    example.index << 8 | Int(fact.key?.rawValue ?? .max)
  }

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    var seen: Set<Int> = []
    for use in facts.uses {
      guard case .property(let fact, _) = use.demand, case .binding = use.content,
        let example = example(of: use, facts), seen.insert(place(example, fact)).inserted
      else { continue }
      if case .array(.object(let item)) = fact.shape {
        for property in item.properties where property.limitsLength {
          check(example.eachElement.compactMap { $0[property] }, property, &findings)
        }
      } else if fact.limitsLength {
        check([example], fact, &findings)
      }
    }
  }

  /// The part of an example that a binding takes its value from.
  private static func example(of use: DynamicUse, _ facts: FlowFacts) -> JSONNode? {
    guard let reference = facts.references(of: use).first, reference.source == .data, let screen = reference.screen,
      let member = reference.member, var node = facts.flow.screens[screen].data?.members[member].declaration.example
    else { return nil }
    if reference.end == .found { return node }
    for name in use.binding(of: reference)?.path.dropFirst() ?? [] {
      guard let inner = node[name.name] else { return nil }
      node = inner
    }
    return node
  }

  /// Reports the first value that is too long; the others are of the same kind.
  private static func check(_ values: [JSONNode], _ fact: PropertyFact, _ findings: inout Findings) {
    if case .object(let inner) = fact.shape {
      for property in inner.properties where property.limitsLength {
        check(values.compactMap { $0[property.name] }, property, &findings)
      }
    }
    guard let limit = fact.maxLength else { return }
    let long = values.compactMap { node -> (node: JSONNode, length: Int)? in
      // A text never has more code points than bytes in the file.
      guard node.kind == .string, node.contentRange.count > limit, !node.isDynamicText else { return nil }
      let length = node.string?.unicodeScalars.count ?? 0
      return length > limit ? (node, length) : nil
    }
    guard let first = long.first else { return }
    findings.report(
      .exampleTooLong,
      at: first.node,
      "the example for '\(fact.name)' has \(first.length) characters, \(first.length - limit) more than the \(limit) that "
        + "are shown"
        + (long.count > 1 ? "; \(long.count - 1) more of this list \(long.count == 2 ? "is" : "are") too long" : ""),
      related: long.dropFirst().prefix(20).map { Diagnostic.Related("too long as well", at: $0.node) }
    )
  }
}

extension Rule {
  static let exampleTooLong = Rule(
    "example-too-long",
    .dataModel,
    source: .inferred,
    summary: "The example of a text is no longer than what is shown of it.",
    why: "The example stands for the real values. If it is cut off on the phone, they will be too.",
    examples: [
      .good(.screen, LengthExample.screen(#""Large""#)),
      .bad(.screen, LengthExample.screen(#"⟦"Large, but only while stocks last"⟧"#)),
    ]
  )
}

private enum LengthExample {
  static func screen(_ title: String) -> String {
    #"""
    {"id": "FIRST", "title": "First", "terminal": true, "data": {"sizes": {"type": "array", "items": {"type": "object",
       "properties": {"id": {"type": "string"}, "title": {"type": "string"}}},
       "__example__": [{"id": "s", "title": "Small"}, {"id": "l", "title": \#(title)}]}},
     "layout": {"type": "SingleColumnLayout", "children": [
      {"type": "Dropdown", "name": "size", "label": "Size", "data-source": "${data.sizes}"},
      {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"size": "${form.size}"}}}]}}
    """#
  }
}

extension PropertyFact {
  /// Whether its text, or one in the object that it takes, can be too long.
  fileprivate var limitsLength: Bool {
    if case .object(let inner) = shape { return maxLength != nil || inner.properties.contains(where: \.limitsLength) }
    return maxLength != nil
  }
}
