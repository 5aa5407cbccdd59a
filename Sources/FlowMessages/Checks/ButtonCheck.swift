import FlowLanguage
import FlowRules
import JSONText

/// The button components of template messages: spelling of `sub_type`, position, number of parameters.
enum ButtonCheck: MessageCheck {
  static let rules: [Rule] = [.buttonSubType, .buttonIndex, .templateName]

  static func run(_ judge: inout MessageJudge) {
    guard judge.shape.usesTemplate else { return }
    for launch in judge.launches { judge.checkButton(launch.node) }
    judge.checkIndexesDiffer()
  }
}

extension MessageJudge {
  fileprivate mutating func checkButton(_ button: JSONNode) {
    if let subType = button["sub_type"] { checkSubType(subType) }
    if let index = button["index"] { checkIndex(index) }
    let parameters = button.meant("parameters")?.elements ?? []
    for parameter in parameters where parameter.kind != .object && !Placeholder.isWhole(parameter) {
      report(
        .messageWrongType,
        at: parameter,
        "a parameter of a flow button has to be an object, not \(parameter.kind.description)"
      )
    }
    if parameters.count > 1 {
      report(
        .messageUnknownValue,
        at: parameters[1],
        source: .inferred,
        "a flow button takes one parameter, but this one has \(parameters.count); only the first can count"
      )
    }
  }

  private mutating func checkSubType(_ node: JSONNode) {
    guard !node.isText("flow"), node.kind != .missing, !isPlaceholder(node, "sub_type") else { return }
    let fix = Fix("write 'flow'", edits: [TextEdit(range: node.range, text: "\"flow\"")])
    let isOnlyCase = node.string?.lowercased() == "flow"
    report(
      .buttonSubType,
      at: node,
      source: isOnlyCase ? .inferred : .documented,
      "'sub_type' of a flow button is 'flow', not \(shown(node))\(isOnlyCase ? "; lower case is what is documented" : "")",
      fixes: [fix]
    )
  }

  private mutating func checkIndex(_ node: JSONNode) {
    guard node.kind != .missing, !isPlaceholder(node, "index") else { return }
    let number = node.kind == .string ? node.string.flatMap { Int($0) } : node.integer
    guard let number, number >= 0 else {
      return report(
        .buttonIndex,
        at: node,
        "'index' is the position of the button, counted from 0 and written as text like \"0\", not \(shown(node))"
      )
    }
    guard number > 9 else { return }
    report(
      .buttonIndex,
      at: node,
      source: .inferred,
      "'index' is \(number), but a template has at most 10 buttons: 0 to 9"
    )
  }

  fileprivate mutating func checkIndexesDiffer() {
    // Buttons of different carousel cards are counted card by card.
    for siblings in Set(launches.compactMap(\.node.parent)) {
      var seen: [Int: JSONNode] = [:]
      for button in siblings.elements where FlowButton.isButton(button) {
        guard let position = button.position, let index = button["index"] else { continue }
        guard let first = seen[position] else {
          seen[position] = button
          continue
        }
        let isFlow = FlowButton.isSent(first) && FlowButton.isSent(button)
        report(
          .buttonIndex,
          at: index,
          source: .inferred,
          "two \(isFlow ? "flow buttons" : "buttons") have the index \(position), so one of them can't be placed",
          related: first["index"].map { [.init("the other one", at: $0)] } ?? []
        )
      }
    }
  }

  private func shown(_ node: JSONNode) -> String {
    node.string.map { "'\($0)'" } ?? (node.kind == .number ? node.sourceText : node.kind.description)
  }
}
