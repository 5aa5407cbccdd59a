import FlowLanguage
package import FlowModel
import JSONText

/// Finds the uses.
extension FlowIndex {
  mutating func use() {
    var collector = NameUseCollector(index: self)
    collector.collect()
    self = collector.index
  }

  /// What a reference that stands on a screen leads to, name by name: the screen, then each name of the path.
  package func targets(of binding: FlowBinding, on screen: Int) -> (screen: Int?, path: [Int?]) {
    let reference = flow.resolve(binding, on: screen)
    var symbol = symbol(of: reference)
    var path: [Int?] = []
    for name in binding.path {
      // Only objects have members; an answer has none, and a path can't go through a list.
      if !path.isEmpty {
        symbol = symbol.flatMap { definition(.data, name.text, in: .definition($0)) }
      }
      path.append(symbol)
    }
    return (binding.screen.flatMap { _ in reference.screen.flatMap { symbols[$0].screen } }, path)
  }

  /// The member of the data, or the field, that the first name of a reference leads to.
  private func symbol(of reference: Reference) -> Int? {
    guard let screen = reference.screen, let member = reference.member else { return nil }
    return reference.source == .data ? symbols[screen].data[member] : symbols[screen].fields[member]
  }
}

/// Walks over a flow and notes each use.
private struct NameUseCollector {
  var index: FlowIndex
  /// Texts that may be ids of options: with what they are compared to, handed to or the first answer of.
  private var literals: [(source: Int, role: FlowIndex.Role, node: JSONNode, range: Range<Int>, place: Place)] = []

  private typealias Place = (screen: Int, component: Int?)

  init(index: FlowIndex) {
    self.index = index
  }

  mutating func collect() {
    routes()
    for screen in index.flow.screens {
      findLists(on: screen)
    }
    for screen in index.flow.screens {
      declarations(of: screen)
      if let title = screen.node[.title] { strings(in: title, (screen.index, nil)) }
      for name in screen.node[.sensitive]?.elements ?? [] where name.kind == .string {
        add(.field, .sensitive, name, in: .screen(screen.index), (screen.index, nil))
      }
      for component in screen.components { use(component, (screen.index, component.index)) }
      for action in screen.actions { use(action, (screen.index, action.component)) }
    }
    index.streams.follow { [definitions = index.definitions] in definitions[$0].kind == .field }
    resolveLiterals()
  }

  // MARK: Adding

  private mutating func add(
    _ kind: FlowIndex.Kind,
    _ role: FlowIndex.Role,
    _ node: JSONNode,
    range: Range<Int>? = nil,
    name: Int,
    target: Int?,
    _ place: Place?
  ) {
    index.uses.append(
      FlowIndex.Use(
        kind: kind,
        role: role,
        name: name,
        range: range ?? node.contentRange,
        node: node,
        screen: place?.screen,
        component: place?.component,
        target: target
      )
    )
  }

  /// Adds a use of what a string or key says, and gives what it means.
  @discardableResult
  private mutating func add(
    _ kind: FlowIndex.Kind,
    _ role: FlowIndex.Role,
    _ node: JSONNode,
    in owner: FlowIndex.Owner,
    _ place: Place?
  ) -> Int? {
    let name = index.names.number(node)
    let target = index.first[FlowIndex.Key(owner: owner, kind: kind, name: name)]
    add(kind, role, node, name: name, target: target, place)
    return target
  }

  private mutating func routes() {
    for route in index.flow.routingModel?.routes ?? [] {
      add(.screen, .route, route.from, in: .flow, nil)
      for destination in route.destinations { add(.screen, .destination, destination, in: .flow, nil) }
    }
  }

  // MARK: Bindings

  /// The bindings in a value and in everything in it.
  private mutating func strings(in node: JSONNode, _ place: Place) {
    guard node.mayHoldDynamic else { return }
    switch node.kind {
    case .string: if let text = DynamicText(node) { bindings(in: text, place) }
    case .array: for element in node.eachElement { strings(in: element, place) }
    case .object: for member in node.members { strings(in: member.value, place) }
    default: break
    }
  }

  private mutating func bindings(in text: DynamicText, _ place: Place) {
    let node = text.text.node
    for reference in text.references {
      let targets = index.targets(of: reference, on: place.screen)
      if let name = reference.screen { binding(.screen, name, targets.screen, text, place) }
      let kind: FlowIndex.Kind = reference.source == .form ? .field : .data
      for (name, target) in zip(reference.path, targets.path) { binding(kind, name, target, text, place) }
    }
    if let expression = text.expression { comparisons(in: expression, text, node, place) }
  }

