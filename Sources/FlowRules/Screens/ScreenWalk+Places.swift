import FlowLanguage
import FlowModel
import JSONText

extension ScreenWalk {
  /// Judges whether a component may stand where it stands.
  mutating func checkPlace(of component: FlowComponent, _ fact: ComponentFact, _ tree: ScreenTree) {
    guard let type = component.typeNode, fact.since <= context.version else { return }
    checkNesting(of: component, type, tree)
    let parent = tree.surroundings[component.index].place
    guard let place = fact.place(under: parent) else { return reportMisplaced(type, fact, parent) }
    if place.since > context.version {
      if place.parent == .layout { reportEarlyLayout(type, fact, place) } else { reportEarlyPlace(type, fact, place) }
    } else if place.source != .documented, parent.source == .documented {
      undocumentedPlaces.append((type, "\(fact.type) under \(parent.rawValue)"))
    }
    checkBesideForm(component, fact, type, tree)
  }

  static func placementCode(_ version: FlowVersion) -> PlatformCode {
    version < .v6_0 ? .invalidRichTextPlacement : .invalidComponentPlacement
  }
}
