import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let undocumentedPlace = Rule(
    "undocumented-place",
    .placement,
    source: .advice,
    summary: "A component stands where the documentation says that it may.",
    why: "The documentation does not list it there. It has been seen to work, which may end any day.",
    examples: [
      .good(#"{"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 1}"#),
      .bad(
        #"""
        {"type": "OptIn", "name": "more", "label": "I have a photo"},
        {"type": "If", "condition": "${form.more}", "then": [
          {"type": ⟦"PhotoPicker"⟧, "name": "photo", "label": "Photo", "max-uploaded-photos": 1}]}
        """#
      ),
    ]
  )
}

extension ScreenWalk {
  /// Reports the first component of a flow in a place that is not documented but has been seen to work.
  mutating func reportUndocumentedPlaces() {
    guard let (type, place) = undocumentedPlaces.first else { return }
    findings.report(
      .undocumentedPlace,
      at: type,
      "the documentation does not list \(place); it has been seen to work",
      related: undocumentedPlaces.dropFirst().prefix(20).map { .init("\($0.place) here", at: $0.type) }
    )
  }
}
