public import FlowLanguage
public import FlowModel
public import JSONText

/// A flow ready to run: every condition, expression and payload is a formula, every route a pair of positions.
public struct FlowProgram: Sendable {
  /// The flow that it was made of.
  public let flow: Flow
  /// The screens in the order of the flow.
  public let screens: [ScreenProgram]
  /// The positions of the screens that the flow may be opened with.
  public let entries: [Int]
  let graph: FlowGraph
  let compiler: FormulaCompiler

  /// Prepares `flow`, whatever is wrong with it.
  public init(_ flow: Flow) {
    let graph = FlowGraph(flow)
    let compiler = FormulaCompiler(version: flow.version) { graph.position(of: $0) }
    self.flow = flow
    self.graph = graph
    self.compiler = compiler
    entries = flow.entryScreens
    screens = flow.screens.map { ScreenProgram($0, compiler) }
  }

  /// The version that decides; the recommended one for a flow that declares none.
  public var version: FlowVersion { flow.version ?? Language.recommendedVersion }

  /// The position of the screen with that id.
  public func position(of id: JSONName) -> Int? { graph.position(of: id) }

  /// What the flow declares as the version of its endpoint; nil without one.
  public var dataAPIVersion: String? { flow.hasEndpoint ? flow.node["data_api_version"]?.string ?? "" : nil }

  /// The `params` of an answer of the endpoint, in which bindings are worked out like those of a payload.
  package func formula(ofParams params: JSONValue) -> Formula {
    compiler.formula(JSONDocument(parsing: JSONPrinter().print(params)).root)
  }

  /// Whether a route leads from one screen to another.
  func hasRoute(from: Int, to: Int) -> Bool { graph.leads(from: from, to: to) }

  /// Which answers of an endpoint are taken.
  var answerRules: AnswerRules { AnswerRules(flow, graph, entries: entries) }
}

/// A screen ready to run.
public struct ScreenProgram: Sendable {
  /// The screen that it was made of.
  public let screen: Screen
  /// The title; missing where there is none.
  public let title: Formula
  /// In the order of ``Screen/components``.
  public let components: [ComponentProgram]
  /// In the order of ``Screen/actions``.
  public let actions: [ActionProgram]

  init(_ screen: Screen, _ compiler: FormulaCompiler) {
    self.screen = screen
    title = screen.node["title"].map(compiler.formula) ?? Formula(.null)
    components = screen.components.map { ComponentProgram($0, on: screen, compiler) }
    actions = screen.actions.enumerated().map { ActionProgram($0.element, index: $0.offset, compiler) }
  }

  /// The id, or the position in braces for a screen without one.
  public var name: String { screen.id?.text ?? "(screen \(screen.index + 1))" }

  /// The position of the first component of that name.
  func component(named name: JSONName) -> Int? { screen.position(ofComponentNamed: name) }
}

/// An action ready to run.
public struct ActionProgram: Sendable {
  /// The action that it was made of.
  public let action: FlowAction
  /// Its position in ``ScreenProgram/actions``.
  public let index: Int
  /// What it passes on; an empty object without a payload.
  public let payload: Formula
  /// Where `navigate` leads, by name.
  public let next: Formula
  /// What `open_url` opens.
  public let url: Formula

  init(_ action: FlowAction, index: Int, _ compiler: FormulaCompiler) {
    self.action = action
    self.index = index
    payload = action.payload.map(compiler.formula) ?? Formula(.object([]))
    next = action.next.map(compiler.formula) ?? Formula(.null)
    url = action.node["url"].map(compiler.formula) ?? Formula(.null)
  }

  /// Where the action stands.
  public var node: JSONNode { action.node }
}
