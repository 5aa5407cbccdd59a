import FlowLanguage
import JSONText

/// Reads the tree of components into one list.
struct ComponentReader {
  private(set) var components: [FlowComponent] = []
  private(set) var actions: [FlowAction] = []

  mutating func read(_ list: JSONNode, parent: Int?, role: FlowComponent.Role) {
    for node in list.eachElement where node.kind == .object { read(component: node, parent: parent, role: role) }
  }

  private mutating func read(component node: JSONNode, parent: Int?, role: FlowComponent.Role) {
    let index = components.count
    let component = FlowComponent(node, index: index, parent: parent, role: role)
    components.append(component)
    for member in node.members where member.isAction {
      actions.append(FlowAction(member.value, property: member.name, component: index, item: nil))
    }
    if let items = node[.dataSource] { readActions(ofItems: items, component: index) }
    if let items = node[.listItems] { readActions(ofItems: items, component: index) }
    readBranches(of: component)
    if components.count > component.end {
      components[index] = FlowComponent(component, end: components.count)
    }
  }

  private mutating func readBranches(of component: FlowComponent) {
    let (node, index) = (component.node, component.index)
    switch component.fact {
    case .form:
      if let children = node[.children] { read(children, parent: index, role: .form) }
    case .if:
      if let then = node[.then] { read(then, parent: index, role: .then) }
      if let other = node[.else] { read(other, parent: index, role: .else) }
    case .switch:
      guard let cases = node[.cases] else { return }
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
