import FlowLanguage
import JSONText

/// Reads the tree of components into one list, looking at each member once.
struct ComponentReader {
  private(set) var components: [FlowComponent] = []
  private(set) var actions: [FlowAction] = []

  mutating func read(_ list: JSONNode, parent: Int?, role: FlowComponent.Role) {
    for node in list.elements where node.kind == .object { read(component: node, parent: parent, role: role) }
  }

  private mutating func read(component node: JSONNode, parent: Int?, role: FlowComponent.Role) {
    let parts = ComponentParts(node)
    let index = components.count
    let fact = parts.type.flatMap { Language.component(at: $0) }
    components.append(
      FlowComponent(
        node: node,
        index: index,
        type: fact?.type ?? parts.type?.string ?? "",
        fact: fact,
        name: parts.name?.name,
        parent: parent,
        role: role,
        end: index + 1
      )
    )
    for member in parts.actions {
      actions.append(FlowAction(member.value, property: member.name, component: index, item: nil))
    }
    if let items = parts.dataSource { readActions(ofItems: items, component: index) }
    if let items = parts.listItems { readActions(ofItems: items, component: index) }
    readBranches(of: parts, fact, index: index)
    components[index].end = components.count
  }

  private mutating func readBranches(of parts: ComponentParts, _ fact: ComponentFact?, index: Int) {
    switch fact {
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
    for (position, item) in list.elements.enumerated() where item.kind == .object {
      for member in item.members where member.isAction {
        actions.append(FlowAction(member.value, property: member.name, component: component, item: position))
      }
    }
  }
}

/// The members of a component that make up the tree; of equal keys the last counts.
private struct ComponentParts {
  private(set) var type: JSONNode?
  private(set) var name: JSONNode?
  private(set) var dataSource: JSONNode?
  private(set) var listItems: JSONNode?
  private(set) var children: JSONNode?
  private(set) var then: JSONNode?
  private(set) var `else`: JSONNode?
  private(set) var cases: JSONNode?
  private(set) var actions: [JSONMember] = []

  private static let names = NameIndex([
    "type", "name", "data-source", "list-items", "children", "then", "else", "cases",
  ])

  init(_ node: JSONNode) {
    for member in node.members {
      switch Self.names.position(of: member.key) {
      case 0: type = member.value
      case 1: name = member.value
      case 2: dataSource = member.value
      case 3: listItems = member.value
      case 4: children = member.value
      case 5: then = member.value
      case 6: self.else = member.value
      case 7: cases = member.value
      default: if member.isAction { actions.append(member) }
      }
    }
  }
}

extension JSONMember {
  /// Whether this is an object under a name that ends in `-action`.
  fileprivate var isAction: Bool {
    guard value.kind == .object else { return false }
    let name = key.document.bytes[key.contentRange]
    // An escaped name is rare enough to be decoded.
    return name.suffix(Self.suffix.count).elementsEqual(Self.suffix)
      || name.contains(UInt8(ascii: "\\")) && self.name.text.hasSuffix("-action")
  }

  private static let suffix = Array("-action".utf8)
}
