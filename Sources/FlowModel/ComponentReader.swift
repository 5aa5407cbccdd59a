import FlowLanguage
import JSONText

/// Reads the tree of components into one list, looking at each member once.
struct ComponentReader {
  private(set) var components: [FlowComponent] = []
  private(set) var actions: [FlowAction] = []

  mutating func read(_ list: JSONNode, parent: Int?, role: FlowComponent.Role) {
    for node in list.eachElement where node.kind == .object { read(component: node, parent: parent, role: role) }
  }

  private mutating func read(component node: JSONNode, parent: Int?, role: FlowComponent.Role) {
    let parts = ComponentParts(node)
    let index = components.count
    components.append(FlowComponent(parts, index: index, parent: parent, role: role, end: index + 1))
    for member in parts.actions {
      actions.append(FlowAction(member.value, property: member.name, component: index, item: nil))
    }
    if let items = parts.dataSource { readActions(ofItems: items, component: index) }
    if let items = parts.listItems { readActions(ofItems: items, component: index) }
    readBranches(of: parts, index: index)
    if components.count > index + 1 {
      components[index] = FlowComponent(components[index], end: components.count)
    }
  }

  private mutating func readBranches(of parts: ComponentParts, index: Int) {
    switch parts.fact {
    case .form:
      if let children = parts.children { read(children, parent: index, role: .form) }
    case .if:
      if let then = parts.then { read(then, parent: index, role: .then) }
      if let other = parts.else { read(other, parent: index, role: .else) }
    case .switch:
      guard let cases = parts.cases else { return }
      for member in cases.members { read(member.value, parent: index, role: .case(member.name)) }
    default: break
    }
  }

  private mutating func readActions(ofItems list: JSONNode, component: Int) {
    for (position, item) in list.eachElement.enumerated() where item.kind == .object {
      for member in item.members where member.isAction {
        actions.append(FlowAction(member.value, property: member.name, component: component, item: position))
      }
    }
  }
}

/// The members of a component that make up the tree; of equal keys the last counts.
struct ComponentParts {
  let node: JSONNode
  /// What is known about the type; nil for an unknown one.
  private(set) var fact: ComponentFact?
  private(set) var type: JSONNode?
  private(set) var name: JSONNode?
  private(set) var dataSource: JSONNode?
  private(set) var listItems: JSONNode?
  private(set) var children: JSONNode?
  private(set) var then: JSONNode?
  private(set) var `else`: JSONNode?
  private(set) var cases: JSONNode?
  private(set) var actions: [JSONMember] = []

  init(_ node: JSONNode) {
    self.node = node
    for member in node.members {
      switch member.property {
      case .type: type = member.value
      case .name: name = member.value
      case .dataSource: dataSource = member.value
      case .listItems: listItems = member.value
      case .children: children = member.value
      case .then: then = member.value
      case .else: self.else = member.value
      case .cases: cases = member.value
      default: if member.isAction { actions.append(member) }
      }
    }
    fact = type.flatMap { Language.component(at: $0) }
  }
}

extension JSONMember {
  /// Whether this is an object under a name that ends in `-action`.
  fileprivate var isAction: Bool {
    guard value.kind == .object else { return false }
    switch property {
    case .onClickAction, .onSelectAction, .onUnselectAction: return true
    case nil: return name.text.utf8.suffix(7).elementsEqual("-action".utf8)
    default: return false
    }
  }
}
