import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let textTooLong = Rule(
    "text-too-long",
    .values,
    severity: .warning,
    summary: "A text is no longer than what the platform shows of it.",
    why: "The upload succeeds, but on the phone the text is cut off, or the component is not shown at all.",
    examples: [
      .good(#"{"type": "TextInput", "name": "name", "label": "Name in passport"}"#),
      .bad(#"{"type": "TextInput", "name": "name", "label": ⟦"Your name as it stands in your passport"⟧}"#),
      .bad(
        #"""
        {"type": "RadioButtonsGroup", "name": "size", "label": "Size", "data-source": [
          {"id": "s", "title": "Small"}, {"id": "l", "title": ⟦"Large, but only while stocks last"⟧}
        ]}
        """#
      ),
    ]
  )
}

extension StructureWalk {
  /// Reports a text that is longer than what is shown of it; counted in Unicode code points.
  ///
  /// In one list the first such text is reported, and the others are named with it.
  mutating func length(_ node: JSONNode, _ fact: PropertyFact) {
    guard let limit = fact.maxLength, let length = node.excess(over: limit) else { return }
    let place = ListPlace(node)
    if let place, !longTexts.insert(place).inserted { return }
    let others = place.map { place in
      place.texts.filter { $0.index != node.index && $0.excess(over: limit) != nil }
    }
    findings.report(
      .textTooLong,
      at: node,
      "'\(fact.name)' has \(length) characters, \(length - limit) more than the \(limit) that are shown"
        + (others.map { $0.isEmpty ? "" : "; \($0.count) more of this list \($0.count == 1 ? "is" : "are") too long" }
          ?? ""),
      related: (others ?? []).prefix(20).map { .init("too long as well", at: $0) }
    )
  }
}

/// All texts of one property in the items of a list, such as the titles of all options.
struct ListPlace: Hashable {
  private let list: JSONNode
  /// The names that lead from an item to the text.
  private let path: [JSONName]

  /// Nil for a text that is not in an item of a list; components don't count as items.
  init?(_ node: JSONNode) {
    var path: [JSONName] = []
    var current = node
    while path.count < 3, let name = current.memberName, let owner = current.parent, let list = owner.parent {
      path.append(name)
      if list.kind == .array {
        guard owner[.type] == nil else { return nil }
        self.list = list
        self.path = path.reversed()
        return
      }
      current = owner
    }
    return nil
  }

  /// All of them, in the order of the list.
  var texts: [JSONNode] {
    list.elements.compactMap { item in path.reduce(item as JSONNode?) { node, name in node?[name] } }
  }
}

extension JSONNode {
  /// How many code points a text has, if there are more than `limit`; nil for one that is filled in later.
  fileprivate func excess(over limit: Int) -> Int? {
    // A text never has more code points than bytes in the file.
    guard kind == .string, contentRange.count > limit, let length = string?.unicodeScalars.count, length > limit,
      !isDynamicText
    else { return nil }
    return length
  }
}
