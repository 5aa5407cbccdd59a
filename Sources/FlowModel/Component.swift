public import FlowLanguage
public import JSONText

/// One component of a screen as it was read.
public struct Component: Sendable {
  public let node: JSONNode
  /// Its position in ``Screen/components``.
  public let index: Int
  /// What `type` says; empty if it is missing or no string.
  public let type: String
  /// What is known about the type; nil for an unknown one.
  public let fact: ComponentFact?
  public let name: String?
  /// The position in ``Screen/components`` of the Form, If or Switch that holds it; nil directly under the layout.
  public let parent: Int?
  /// In which of its parent's lists it stands.
  public let role: Role

  /// The list that a component stands in.
  public enum Role: Sendable, Hashable {
    case layout
    case form
    case then
    case `else`
    case `case`(String)
  }
}

/// Reads the tree of components into one list.
struct ComponentReader {
  private(set) var components: [Component] = []
  private(set) var actions: [Action] = []

  mutating func read(_ list: JSONNode, parent: Int?, role: Component.Role) {
    for node in list.elements where node.kind == .object { read(component: node, parent: parent, role: role) }
  }

  private mutating func read(component node: JSONNode, parent: Int?, role: Component.Role) {
    let type = node["type"]?.string ?? ""
    let index = components.count
    components.append(
      Component(
        node: node,
        index: index,
        type: type,
        fact: Language.component(type),
        name: node["name"]?.string,
        parent: parent,
        role: role
      )
    )
    readActions(of: node, component: index, item: nil)
    for list in ["data-source", "list-items"] {
      for (position, item) in (node[list]?.elements ?? []).enumerated() {
        readActions(of: item, component: index, item: position)
      }
    }
    readBranches(of: node, type: type, index: index)
  }

  private mutating func readBranches(of node: JSONNode, type: String, index: Int) {
    switch type {
    case "Form":
      if let children = node["children"] { read(children, parent: index, role: .form) }
    case "If":
      if let then = node["then"] { read(then, parent: index, role: .then) }
      if let other = node["else"] { read(other, parent: index, role: .else) }
    case "Switch":
      for member in node["cases"].map({ Array($0.members) }) ?? [] {
        read(member.value, parent: index, role: .case(member.name))
      }
    default: break
    }
  }

  private mutating func readActions(of node: JSONNode, component: Int, item: Int?) {
    for member in node.members where member.name.hasSuffix("-action") && member.value.kind == .object {
      actions.append(Action(member.value, property: member.name, component: component, item: item))
    }
  }
}
