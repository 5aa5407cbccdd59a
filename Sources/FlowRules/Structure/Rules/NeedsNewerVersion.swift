import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let needsNewerVersion = Rule(
    "needs-newer-version",
    .version,
    code: .invalidPropertyKey,
    otherCodes: [.invalidPropertyValue, .invalidPropertyType, .invalidEnumValue, .invalidDataAPIVersion],
    summary: "A flow uses only what the version knows that it declares.",
    why: "Each upload is checked by the declared version: what came later is refused as unknown.",
    examples: [
      .good(#"{"type": "TextInput", "name": "code", "label": "Code", "label-variant": "large"}"#, in: .v7_0),
      .bad(#"{"type": "TextInput", "name": "code", "label": "Code", ⟦"label-variant"⟧: "large"}"#, in: .v6_3),
      .bad(
        #"{"type": ⟦"ChipsSelector"⟧, "name": "tags", "label": "Tags", "data-source": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}]}"#,
        in: .v6_2
      ),
      .bad(
        #"{"type": "EmbeddedLink", "text": "Terms", "on-click-action": {"name": ⟦"open_url"⟧, "url": "https://example.com/terms"}}"#,
        in: .v5_1
      ),
      .bad(#"{"type": "TextBody", "text": ⟦[⟧"First line", "Second line"]}"#, in: .v5_0),
    ]
  )
}

extension StructureWalk {
  mutating func reportNewComponent(_ component: FlowComponent, _ fact: ComponentFact) {
    report(newer: fact.since, at: component.typeNode, code: .invalidPropertyValue) {
      "component \(fact.type) exists"
    }
  }

  mutating func reportLines(_ node: JSONNode, _ fact: PropertyFact, _ since: FlowVersion) {
    report(newer: since, at: node, code: .invalidPropertyType) { "a list of texts as '\(fact.name)' is possible" }
  }

  /// Reports a property that the version does not know yet, or no longer knows.
  mutating func reportGate(_ entry: KnownMember, _ scope: Scope) {
    if let removed = entry.fact.removedIn, scope.version >= removed { return reportRemoved(entry, removed) }
    report(newer: entry.fact.since, at: entry.member.key, source: entry.fact.source) {
      "'\(entry.fact.name)' of \(scope.kind.phrase) exists"
    }
  }

  /// Reports something that is new in version `since`; "from version X on" is put behind `subject`.
  mutating func report(
    newer since: FlowVersion,
    at node: JSONNode?,
    code: PlatformCode? = nil,
    source: FactSource? = nil,
    _ subject: () -> String
  ) {
    guard let node else { return }
    findings.report(
      .needsNewerVersion,
      at: node,
      code: code,
      source: source,
      "\(subject()) from version \(since) on; this flow is checked as version \(context.version)",
      fixes: lift.fixes(to: since)
    )
  }
}

extension ScreenWalk {
  /// Reports a component in a place where only a later version allows it.
  mutating func reportEarlyPlace(_ type: JSONNode, _ fact: ComponentFact, _ place: ComponentFact.Place) {
    findings.report(
      .needsNewerVersion,
      at: type,
      code: .invalidPropertyValue,
      source: place.source,
      "\(fact.type.withArticle) can stand in \(place.parent.rawValue.withArticle) from version \(place.since) on; "
        + "this flow is checked as version \(context.version)",
      fixes: lift.fixes(to: place.since)
    )
  }
}
