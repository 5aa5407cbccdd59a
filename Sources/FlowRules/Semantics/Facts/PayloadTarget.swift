import FlowLanguage
import FlowModel
import JSONText

/// The data model that the payload of an action has to fit.
struct PayloadTarget {
  /// The screen that gets the payload as its data: the next one, or for `update_data` the same; nil without one.
  let screen: Int?
  let model: DataModel?
  private let code: PlatformCode
  private let source: FactSource
  private let title: JSONName

  init(_ action: FlowAction, on screen: Screen, _ facts: FlowFacts) {
    var target: Int?
    switch action.fact {
    case .navigate:
      target = action.next?.name.flatMap { facts.graph.position(of: $0) }
      code = .invalidNavigateActionPayload
      // The documentation speaks of flows without an endpoint.
      source = facts.hasEndpoint ? .inferred : .documented
    case .updateData:
      target = screen.index
      code = .invalidUpdateDataActionPayload
      source = .observed
    default:
      code = .invalidScreenDynamicData
      source = .documented
    }
    self.screen = target
    model = target.flatMap { facts.flow.screens[$0].data }
    title = target.flatMap { facts.flow.screens[$0].id } ?? ""
  }

  /// What the model says about the member `name`; nil if it says nothing that could be judged.
  func declaration(of name: JSONName) -> DataDeclaration? {
    model?.member(name)?.declaration
  }

  /// What a value in the payload has to be.
  ///
  /// `path` leads there from the data of the screen: `person.name`.
  func expectation(_ declaration: DataDeclaration, at path: String) -> Expectation {
    Expectation(
      [declaration.type],
      .data(path, ofScreen: title.text),
      declaration: declaration.node,
      source: source,
      code: code
    )
  }
}
