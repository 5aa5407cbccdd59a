import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let tooManyOfType = Rule(
    "too-many-of-type",
    .placement,
    code: .componentTypeMaxNumberPerScreen,
    otherCodes: [
      .maxEmbeddedLinkPerScreen, .maxFooterPerScreen, .maxImagePerScreen, .maxOptInPerScreen,
      .moreThanOneFooter,
    ],
    summary: "A screen, or a flow, has no more components of a type than it may have.",
    why: "The platform refuses more. Of the branches of If and Switch the fullest counts.",
    examples: [
      .good(#"{"type": "Image", "src": "\#(ImageExample.png)"}, {"type": "Image", "src": "\#(ImageExample.png)"}"#),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}},
          ⟦{⟧"type": "Footer", "label": "Cancel", "on-click-action": {"name": "complete", "payload": {}}}
        ]}}
        """#
      ),
      .bad(
        #"""
        {"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 1},
        ⟦{⟧"type": "DocumentPicker", "name": "bill", "label": "Bill", "max-uploaded-documents": 1}
        """#
      ),
    ]
  )
}

extension ScreenWalk {
  mutating func checkCounts(_ tree: ScreenTree) {
    guard tree.counts.hasLimited else { return }
    for (position, fact) in Counts.facts.enumerated() where tree.counts.byType[position] > 0 {
      guard let limit = fact.screenLimit, limit.since <= context.version else { continue }
      let others = fact.countsWith.map { tree.counts.of($0) } ?? 0
      // Types that count together are reported once, with the one that comes first in the table.
      if others > 0, let other = fact.countsWith, Self.isLater(fact.type, than: other) { continue }
      let count = Int(tree.counts.byType[position]) + others
      if count > limit.maximum { reportType([fact.type] + [fact.countsWith].compactMap(\.self), count, limit, tree) }
    }
  }

  private static func isLater(_ type: String, than other: String) -> Bool {
    Counts.facts.firstIndex { $0.type == type } ?? 0 > Counts.facts.firstIndex { $0.type == other } ?? 0
  }

  private mutating func reportType(
    _ types: [String],
    _ count: Int,
    _ limit: ComponentFact.CountLimit,
    _ tree: ScreenTree
  ) {
    let all = tree.screen.components.filter { types.contains($0.type) }
    let isConditional = all.contains { tree.surroundings[$0.index].isConditional }
    guard let first = all.first, let last = all.last else { return }
    let excess = !isConditional && all.indices.contains(limit.maximum) ? all[limit.maximum] : last
    let noun = types.count > 1 ? types.joined(separator: " or ") : types[0]
    findings.report(
      .tooManyOfType,
      at: excess.node,
      code: Self.code(types[0], isConditional: isConditional),
      source: limit.source,
      "a screen can have \(limit.maximum) \(noun), this one has \(count)"
        + (isConditional ? ", counting the fullest branch of each If and Switch" : ""),
      related: [.init("the first \(first.type)", at: first.node)]
    )
  }

  private static func code(_ type: String, isConditional: Bool) -> PlatformCode? {
    switch type {
    case "Footer": isConditional ? .moreThanOneFooter : .maxFooterPerScreen
    case "EmbeddedLink": .maxEmbeddedLinkPerScreen
    case "Image": .maxImagePerScreen
    case "OptIn": .maxOptInPerScreen
    default: nil
    }
  }

  /// Adds the components of a screen to those of earlier screens, and reports the first one beyond the limit of the
  /// flow.
  mutating func countInFlow(_ tree: ScreenTree, _ before: inout Counts) {
    guard tree.counts.hasLimited else { return }
    let earlier = before
    before.add(tree.counts)
    for (position, fact) in Counts.facts.enumerated() where tree.counts.byType[position] > 0 {
      guard let limit = fact.flowLimit else { continue }
      let (type, old) = (fact.type, Int(earlier.byType[position]))
      guard old <= limit.maximum, before.byType[position] > limit.maximum else { continue }
      let all = tree.screen.components.filter { $0.type == type }
      let position = limit.maximum - old
      guard let excess = all.indices.contains(position) ? all[position] : all.last else { continue }
      let message = "a flow can have \(limit.maximum) \(type), and this is one more"
      findings.report(.tooManyOfType, at: excess.node, source: limit.source, message)
    }
  }
}
