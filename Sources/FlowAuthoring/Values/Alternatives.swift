public import JSONText

/// Text as one string, or from 5.1 as a list of lines.
public enum Paragraph: FlowValue, Hashable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  case text(String)
  case lines([String])

  /// One string.
  public init(stringLiteral text: String) { self = .text(text) }

  /// A list of lines.
  public init(arrayLiteral lines: String...) { self = .lines(lines) }

  /// Reads a string or an array of strings.
  public init?(reading node: JSONNode) {
    if let text = node.string {
      self = .text(text)
    } else if let lines = [String](reading: node) {
      self = .lines(lines)
    } else {
      return nil
    }
  }

  /// A string or an array of strings.
  public var json: JSONValue {
    switch self {
    case .text(let text): text.json
    case .lines(let lines): lines.json
    }
  }
}

/// The condition of an If: an expression as text, or from 6.0 a truth value.
public enum FlowCondition: FlowValue, Hashable, ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
  /// Like `${form.agree}` or `(${data.total} > 100)`.
  case text(String)
  case constant(Bool)

  /// An expression.
  public init(stringLiteral text: String) { self = .text(text) }

  /// Always or never.
  public init(booleanLiteral flag: Bool) { self = .constant(flag) }

  /// Holds where a box is ticked.
  public static func form(_ field: FormField<Bool>, of screen: ScreenID? = nil) -> FlowCondition {
    .text(field.binding(of: screen).text)
  }

  /// Holds where a member of the data is true.
  public static func data(_ field: DataField<Bool>, of screen: ScreenID? = nil) -> FlowCondition {
    .text(field.binding(of: screen).text)
  }

  /// Reads a string or a truth value.
  public init?(reading node: JSONNode) {
    if let text = node.string {
      self = .text(text)
    } else if let flag = node.bool {
      self = .constant(flag)
    } else {
      return nil
    }
  }

  /// A string or a truth value.
  public var json: JSONValue {
    switch self {
    case .text(let text): text.json
    case .constant(let flag): flag.json
    }
  }
}

/// What is wrong with picked files: one text, or one for each media id.
public enum MediaMessages: FlowValue, ExpressibleByStringLiteral {
  case text(String)
  case texts(NamedValues)

  /// One text.
  public init(stringLiteral text: String) { self = .text(text) }

  /// Reads a string or an object.
  public init?(reading node: JSONNode) {
    if let text = node.string {
      self = .text(text)
    } else if let texts = NamedValues(reading: node) {
      self = .texts(texts)
    } else {
      return nil
    }
  }

  /// A string or an object.
  public var json: JSONValue {
    switch self {
    case .text(let text): text.json
    case .texts(let texts): texts.json
    }
  }
}

/// One value, or in mode `range` of a CalendarPicker one for the first and one for the last day.
public enum SingleOrRange<Value: FlowValue>: FlowValue {
  case single(Value)
  case range(start: DynamicValue<Value>?, end: DynamicValue<Value>?)

  /// Reads one value, or an object with `start-date` and `end-date` and nothing else.
  public init?(reading node: JSONNode) {
    if let value = Value(reading: node) {
      self = .single(value)
      return
    }
    let known: [JSONName] = ["start-date", "end-date"]
    guard node.kind == .object, node.members.allSatisfy({ known.contains($0.name) }) else { return nil }
    self = .range(
      start: node["start-date"].flatMap(DynamicValue.init(reading:)),
      end: node["end-date"].flatMap(DynamicValue.init(reading:))
    )
  }

  /// One value, or an object.
  public var json: JSONValue {
    switch self {
    case .single(let value): return value.json
    case .range(let start, let end):
      let members = [("start-date", start), ("end-date", end)]
      return .object(members.compactMap { name, value in value.map { JSONValue.Member(name, $0.json) } })
    }
  }
}

extension SingleOrRange: ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
  ExpressibleByStringLiteral
where Value: ExpressibleByStringLiteral {
  /// One text.
  public init(stringLiteral text: Value.StringLiteralType) { self = .single(Value(stringLiteral: text)) }
}

extension SingleOrRange: ExpressibleByBooleanLiteral where Value: ExpressibleByBooleanLiteral {
  /// One truth value.
  public init(booleanLiteral flag: Value.BooleanLiteralType) { self = .single(Value(booleanLiteral: flag)) }
}
