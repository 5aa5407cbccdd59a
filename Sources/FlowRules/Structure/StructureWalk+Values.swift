import FlowLanguage
import FlowModel
import JSONText

extension StructureWalk {
  /// Judges one value by its shape; what is known only while the flow runs is not judged here.
  mutating func value(_ node: JSONNode, _ fact: PropertyFact, _ scope: Scope) {
    if node.kind == .string {
      // If the end of a text is a guess, the text is a guess too.
      if node.isDamaged { return }
      if node.isDynamicText { return fact.isDynamic ? () : reportBinding(node, fact) }
      if fact.dynamics == .demanded { return reportStatic(node, fact) }
    }
    value(node, fact.shape, fact, scope)
  }

  func isDynamic(_ node: JSONNode, _ fact: PropertyFact) -> Bool { fact.isDynamic && node.isDynamicText }

  mutating func value(_ node: JSONNode, _ shape: ValueShape, _ fact: PropertyFact, _ scope: Scope) {
    switch shape {
    case .string: if expect(.string, node, fact) { text(node, fact, scope) }
    case .base64: if expect(.string, node, fact) { image(node, fact, scope) }
    case .date: if expect(.string, node, fact), notBlank(node, fact, scope) { date(node, fact, scope) }
    case .url: if expect(.string, node, fact), notBlank(node, fact, scope) { url(node, fact) }
    case .regex: if expect(.string, node, fact), notBlank(node, fact, scope) { regex(node, fact) }
    case .boolean: _ = expect(.bool, node, fact)
    case .number, .integer: number(node, shape, fact)
    case .condition:
      if node.kind != .bool || scope.version < Feature.expressions.since { _ = expect(.string, node, fact) }
    case .textOrLines(let since): lines(node, since, fact, scope)
    case .textOrTexts: texts(node, fact, scope)
    case .array(let element): array(node, element, fact, scope)
    case .components: components(node, fact, scope)
    case .object(let object): self.object(node, object, fact, scope)
    // Declarations of data are judged by the rules of data models.
    case .dataModel: _ = expect(.object, node, fact)
    case .map(let element): map(node, element, fact, scope)
    case .rangeable(let single): rangeable(node, single, fact, scope)
    case .action: action(node, fact, scope)
    case .any: break
    }
  }

  private mutating func number(_ node: JSONNode, _ shape: ValueShape, _ fact: PropertyFact) {
    guard expect(.number, node, fact) else { return }
    if shape == .integer, node.integer == nil { return reportFraction(node, fact) }
    if let value = node.double { range(of: node, value, fact) }
  }

  private mutating func lines(_ node: JSONNode, _ since: FlowVersion, _ fact: PropertyFact, _ scope: Scope) {
    guard node.kind == .array else {
      if expect(.string, node, fact) { text(node, fact, scope) }
      return
    }
    if since > scope.version { return reportLines(node, fact, since) }
    for line in node.eachElement where expect(.string, line, fact) {
      self.line(line, fact)
    }
  }

  private mutating func line(_ node: JSONNode, _ fact: PropertyFact) {
    switch DynamicText(node)?.content {
    case nil: length(node, fact)
    // Expressions in lines stand in the platform's own samples.
    case .expression: break
    default: reportDynamicLine(node, fact)
    }
  }

  private mutating func texts(_ node: JSONNode, _ fact: PropertyFact, _ scope: Scope) {
    guard node.kind == .object else {
      if expect(.string, node, fact, or: "an object of strings") { text(node, fact, scope) }
      return
    }
    for member in node.members where !isDynamic(member.value, fact) && expect(.string, member.value, fact) {
      text(member.value, fact, scope)
    }
  }

  private mutating func array(_ node: JSONNode, _ element: ValueShape, _ fact: PropertyFact, _ scope: Scope) {
    guard expect(.array, node, fact) else { return }
    count(node, fact)
    checkItems(node, fact, scope)
    for item in node.eachElement where !isDynamic(item, fact) {
      if let kind = element.kind, item.kind != kind {
        reportEntry(item, kind, element, fact)
      } else if element != .string || !scope.isPlainText(at: item.index, of: item.document, fact) {
        value(item, element, fact, scope)
      }
    }
  }

  private mutating func object(_ node: JSONNode, _ object: ObjectFact, _ fact: PropertyFact, _ scope: Scope) {
    guard expect(.object, node, fact) else { return }
    count(node, fact)
    let holder: JSONNode? = if case .component = scope.kind { node.parent?.parent } else { scope.holder }
    self.object(node, Scope(.object(object, of: fact), version: scope.version, holder: holder))
  }

  private mutating func map(_ node: JSONNode, _ element: ValueShape, _ fact: PropertyFact, _ scope: Scope) {
    guard expect(.object, node, fact) else { return }
    count(node, fact)
    for member in node.members {
      // The keys of a routing model are screens; `unknown-screen` reports one that isn't.
      if element == .components, let pattern = fact.keyPattern { checkKey(member.key, pattern, fact) }
      if isDynamic(member.value, fact) { continue }
      if let kind = element.kind, member.value.kind != kind {
        reportEntry(member.value, kind, element, fact, key: member.name)
      } else {
        value(member.value, element, fact, scope)
      }
    }
  }

  private mutating func components(_ node: JSONNode, _ fact: PropertyFact, _ scope: Scope) {
    guard expect(.array, node, fact) else { return }
    // In a Switch only the cases are counted: a case may be empty.
    if fact.shape == .components { count(node, fact) }
    for element in node.eachElement where element.kind != .object {
      reportKind(element, of: "a component in '\(fact.name)'", expected: "an object")
    }
  }
}
