public import FlowModel
public import JSONText

/// Components one after the other; what is no known component has an ``UnknownComponent`` in its place.
public struct ComponentList: FlowValue {
  private var components: [any TypedComponent]

  /// Components in this order.
  public init(_ components: [any TypedComponent]) {
    self.components = components
  }

  /// Reads an array.
  public init?(reading node: JSONNode) {
    guard node.kind == .array else { return nil }
    components = node.elements.map(ComponentTypes.read)
  }

  /// The components as an array.
  public var json: JSONValue { .array(components.map(\.json)) }
}

extension ComponentList: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
  /// No components.
  public init() { self.init([]) }

  /// The first position.
  public var startIndex: Int { components.startIndex }

  /// Behind the last position.
  public var endIndex: Int { components.endIndex }

  /// The component at a position.
  public subscript(position: Int) -> any TypedComponent {
    get { components[position] }
    set { components[position] = newValue }
  }

  /// Replaces some components by others.
  public mutating func replaceSubrange(
    _ range: Range<Int>,
    with others: some Collection<any TypedComponent>
  ) {
    components.replaceSubrange(range, with: others)
  }
}

extension ComponentTypes {
  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.type, $0) })

  /// The component at `node`, typed if its type is known.
  static func read(_ node: JSONNode) -> any TypedComponent {
    let type = node["type"]?.string.flatMap { byName[$0] }
    guard node.kind == .object, let type else { return UnknownComponent(fields: FlowFields(node)) }
    return type.init(fields: FlowFields(node))
  }
}

extension FlowComponent {
  /// The component with typed properties; nil if it is of another type.
  public func `as`<Typed: TypedComponent>(_ type: Typed.Type) -> Typed? {
    self.type == Typed.type ? Typed(fields: FlowFields(node)) : nil
  }

  /// The component with typed properties; an ``UnknownComponent`` if its type is not known.
  public var typed: any TypedComponent { ComponentTypes.read(node) }
}

/// Lists the components of a screen or a Form, with `if`, `for` and `switch` as in Swift.
@resultBuilder
public enum ComponentBuilder {
  /// One component.
  public static func buildExpression(_ component: some TypedComponent) -> ComponentList { ComponentList([component]) }

  /// Components that were put together elsewhere.
  public static func buildExpression(_ components: ComponentList) -> ComponentList { components }

  /// All of them, one after the other.
  public static func buildBlock(_ parts: ComponentList...) -> ComponentList { ComponentList(parts.flatMap { $0 }) }

  /// Those of an `if` without `else`.
  public static func buildOptional(_ part: ComponentList?) -> ComponentList { part ?? [] }

  /// Those of the branch that is taken.
  public static func buildEither(first part: ComponentList) -> ComponentList { part }

  /// Those of the branch that is taken.
  public static func buildEither(second part: ComponentList) -> ComponentList { part }

  /// Those of all turns of a loop.
  public static func buildArray(_ parts: [ComponentList]) -> ComponentList { ComponentList(parts.flatMap { $0 }) }
}

extension ComponentList: ExpressibleByArrayLiteral {
  /// Components in this order.
  public init(arrayLiteral components: any TypedComponent...) { self.init(components) }
}

/// The components of each case of a Switch, in their order.
public struct SwitchCases: FlowValue, ExpressibleByDictionaryLiteral {
  /// In the order in which they are written.
  public var cases: [(name: String, components: ComponentList)]

  /// Cases in the order in which they stand.
  public init(dictionaryLiteral cases: (String, ComponentList)...) {
    self.cases = cases.map { (name: $0.0, components: $0.1) }
  }

  /// Reads an object of arrays.
  public init?(reading node: JSONNode) {
    guard node.kind == .object else { return nil }
    cases = []
    for member in node.members {
      guard let components = ComponentList(reading: member.value) else { return nil }
      cases.append((name: member.name.text, components: components))
    }
  }

  /// The cases as an object.
  public var json: JSONValue { .object(cases.map { JSONValue.Member($0.name, $0.components.json) }) }
}
