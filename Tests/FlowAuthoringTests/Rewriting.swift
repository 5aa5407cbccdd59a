import FlowAuthoring
import FlowModel
import JSONText

/// Takes everything that the typed model knows out of a part and puts it in again, so that it is written anew.
struct Rewriter {
  /// What stands in a property without being what the property holds.
  private(set) var unreadable: [String] = []

  mutating func rewrite(_ value: any FlowValue) -> any FlowValue {
    if let object = value as? any FlowObject { return rewrite(object: object) }
    if let rewritable = value as? any Rewritable { return rewritable.rewritten(by: &self) }
    return value
  }

  mutating func rewrite<Object: FlowObject>(object: Object) -> Object {
    var copy = object
    for child in Mirror(reflecting: Object.properties).children {
      guard let property = child.value as? any RewritableProperty else { continue }
      property.rewrite(&copy, &self)
    }
    return copy
  }

  mutating func note(_ text: String) { unreadable.append(text) }
}

protocol Rewritable {
  func rewritten(by rewriter: inout Rewriter) -> any FlowValue
}

protocol RewritableProperty {
  var name: String { get }
  func rewrite<Object: FlowObject>(_ object: inout Object, _ rewriter: inout Rewriter)
}

extension FlowProperty: RewritableProperty {
  func rewrite<Object: FlowObject>(_ object: inout Object, _ rewriter: inout Rewriter) {
    guard object.fields.names.contains(name) else { return }
    guard let value = object.fields.value(of: name, as: Value.self) else {
      rewriter.note("\(Object.self) \(name)")
      return
    }
    object.fields.set(name, to: rewriter.rewrite(value))
  }
}

extension Array: Rewritable where Element: FlowValue {
  func rewritten(by rewriter: inout Rewriter) -> any FlowValue {
    var copy: [Element] = []
    for element in self { if let element = rewriter.rewrite(element) as? Element { copy.append(element) } }
    return copy
  }
}

extension ComponentList: Rewritable {
  func rewritten(by rewriter: inout Rewriter) -> any FlowValue {
    var copy: [any TypedComponent] = []
    for component in self {
      if component is UnknownComponent { rewriter.note("component") }
      if let component = rewriter.rewrite(component) as? any TypedComponent { copy.append(component) }
    }
    return ComponentList(copy)
  }
}

extension SwitchCases: Rewritable {
  func rewritten(by rewriter: inout Rewriter) -> any FlowValue {
    var copy = self
    for position in cases.indices {
      if let list = rewriter.rewrite(cases[position].components) as? ComponentList {
        copy.cases[position].components = list
      }
    }
    return copy
  }
}

extension DynamicValue: Rewritable {
  func rewritten(by rewriter: inout Rewriter) -> any FlowValue {
    switch self {
    case .literal(let value): return (rewriter.rewrite(value) as? Value).map(DynamicValue.literal) ?? self
    case .unreadable(let node):
      rewriter.note("\(node.pointer)")
      return self
    case .binding, .expression: return self
    }
  }
}

extension ActionDraft: Rewritable {
  func rewritten(by rewriter: inout Rewriter) -> any FlowValue {
    switch self {
    case .navigate(let action): return ActionDraft.navigate(rewriter.rewrite(object: action))
    case .complete(let action): return ActionDraft.complete(rewriter.rewrite(object: action))
    case .dataExchange(let action): return ActionDraft.dataExchange(rewriter.rewrite(object: action))
    case .updateData(let action): return ActionDraft.updateData(rewriter.rewrite(object: action))
    case .openURL(let action): return ActionDraft.openURL(rewriter.rewrite(object: action))
    case .unknown:
      rewriter.note("action")
      return self
    }
  }
}

extension JSONValue {
  /// The same for all spellings of one meaning: keys sorted, numbers as numbers.
  var meaning: JSONValue {
    switch self {
    case .number(let text): .number(Double(text).map { String($0) } ?? text)
    case .array(let elements): .array(elements.map(\.meaning))
    case .object(let members):
      .object(members.map { Member($0.key, $0.value.meaning) }.sorted { $0.key < $1.key })
    case .null, .bool, .string: self
    }
  }
}