  private mutating func binding(
    _ kind: FlowIndex.Kind,
    _ name: FlowBinding.Name,
    _ target: Int?,
    _ text: DynamicText,
    _ place: Place
  ) {
    let number = index.names.number("\(name.text)")
    let range = text.text.sourceRange(of: name.range)
    add(kind, .binding, text.text.node, range: range, name: number, target: target, place)
  }

  /// What a text that is one binding leads to.
  private func target(of node: JSONNode, _ place: Place) -> Int? {
    guard node.kind == .string, node.mayBeDynamic, let text = DynamicText(node) else { return nil }
    let reference: FlowBinding
    switch text.content {
    case .binding(let found): reference = found
    case .expression(let expression):
      guard case .reference(let found) = expression.kind else { return nil }
      reference = found
    case .condition, .faulty: return nil
    }
    return index.targets(of: reference, on: place.screen).path.last ?? nil
  }

  /// Texts that a value is compared with.
  private mutating func comparisons(
    in expression: FlowExpression,
    _ text: DynamicText,
    _ node: JSONNode,
    _ place: Place
  ) {
    switch expression.kind {
    case .unary(_, let operand): comparisons(in: operand, text, node, place)
    case .concatenation(let parts): for part in parts { comparisons(in: part, text, node, place) }
    case .operation(let first, let steps):
      var left = first
      comparisons(in: first, text, node, place)
      for step in steps {
        if step.operator.group == .equality {
          compare(left, step.operand, text, node, place)
          compare(step.operand, left, text, node, place)
        }
        comparisons(in: step.operand, text, node, place)
        left = step.operand
      }
    case .reference, .string, .number, .boolean: break
    }
  }

  private mutating func compare(
    _ value: FlowExpression,
    _ literal: FlowExpression,
    _ text: DynamicText,
    _ node: JSONNode,
    _ place: Place
  ) {
    guard case .reference(let reference) = value.kind, case .string(let said) = literal.kind,
      let source = index.targets(of: reference, on: place.screen).path.last ?? nil
    else { return }
    // Parentheses around the literal are none of it.
    let end = literal.range.upperBound - (literal.isParenthesized ? 0 : 1)
    let start = end - said.utf8.count
    guard !literal.isParenthesized, start > literal.range.lowerBound else { return }
    // A literal with escapes is longer than what it says; nobody writes ids that need any.
    guard start == literal.range.lowerBound + 1 else { return }
    literals.append((source, .literal, node, text.text.sourceRange(of: start..<end), place))
  }

  // MARK: Declarations

  /// Which lists of options are data.
  private mutating func findLists(on screen: Screen) {
    for component in screen.components {
      guard let source = component[.dataSource] ?? component[.listItems], source.kind == .string,
        let name = component.nameNode, name.kind == .string,
        let data = target(of: source, (screen.index, component.index)), index.definitions[data].kind == .data
      else { continue }
      let key = FlowIndex.Key(owner: .screen(screen.index), kind: .field, name: index.names.number(name))
      if let field = index.first[key] { index.streams.lists[data, default: []].append(field) }
    }
  }

  /// The names in examples and among those that an object requires.
  private mutating func declarations(of screen: Screen) {
    guard let data = screen.node[.data], data.kind == .object else { return }
    required(data, in: .screen(screen.index), (screen.index, nil))
    for member in data.members where member.value.kind == .object {
      let key = FlowIndex.Key(owner: .screen(screen.index), kind: .data, name: index.names.number(member.key))
      guard let symbol = index.first[key] else { continue }
      declaration(member.value, symbol, (screen.index, nil))
      guard let example = member.value[.example] else { continue }
      given(example, to: symbol, .declaration, (screen.index, nil))
      index.defineOptions(from: example, asData: symbol, .example)
    }
  }

  private mutating func declaration(_ node: JSONNode, _ symbol: Int, _ place: Place) {
    required(node, in: .definition(symbol), place)
    for member in node[.properties].map({ Array($0.members) }) ?? [] where member.value.kind == .object {
      let key = FlowIndex.Key(owner: .definition(symbol), kind: .data, name: index.names.number(member.key))
      if let inner = index.first[key] { declaration(member.value, inner, place) }
    }
    if let items = node[.items], items.kind == .object { declaration(items, symbol, place) }
  }

  private mutating func required(_ node: JSONNode, in owner: FlowIndex.Owner, _ place: Place) {
    for name in node[.required]?.elements ?? [] where name.kind == .string {
      add(.data, .declaration, name, in: owner, place)
    }
  }

