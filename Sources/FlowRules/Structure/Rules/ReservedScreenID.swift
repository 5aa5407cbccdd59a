import JSONText

extension Rule {
  static let reservedScreenID = Rule(
    "reserved-screen-id",
    .values,
    code: .screenIDIsReservedKeyword,
    summary: "No screen is called `SUCCESS`.",
    why: "An endpoint answers with the screen `SUCCESS` to end the flow, so the platform keeps the name for itself.",
    examples: [
      .good(.screen, ScreenExample.ending(id: #""THANKS""#)),
      .bad(.screen, ScreenExample.ending(id: #"⟦"SUCCESS"⟧"#)),
      .bad(.screen, ScreenExample.ending(id: #"⟦"success"⟧"#)),
    ]
  )
}

extension StructureWalk {
  mutating func reportReserved(_ node: JSONNode, _ text: String) {
    let message = "'\(text)' can't be the id of a screen, because endpoints end a flow with it; choose another one"
    findings.report(.reservedScreenID, at: node, message)
  }
}
