import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let ifNesting = Rule(
    "if-nesting",
    .placement,
    code: .maximumIfNesting,
    since: .v4_0,
    summary: "If stands in If at most three deep.",
    why: "The platform refuses deeper nesting.",
    examples: [
      .good(NestingExample.nested(3)),
      .bad(NestingExample.nested(4)),
    ]
  )
}

extension ScreenWalk {
  mutating func checkNesting(of component: FlowComponent, _ type: JSONNode, _ tree: ScreenTree) {
    let depth = tree.surroundings[component.index].ifDepth
    guard component.fact == .if, depth == Limit.ifNesting.maximum + 1 else { return }
    findings.report(
      .ifNesting,
      at: type,
      source: Limit.ifNesting.source,
      "this is the \(depth)th If inside another; no more than \(Limit.ifNesting.maximum) levels are possible"
    )
  }
}

private enum NestingExample {
  static func nested(_ depth: Int) -> String {
    let text = #"{"type": "TextBody", "text": "Very well"}"#
    let content = (1...depth).reversed().reduce(text) { inner, level in
      let type = level > Limit.ifNesting.maximum ? #"⟦"If"⟧"# : #""If""#
      return #"{"type": \#(type), "condition": "${form.more}", "then": [\#(inner)]}"#
    }
    return #"{"type": "OptIn", "name": "more", "label": "Tell me more"},"# + "\n" + content
  }
}
