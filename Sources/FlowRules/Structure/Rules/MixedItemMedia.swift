import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let mixedItemMedia = Rule(
    "mixed-item-media",
    .structure,
    code: .dataSourceItemsHaveBothImageAndColor,
    source: .observed,
    since: .v5_0,
    summary: "The items of one list have pictures or colours, not both.",
    why: "The platform has been seen to refuse a list that mixes them.",
    examples: [
      .good(
        #"""
        {"type": "Dropdown", "name": "c", "label": "Colour", "data-source": [
          {"id": "r", "title": "Red", "color": "#FF0000"}, {"id": "g", "title": "Green", "color": "#00FF00"}]}
        """#
      ),
      .bad(
        #"""
        {"type": "Dropdown", "name": "c", "label": "Colour", "data-source": [
          {"id": "r", "title": "Red", "color": "#FF0000"}, {"id": "p", "title": "Dots", ⟦"image"⟧: "\#(ImageExample.png)"}]}
        """#
      ),
    ]
  )
}

extension StructureWalk {
  mutating func checkKinds(of items: [JSONNode], _ object: ObjectFact) {
    guard !object.kindsPerList.isEmpty else { return }
    var first: JSONMember?
    for item in items {
      for kind in object.kindsPerList {
        guard let member = item.member(kind) else { continue }
        guard let first else {
          first = member
          continue
        }
        if first.property == kind.key { continue }
        findings.report(
          .mixedItemMedia,
          at: member.key,
          "items of one list have '\(first.name)' or '\(kind.name)', not both",
          related: [.init("the first '\(first.name)'", at: first.key)]
        )
        return
      }
    }
  }
}
