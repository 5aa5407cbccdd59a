import FlowModel
import JSONText

/// Writes the routing model that the actions of a flow amount to.
struct RoutingModelWriter {
  private let flow: Flow
  private let graph: FlowGraph

  init(_ facts: FlowFacts) {
    flow = facts.flow
    graph = FlowGraph.ofActions(facts.flow)
  }

  /// `{"A": ["B"], "B": []}` in the order of the screens; self and backward ways are left out.
  var text: String {
    var seen: Set<[Int]> = []
    var entries: [String] = []
    for screen in flow.screens {
      guard let id = screen.id, graph.position(of: id) == screen.index else { continue }
      var targets: [String] = []
      for next in graph.next(after: screen.index) where next != screen.index {
        guard !seen.contains([next, screen.index]), seen.insert([screen.index, next]).inserted,
          let name = flow.screens[next].id
        else { continue }
        targets.append(JSONPrinter.quoted(name))
      }
      entries.append("\(JSONPrinter.quoted(id)): [\(targets.joined(separator: ", "))]")
    }
    return "{" + entries.joined(separator: ", ") + "}"
  }

  /// A new member behind `value`.
  func fix(after value: JSONNode?) -> [Fix] {
    guard let value, !flow.screens.isEmpty else { return [] }
    let position = value.range.upperBound
    let edit = TextEdit(range: position..<position, text: ", \"routing_model\": \(text)")
    return [Fix("write the routing model from the actions; add what only the server does", .unsafe, edits: [edit])]
  }

  /// The whole model anew.
  func fix(replacing model: JSONNode) -> [Fix] {
    [
      Fix(
        "write the routing model from the actions; ways that only the server takes are lost",
        .unsafe,
        edits: [TextEdit(range: model.range, text: text)]
      )
    ]
  }
}
