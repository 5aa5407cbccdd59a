import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let tooManyComponents = Rule(
    "too-many-components",
    .placement,
    code: .maxAllowedComponentsPerScreen,
    summary: "A screen has at most 50 components.",
    why:
      "More than 50 are against the documentation; more than 100 the platform has been seen to refuse. Those in Form, If "
      + "and Switch count, of branches that exclude each other the fullest.",
    examples: [
      .good(CountExample.texts(49)),
      .bad(
        .screen,
        CountExample.screen(components: 51),
        abridged: #"{"id": "FIRST", …, "layout": {"type": "SingleColumnLayout", "children": [… 51 components]}}"#
      ),
    ]
  )
}

extension ScreenWalk {
  mutating func checkTotal(_ tree: ScreenTree) {
    let count = tree.counts.total
    guard count > Limit.componentsPerScreen.maximum, let list = tree.screen.node[.layout]?[.children] else { return }
    let client = Limit.componentsPerScreenInClient.maximum
    let isRefused = count > client
    findings.report(
      .tooManyComponents,
      at: list,
      // The documentation and the client disagree: it is only an error if both refuse it.
      source: isRefused ? Limit.componentsPerScreen.source : Limit.componentsPerScreenInClient.source,
      "the screen has \(count) components; \(isRefused ? "no more than \(client) are accepted, and " : "")"
        + "the documentation allows \(Limit.componentsPerScreen.maximum)"
    )
  }
}

private enum CountExample {
  static func texts(_ count: Int) -> String {
    (1...count).map { #"{"type": "TextBody", "text": "Line \#($0)"}"# }.joined(separator: ",\n")
  }

  static func screen(components count: Int) -> String {
    #"""
    {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": ⟦[⟧
      \#(texts(count - 1)),
      {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}
    ]}}
    """#
  }
}
