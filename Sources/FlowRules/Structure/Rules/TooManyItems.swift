import FlowLanguage
import JSONText

extension Rule {
  static let tooManyItems = Rule(
    "too-many-items",
    .values,
    code: .maxItemsRequired,
    otherCodes: [.duplicatePropertyForCondition],
    summary: "A list has no more items than it may have.",
    why: "The platform refuses a list that is too long.",
    examples: [
      .good(
        #"{"type": "ImageCarousel", "images": [{"src": "\#(ImageExample.png)", "alt-text": "A dot"}]}"#
      ),
      .bad(
        #"{"type": "RadioButtonsGroup", "name": "n", "label": "Number", "data-source": ⟦[⟧\#(ItemExample.items(21))]}"#
      ),
    ]
  )
}

enum ItemExample {
  static func items(_ count: Int) -> String {
    (1...count).map { #"{"id": "\#($0)", "title": "Number \#($0)"}"# }.joined(separator: ", ")
  }
}

extension StructureWalk {
  mutating func reportManyItems(
    _ node: JSONNode,
    _ count: Int,
    _ maximum: Int,
    _ fact: PropertyFact,
    _ source: FactSource
  ) {
    findings.report(
      .tooManyItems,
      at: node,
      code: node.kind == .object ? .duplicatePropertyForCondition : nil,
      source: source,
      "'\(fact.name)' can have \(maximum.counted(node.elementNoun)), but has \(count)"
    )
  }

  /// Judges the number of items in a list where one has an image.
  mutating func checkCountWithImages(_ list: JSONNode, _ items: [JSONNode], _ fact: PropertyFact) {
    guard let maximum = fact.maximumWithImages, items.count > maximum, items.contains(where: { $0[.image] != nil })
    else { return }
    findings.report(
      .tooManyItems,
      at: list,
      "'\(fact.name)' can have \(maximum) items where one has an image, but has \(items.count)"
    )
  }
}
