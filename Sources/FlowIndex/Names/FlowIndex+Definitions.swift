import FlowLanguage
import FlowModel
import JSONText

/// Finds the definitions.
extension FlowIndex {
  mutating func define() {
    for screen in flow.screens {
      var symbols = ScreenSymbols()
      if let id = screen.node[.id], id.kind == .string {
        symbols.screen = add(.screen, id, screen.node, owner: .flow, screen: screen.index)
      }
      if let data = screen.node[.data] {
        symbols.data = defineData(data, owner: .screen(screen.index), screen.index, .own)
      }
      symbols.fields = screen.components.map { define($0, on: screen) }
      self.symbols.append(symbols)
    }
    for screen in flow.screens { defineKeys(on: screen) }
  }

  @discardableResult
  mutating func add(
    _ kind: Kind,
    _ node: JSONNode,
    _ value: JSONNode,
    owner: Owner,
    screen: Int,
    component: Int? = nil,
    _ origin: Origin = .own
  ) -> Int {
    let name = names.number(node)
    let position = definitions.count
    let key = Key(owner: owner, kind: kind, name: name)
    let symbol = first[key] ?? position
    if symbol == position {
      first[key] = position
      children[owner, default: []].append(position)
    }
    definitions.append(
      Definition(
        kind: kind,
        name: name,
        node: node,
        value: value,
        owner: owner,
        screen: screen,
        component: component,
        symbol: symbol,
        origin: origin
      )
    )
    return symbol
  }

  // MARK: Data

  @discardableResult
  private mutating func defineData(_ members: JSONNode, owner: Owner, _ screen: Int, _ origin: Origin) -> [Int] {
    var symbols: [Int] = []
    for member in members.members where member.value.kind == .object {
      let symbol = add(.data, member.key, member.value, owner: owner, screen: screen, origin)
      symbols.append(symbol)
      defineInside(member.value, of: symbol, screen, origin)
    }
    return symbols
  }

  /// What the declaration of an object, or of a list of them, declares.
  private mutating func defineInside(_ declaration: JSONNode, of symbol: Int, _ screen: Int, _ origin: Origin) {
    if let properties = declaration[.properties] {
      defineData(properties, owner: .definition(symbol), screen, origin)
    }
    if let items = declaration[.items] { defineInside(items, of: symbol, screen, .items) }
  }

  // MARK: Components

  /// Defines what a component names, and gives the symbol of its own name.
  private mutating func define(_ component: FlowComponent, on screen: Screen) -> Int? {
    if component.fact == .switch, let cases = component[.cases] {
      let owner = Owner.component(component.index, on: screen.index)
      for member in cases.members {
        add(.case, member.key, member.value, owner: owner, screen: screen.index, component: component.index)
      }
    }
    guard let name = component.nameNode, name.kind == .string else { return nil }
    let kind: Kind = component.fact == .form ? .form : .field
    let owner = Owner.screen(screen.index)
    let symbol = add(kind, name, component.node, owner: owner, screen: screen.index, component: component.index)
    // Options of a second component of the same name can't be told from those of the first.
    if let list = component[.dataSource] ?? component[.listItems] {
      defineOptions(list, of: symbol, screen.index, component.index, .own)
    }
    return symbol
  }

  private mutating func defineOptions(
    _ list: JSONNode,
    of field: Int,
    _ screen: Int,
    _ component: Int?,
    _ origin: Origin
  ) {
    for item in list.eachElement {
      guard let id = item[.id], id.kind == .string, !id.mayBeDynamic else { continue }
      add(.option, id, item, owner: .definition(field), screen: screen, component: component, origin)
    }
  }

  /// Options of the fields of a screen whose list is data: those of the example, and those of payloads that fill it.
  mutating func defineOptions(from list: JSONNode, asData data: Int, _ origin: Origin) {
    for field in streams.lists[data] ?? [] {
      defineOptions(list, of: field, definitions[field].screen, definitions[field].component, origin)
    }
  }

  // MARK: Keys of answers and requests

  private mutating func defineKeys(on screen: Screen) {
    for action in screen.actions {
      let kind: Kind
      let owner: Owner
      switch action.fact {
      case .complete: (kind, owner) = (.answer, .flow)
      case .dataExchange: (kind, owner) = (.request, .screen(screen.index))
      default: continue
      }
      for member in action.payload.map({ Array($0.members) }) ?? [] {
        add(kind, member.key, member.value, owner: owner, screen: screen.index, component: action.component)
      }
    }
  }
}

extension FlowIndex.Owner {
  /// A component, with or without a name.
  static func component(_ position: Int, on screen: Int) -> FlowIndex.Owner {
    // Far from the numbers of screens: no flow has so many.
    FlowIndex.Owner(code: -(1 << 40) - (screen << 20) - position)
  }
}