  /// A value that a member of the data is given, by an example or a payload.
  private mutating func given(_ value: JSONNode, to symbol: Int, _ role: FlowIndex.Role, _ place: Place) {
    switch value.kind {
    case .string:
      if !value.mayBeDynamic {
        literals.append((symbol, .literal, value, value.contentRange, place))
      } else if let source = target(of: value, place) {
        index.streams.add(to: symbol, from: source)
      }
    case .array: for element in value.eachElement { given(element, to: symbol, role, place) }
    case .object:
      for member in value.members {
        guard let inner = add(.data, role, member.key, in: .definition(symbol), place) else { continue }
        given(member.value, to: inner, role, place)
      }
    default: break
    }
  }

  // MARK: Components and actions

  private mutating func use(_ component: FlowComponent, _ place: Place) {
    for member in component.node.members {
      switch component.fact {
      case .form where member.property == .initValues || member.property == .errorMessages:
        formValues(member, place)
        continue
      case .form where member.property == .children: continue
      case .if where member.property == .then || member.property == .else: continue
      case .if where member.property == .condition:
        if let text = DynamicText(condition: member.value) { bindings(in: text, place) }
        continue
      case .switch where member.property == .cases: continue
      case .switch where member.property == .value: cases(of: component, member.value, place)
      default: break
      }
      if member.property == .initValue, let name = component.nameNode, name.kind == .string {
        let key = FlowIndex.Key(owner: .screen(place.screen), kind: .field, name: index.names.number(name))
        if let field = index.first[key] { initialValue(member.value, of: field, place) }
      }
      strings(in: member.value, place)
    }
  }

  private mutating func formValues(_ property: JSONMember, _ place: Place) {
    guard property.value.kind == .object else { return strings(in: property.value, place) }
    for member in property.value.members {
      let field = add(.field, .formValue, member.key, in: .screen(place.screen), place)
      if let field, property.property == .initValues { initialValue(member.value, of: field, place) }
      strings(in: member.value, place)
    }
  }

  /// The first answer of a field: ids of its options, or data that holds them.
  private mutating func initialValue(_ value: JSONNode, of field: Int, _ place: Place) {
    for node in value.kind == .array ? value.elements : [value] where node.kind == .string {
      if !node.mayBeDynamic {
        literals.append((field, .literal, node, node.contentRange, place))
      } else if let data = target(of: node, place), index.definitions[data].kind == .data {
        index.streams.add(to: data, from: field)
      }
    }
  }

  private mutating func cases(of component: FlowComponent, _ value: JSONNode, _ place: Place) {
    guard let source = target(of: value, place), let cases = component[.cases] else { return }
    for member in cases.members {
      literals.append((source, .caseName, member.key, member.key.contentRange, place))
    }
  }

  private mutating func use(_ action: FlowAction, _ place: Place) {
    switch action.fact {
    case .navigate:
      guard let next = action.next, next.kind == .string, !next.mayBeDynamic else { return }
      guard let screen = add(.screen, .next, next, in: .flow, place), let payload = action.payload else { return }
      keys(of: payload, on: index.definitions[screen].screen, .payloadKey, place)
    case .updateData:
      if let payload = action.payload { keys(of: payload, on: place.screen, .updateKey, place) }
    default: break
    }
  }

  private mutating func keys(of payload: JSONNode, on screen: Int, _ role: FlowIndex.Role, _ place: Place) {
    for member in payload.members {
      guard let data = add(.data, role, member.key, in: .screen(screen), place) else { continue }
      given(member.value, to: data, role, place)
      if member.value.kind == .array { index.defineOptions(from: member.value, asData: data, .payload) }
    }
  }

  // MARK: Options

  /// Takes the texts that are the id of an option where they stand.
  private mutating func resolveLiterals() {
    for literal in literals {
      let bytes = literal.node.document.bytes
      let name =
        bytes[literal.range].contains(UInt8(ascii: "\\")) && literal.range == literal.node.contentRange
        ? index.names.number(literal.node) : index.names.number(bytes, literal.range)
      for field in index.fields(behind: literal.source) {
        let key = FlowIndex.Key(owner: .definition(field), kind: .option, name: name)
        guard let option = index.first[key] else { continue }
        add(
          .option,
          literal.role,
          literal.node,
          range: literal.range,
          name: name,
          target: option,
          (literal.place.screen, literal.place.component)
        )
      }
    }
  }
}
