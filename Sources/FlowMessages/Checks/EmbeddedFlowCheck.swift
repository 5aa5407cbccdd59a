import FlowModel
import FlowRules
import JSONText

/// The flow in `flow_json`: checked like a file of its own, with places inside the string.
enum EmbeddedFlowCheck: MessageCheck {
  static let rules: [Rule] = [.embeddedFlow]

  static func run(_ judge: inout MessageJudge) {
    for (launch, flow) in zip(judge.launches, judge.flows) {
      guard let reference = launch.reference, reference.kind == .embedded else { continue }
      judge.checkEmbedded(reference, flow)
    }
  }
}

extension MessageJudge {
  fileprivate mutating func checkEmbedded(_ reference: FlowReference, _ embedded: ResolvedFlow?) {
    guard reference.node.kind != .missing else { return }
    guard let embedded else {
      if isPlaceholder(reference.node, reference.member) { return }
      let text =
        "'\(reference.member)' has to be the text of a flow in a string, not \(reference.node.kind.description)"
      return report(.embeddedFlow, at: reference.node, text, fixes: Self.quotingFix(reference.node))
    }
    guard embedded.flow.node.kind == .object else {
      return report(
        .embeddedFlow,
        at: reference.node,
        "'\(reference.member)' does not hold a flow: its text is not a JSON object"
      )
    }
    let diagnostics = FlowChecker.check(embedded.flow.document, options: options)
    add(diagnostics.map(embedded.placement.moved))
  }

  private static func quotingFix(_ node: JSONNode) -> [Fix] {
    guard node.kind == .object else { return [] }
    let text = JSONPrinter.quoted(JSONPrinter().print(JSONValue(node)))
    return [Fix("write the flow as a string", edits: [TextEdit(range: node.range, text: text)])]
  }
}
