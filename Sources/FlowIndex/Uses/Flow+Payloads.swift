import FlowLanguage
package import FlowModel
import JSONText

extension Flow {
  /// The screen that gets the payload of an action as its data: the next one, or for `update_data` the same; nil if there
  /// is none, or only the endpoint knows.
  package func screen(givenPayloadOf action: FlowAction, on screen: Screen) -> Screen? {
    switch action.fact {
    case .navigate: action.next.flatMap { position(ofScreenNamedBy: $0) }.map { screens[$0] }
    case .updateData: screen
    default: nil
    }
  }
}
