import FlowLanguage
import JSONText

/// Reads the tree of components into one list.
struct ComponentReader {
  private(set) var components: [FlowComponent] = []
  private(set) var actions: [FlowAction] = []

  mutating func read(_ list: JSONNode, parent: Int?, _ place: FlowComponent.Place, caseKey: Int? = nil) {
    for node in list.eachElement where node.kind == .object {
      read(component: node, parent: parent, place, caseKey: caseKey)
    }
  }

  private mutating func read(component node: JSONNode, parent: Int?, _ place: FlowComponent.Place, caseKey: Int?) {
    let index = components.count
    var parts = ComponentParts()
    for position in node.keyPositions where !parts.note(position, of: node.document) {
      readAction(position, of: node.document, component: index, item: nil)
    }
    let component = FlowComponent(node, parts, index: index, parent: parent, place, caseKey: caseKey)
    components.append(component)
    if let items = parts.dataSource { readActions(ofItems: node.document.node(at: items), component: index) }
    if let items = parts.listItems { readActions(ofItems: node.document.node(at: items), component: index) }
    readBranches(of: component, parts)
    if components.count > component.end {
      components[index] = FlowComponent(component, end: components.count)
    }
  }

  private mutating func readBranches(of component: FlowComponent, _ parts: ComponentParts) {
    let (document, index) = (component.node.document, component.index)
    switch component.fact {
    case .form:
      if let children = parts.children { read(document.node(at: children), parent: index, .form) }
    case .if:
      if let then = parts.then { read(document.node(at: then), parent: index, .then) }
      if let other = parts.else { read(document.node(at: other), parent: index, .else) }
    case .switch:
      guard let cases = parts.cases else { return }
      for member in document.node(at: cases).members {
        read(member.value, parent: index, .case, caseKey: member.key.index)
      }
    default: break
    }
  }

  private mutating func readActions(ofItems list: JSONNode, component: Int) {
    for (position, item) in list.eachElement.enumerated() where item.kind == .object {
      for key in item.keyPositions { readAction(key, of: list.document, component: component, item: position) }
    }
  }

  /// Reads the value of a key as an action, if it is an object under a name that ends in `-action`.
  private mutating func readAction(_ key: Int, of document: JSONDocument, component: Int, item: Int?) {
    guard document.record(at: key + 1).kind == .object else { return }
    let member = JSONMember(document, key)
    guard member.isNamedAsAction else { return }
    actions.append(FlowAction(member.value, component: component, item: item))
  }
}

/// Where in the index the values stand that say what a component is and what it holds, told in one go over its members.
struct ComponentParts {
  /// The properties that it has, these and all others.
  private(set) var properties = PropertySet()
  private(set) var type: Int?
  private(set) var name: Int?
  private(set) var dataSource: Int?
  private(set) var listItems: Int?
  private(set) var children: Int?
  private(set) var then: Int?
  private(set) var `else`: Int?
  private(set) var cases: Int?

  /// Notes the value of the key at a position, if it is one of these; of equal keys the last one counts.
  mutating func note(_ key: Int, of document: JSONDocument) -> Bool {
    guard let property = document.record(at: key).property else { return false }
    _ = properties.insert(property)
    switch property {
    case .type: type = key + 1
    case .name: name = key + 1
    case .dataSource: dataSource = key + 1
    case .listItems: listItems = key + 1
    case .children: children = key + 1
    case .then: then = key + 1
    case .else: self.else = key + 1
    case .cases: cases = key + 1
    default: return false
    }
    return true
  }
}

extension JSONMember {
  fileprivate var isNamedAsAction: Bool {
    switch property {
    case .onClickAction, .onSelectAction, .onUnselectAction: return true
    case nil: return name.text.utf8.suffix(7).elementsEqual("-action".utf8)
    default: return false
    }
  }
}
