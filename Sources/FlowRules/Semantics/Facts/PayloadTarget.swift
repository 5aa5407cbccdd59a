import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

/// The data model that the payload of an action has to fit.
struct PayloadTarget {
  /// The screen that gets the payload as its data; nil if there is none.
  private let target: Screen?
  private let code: PlatformCode
  private let source: FactSource

  init(_ action: FlowAction, on screen: Screen, _ facts: FlowFacts) {
    switch action.fact {
    case .navigate:
      code = .invalidNavigateActionPayload
      // The documentation speaks of flows without an endpoint.
      source = facts.hasEndpoint ? .inferred : .documented
    case .updateData:
      code = .invalidUpdateDataActionPayload
      source = .observed
    default:
      code = .invalidScreenDynamicData
      source = .documented
    }
    target = facts.flow.screen(givenPayloadOf: action, on: screen)
  }

  /// What the model says about the member that `key` names; nil if it says nothing that could be judged.
  func declaration(of key: JSONNode) -> DataDeclaration? {
    target?.data?.member(namedBy: key)?.declaration
  }

  /// What a value in the payload has to be.
  ///
  /// `path` leads there from the data of the screen: `person.name`.
  func expectation(_ declaration: DataDeclaration, at path: String) -> Expectation {
    Expectation(
      [declaration.type],
      .data(path, ofScreen: target?.id?.text ?? ""),
      declaration: declaration.node,
      source: source,
      code: code
    )
  }
}
