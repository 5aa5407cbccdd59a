import FlowIndex
import FlowLanguage
package import FlowModel
import JSONText

/// What the semantic checks know about a flow, worked out once: indexes by name, the graph of the screens, and
/// every place that takes a value from elsewhere.
///
/// A class: whoever looks at a use has them at hand, and a copy of so many parts would cost more than the look.
package final class FlowFacts: Sendable {
  package let flow: Flow
  let context: FlowContext
  let version: FlowVersion
  let graph: FlowGraph
  let screens: [ScreenFacts]
  let hasEndpoint: Bool
  let found: FlowUses
  let routing: RoutingFacts
  let forgottenBindings: [ForgottenBinding]
  let names: UsedNames

  /// Every string that takes its value, or part of it, from elsewhere.
  var uses: [DynamicUse] { found.all }

  /// Whether the version that the flow is judged by has a feature.
  func has(_ feature: Feature) -> Bool { feature.isKnown(in: version) }

  /// Works out what is known about a flow that is to be judged so.
  package convenience init(_ flow: Flow, _ options: CheckOptions) {
    self.init(FlowContext(flow, options: options))
  }

  private init(_ context: FlowContext) {
    self.context = context
    flow = context.flow
    version = context.version
    graph = FlowGraph(context.flow)
    screens = context.flow.screens.map { ScreenFacts($0, in: context) }
    hasEndpoint = context.flow.hasEndpoint
    found = FlowUses(context.flow)
    routing = RoutingFacts(context, graph)
    forgottenBindings = ForgottenBinding.all(in: context.flow)
    names = UsedNames(context.flow, found, forgottenBindings)
  }

  /// The same flow judged in another way: nothing is worked out again, for only the context depends on that.
  init(_ known: FlowFacts, _ options: CheckOptions) {
    context = FlowContext(known.flow, options: options)
    flow = known.flow
    version = context.version
    graph = known.graph
    screens = known.screens
    hasEndpoint = known.hasEndpoint
    found = known.found
    routing = known.routing
    forgottenBindings = known.forgottenBindings
    names = known.names
  }

  /// Whether a fault of the syntax stands in a value or at its ends, so that what it seems to lack may be there.
  func hasFault(in node: JSONNode) -> Bool { context.hasFault(in: node) }

  /// The screen's id in quotes, or its number where it has none.
  func title(of screen: Int) -> String {
    guard screens.indices.contains(screen) else { return "the screen" }
    return screens[screen].screen.id.map { "'\($0)'" } ?? "number \(screen + 1)"
  }

  /// The name that was probably meant; none where there are so many that comparing them all takes too long.
  func nearest(_ word: JSONName, in candidates: some Sequence<JSONName>) -> JSONName? {
    guard word.text.utf8.count >= 3 else { return nil }
    // A lazy sequence is not evaluated as a whole just to be counted.
    let few = Array(candidates.prefix(Self.candidateLimit + 1))
    return few.count > Self.candidateLimit ? nil : Spelling.nearest(to: word, in: few)
  }

  private static let candidateLimit = 500

  /// `; did you mean 'x'?`, or nothing.
  func suggestion(for word: JSONName, in candidates: [JSONName]) -> String {
    Spelling.hint(nearest(word, in: candidates))
  }

  /// An edit that writes `name` in place of the decoded `range` of a string.
  func renaming(_ range: Range<Int>, of text: DecodedText, to name: JSONName?) -> [Fix] {
    guard let name else { return [] }
    return [Fix("write '\(name)'", .unsafe, edits: [TextEdit(range: text.sourceRange(of: range), text: name.text)])]
  }
}

/// What is known about one screen.
///
/// A class, because it is looked up for every reference, and copying so many parts would cost more than the look-up.
final class ScreenFacts: Sendable {
  let screen: Screen
  /// Whether the screen's `data` can be judged: it is an object, or there is none.
  let hasReadableData: Bool
  /// Whether `data` is a JSON Schema of an object, whose members stand one level too deep.
  let isWrapped: Bool
  let hasForms: Bool
  /// Whether it has an If or Switch.
  let hasBranches: Bool
  /// Whether what `data` seems to lack is really not there.
  let canJudgeData: Bool
  /// Whether a component that seems to be missing is really not there.
  let canJudgeFields: Bool

  init(_ screen: Screen, in context: FlowContext) {
    self.screen = screen
    let isWrapped = screen.node[.data].map(Self.isSchema) ?? false
    self.isWrapped = isWrapped
    hasReadableData = screen.data != nil && !isWrapped || screen.node[.data] == nil
    hasForms = screen.components.contains { $0.fact == .form }
    hasBranches = screen.components.contains(where: \.isConditional)
    let isWhole = !context.hasFault(in: screen.node)
    canJudgeData = isWhole && hasReadableData
    canJudgeFields = isWhole && screen.node[.layout]?[.children]?.kind == .array
  }

  /// Whether a value is a JSON Schema: `{"type": "object", "properties": {…}}`.
  private static func isSchema(_ node: JSONNode) -> Bool {
    node[.type]?.isText("object") ?? false && node[.properties]?.kind == .object
  }

  /// The component of that name, Forms left out.
  func component(named name: JSONName) -> FlowComponent? { screen.component(named: name) }

  /// Whether a component has that name, Forms left out.
  func hasComponent(named name: JSONName) -> Bool { screen.position(ofComponentNamed: name) != nil }

  /// Whether a Form has that name.
  func hasForm(named name: JSONName) -> Bool {
    hasForms && screen.components.contains { $0.fact == .form && $0.name == name }
  }

  /// The names of the components, Forms left out, each once and in order; none where there are so many that nobody
  /// compares them.
  var names: [JSONName] {
    guard screen.components.count <= 2_000 else { return [] }
    return Set(screen.components.filter { $0.fact != .form }.compactMap(\.name)).sorted()
  }
}
