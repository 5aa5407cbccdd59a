package import FlowModel

/// What of a flow was reached.
package struct Coverage: Sendable, Hashable {
  package private(set) var screens: Set<Int> = []
  package private(set) var branches: Set<Branch> = []
  package private(set) var actions: Set<Place> = []

  package init() {}

  /// A branch of an If or Switch.
  package struct Branch: Sendable, Hashable {
    package let screen: Int
    package let component: Int
    package let role: FlowComponent.Role
  }

  /// A thing of a screen by its position.
  package struct Place: Sendable, Hashable {
    package let screen: Int
    package let index: Int
  }

  mutating func add(_ state: ScreenState, on screen: Int) {
    screens.insert(screen)
    for (component, role) in state.branches {
      branches.insert(Branch(screen: screen, component: component, role: role))
    }
  }

  mutating func add(action: Int, on screen: Int) {
    actions.insert(Place(screen: screen, index: action))
  }

  package mutating func formUnion(_ other: Coverage) {
    screens.formUnion(other.screens)
    branches.formUnion(other.branches)
    actions.formUnion(other.actions)
  }

  package var count: Int { screens.count + branches.count + actions.count }
}
