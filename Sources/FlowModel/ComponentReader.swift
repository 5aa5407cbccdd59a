import FlowLanguage
import JSONText

/// Reads the tree of components into one list, looking at each member once.
struct ComponentReader {
  private(set) var components: [Component] = []
  private(set) var actions: [Action] = []

  mutating func read(_ list: JSONNode, parent: Int?, role: Component.Role) {
    for node in list.elements where node.kind == .object { read(component: node, parent: parent, role: role) }
  }

  private mutating func read(component node: JSONNode, parent: Int?, role: Component.Role) {
    let parts = ComponentParts(node)
    let index = components.count
    let fact = parts[.type].flatMap { Language.component(at: $0) }
    components.append(
      Component(
        node: node,
        index: index,
        type: fact?.type ?? parts[.type]?.string ?? "",
        fact: fact,
        name: parts[.name]?.string,
        parent: parent,
        role: role,
        end: index + 1
      )
    )
    for member in parts.actions {
      actions.append(Action(member.value, property: member.name, component: index, item: nil))
    }
    for list in [parts[.dataSource], parts[.listItems]] {
      for (position, item) in (list?.elements ?? []).enumerated() where item.kind == .object {
        readActions(ofItem: item, component: index, position: position)
      }
    }
    readBranches(of: parts, type: fact?.type, index: index)
    components[index].end = components.count
  }

  private mutating func readBranches(of parts: ComponentParts, type: String?, index: Int) {
    switch type {
    case "Form":
      if let children = parts[.children] { read(children, parent: index, role: .form) }
    case "If":
      if let then = parts[.then] { read(then, parent: index, role: .then) }
      if let other = parts[.else] { read(other, parent: index, role: .else) }
    case "Switch":
      guard let cases = parts[.cases] else { return }
      for member in cases.members { read(member.value, parent: index, role: .case(member.name)) }
    default: break
    }
  }

  private mutating func readActions(ofItem item: JSONNode, component: Int, position: Int) {
    for member in item.members where member.isAction {
      actions.append(Action(member.value, property: member.name, component: component, item: position))
    }
  }
}

/// The members of a component that make up the tree; of equal keys the last counts.
private struct ComponentParts {
  enum Key: Int, CaseIterable {
    case type, name, dataSource, listItems, children, then, `else`, cases
  }

  private static let names = NameIndex([
    "type", "name", "data-source", "list-items", "children", "then", "else", "cases",
  ])

  private var nodes: [JSONNode?] = Array(repeating: nil, count: Key.allCases.count)
  private(set) var actions: [JSONMember] = []

  init(_ node: JSONNode) {
    for member in node.members {
      if let position = Self.names.position(of: member.key) {
        nodes[position] = member.value
      } else if member.isAction {
        actions.append(member)
      }
    }
  }

  subscript(_ key: Key) -> JSONNode? { nodes[key.rawValue] }
}

extension JSONMember {
  /// Whether this is an object under a name that ends in `-action`.
  fileprivate var isAction: Bool {
    guard value.kind == .object else { return false }
    let name = key.document.bytes[key.contentRange]
    // An escaped name is rare enough to be decoded.
    return name.suffix(Self.suffix.count).elementsEqual(Self.suffix)
      || name.contains(UInt8(ascii: "\\")) && self.name.hasSuffix("-action")
  }

  private static let suffix = Array("-action".utf8)
}
