import FlowModel
import JSONText

/// Writes the routing model that follows from the actions of a flow.
struct RoutingModelWriter {
  private let flow: Flow
  private let graph: FlowGraph

  init(_ facts: FlowFacts) {
    flow = facts.flow
    graph = FlowGraph.ofActions(facts.flow)
  }

  /// `{"A": ["B"], "B": []}` in the order of the screens, without routes to the same screen or back.
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
        "write the routing model from the actions; routes that only the server takes are lost",
        .unsafe,
        edits: [TextEdit(range: model.range, text: text)]
      )
    ]
  }
}

extension RoutingModelWriter {
  /// New keys for screens, with the routes that their actions take.
  func fix(adding screens: [Int], to model: RoutingModel) -> [Fix] {
    let entries = screens.compactMap { screen -> String? in
      guard let id = flow.screens[screen].id else { return nil }
      // A route back to a screen that leads here is refused.
      let targets = Set(graph.next(after: screen)).subtracting([screen]).sorted()
        .filter { target in !model.routes.contains { $0.leads(from: flow.screens[target].id, to: id) } }
        .compactMap { flow.screens[$0].id }
      return "\(JSONPrinter.quoted(id)): [\(targets.map { JSONPrinter.quoted($0) }.joined(separator: ", "))]"
    }
    return insertion(entries, into: model, "add the screens with the routes that their actions take")
  }

  /// One more destination.
  func fix(adding target: Int, after screen: Int, to model: RoutingModel) -> [Fix] {
    guard let from = flow.screens[screen].id, let to = flow.screens[target].id else { return [] }
    guard let route = model.routes.last(where: { $0.from.isText(from) }) else {
      return insertion(["\(JSONPrinter.quoted(from)): [\(JSONPrinter.quoted(to))]"], into: model, "add the route")
    }
    guard route.node.kind == .array else { return [] }
    let last = route.node.elements.last?.range.upperBound
    let position = last ?? route.node.range.lowerBound + 1
    let text = (last == nil ? "" : ", ") + JSONPrinter.quoted(to)
    return [Fix("add the route", .unsafe, edits: [TextEdit(range: position..<position, text: text)])]
  }

  private func insertion(_ entries: [String], into model: RoutingModel, _ title: String) -> [Fix] {
    guard !entries.isEmpty else { return [] }
    let last = model.routes.last?.node.range.upperBound
    let position = last ?? model.node.range.lowerBound + 1
    let text = (last == nil ? "" : ", ") + entries.joined(separator: ", ")
    return [Fix(title, .unsafe, edits: [TextEdit(range: position..<position, text: text)])]
  }
}

extension RoutingModel.Route {
  fileprivate func leads(from start: JSONName?, to end: JSONName) -> Bool {
    start.map { from.isText($0) } ?? false && destinations.contains { $0.isText(end) }
  }
}
