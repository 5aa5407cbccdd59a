import FlowLanguage
import FlowModel
import JSONText

/// What the semantic checks know about a flow, worked out once: indexes by name, the graph of the screens, and
/// every place that takes a value from elsewhere.
struct FlowFacts: Sendable {
  let context: FlowContext
  let graph: FlowGraph
  let screens: [ScreenFacts]
  let uses: [DynamicUse]

  var flow: Flow { context.flow }
  var version: FlowVersion { context.version }
  var hasEndpoint: Bool { flow.hasEndpoint }

  init(_ context: FlowContext) {
    self.context = context
    graph = FlowGraph(context.flow)
    screens = context.flow.screens.map(ScreenFacts.init)
    var collector = UseCollector(flow: context.flow, screens: screens, graph: graph, version: context.version)
    collector.collect()
    uses = collector.uses
  }

  /// Whether nothing is wrong with the JSON inside a value, so that what it lacks is really missing.
  func isWhole(_ node: JSONNode) -> Bool {
    let faults = context.document.faults
    guard !faults.isEmpty else { return true }
    let range = node.range
    return !faults.contains { range.lowerBound <= $0.range.upperBound && $0.range.lowerBound <= range.upperBound }
  }

  /// The screen's id in quotes, or its number where it has none.
  func title(of screen: Int) -> String {
    guard screens.indices.contains(screen) else { return "the screen" }
    return screens[screen].screen.id.map { "'\($0)'" } ?? "number \(screen + 1)"
  }

  /// The name that was probably meant; none where there are so many that comparing them all takes too long.
  func nearest(_ word: String, in candidates: [String]) -> String? {
    candidates.count > 500 || word.utf8.count < 3 ? nil : Spelling.nearest(to: word, in: candidates)
  }

  /// `; did you mean 'x'?`, or nothing.
  func suggestion(for word: String, in candidates: [String]) -> String {
    nearest(word, in: candidates).map { "; did you mean '\($0)'?" } ?? ""
  }

  /// An edit that writes `name` in place of the decoded `range` of a string.
  func renaming(_ range: Range<Int>, of text: DecodedText, to name: String?) -> [Fix] {
    guard let name else { return [] }
    return [Fix("write '\(name)'", .unsafe, edits: [TextEdit(range: text.sourceRange(of: range), text: name)])]
  }
}

/// What is known about one screen.
struct ScreenFacts: Sendable {
  let screen: Screen
  /// Positions of the components with a name, Forms left out; of equal names the first.
  let components: [String: Int]
  /// Positions of the Forms by name.
  let forms: [String: Int]

  init(_ screen: Screen) {
    self.screen = screen
    var components: [String: Int] = [:]
    var forms: [String: Int] = [:]
    for component in screen.components {
      guard let name = component.name else { continue }
      if component.type == "Form" {
        if forms[name] == nil { forms[name] = component.index }
      } else if components[name] == nil {
        components[name] = component.index
      }
    }
    self.components = components
    self.forms = forms
  }

  /// The component of that name, Forms left out.
  func component(named name: String) -> Component? {
    components[name].map { screen.components[$0] }
  }

  /// Whether the screen's `data` can be judged: it is an object, or there is none.
  var hasReadableData: Bool { screen.data != nil || screen.node["data"] == nil }
}
