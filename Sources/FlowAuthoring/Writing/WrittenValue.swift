import JSONText

/// A value as it will be written, with what is known of where its parts were read.
indirect enum WrittenValue {
  /// What was read and not changed since.
  case kept(JSONNode)
  /// An object, read at `origin` or made in Swift.
  case object([(name: String, value: WrittenValue)], origin: JSONNode?)
  case array([WrittenValue])
  /// Something that knows no place.
  case value(JSONValue)

  /// `value` with the places of its parts.
  init(_ value: any FlowValue) {
    if let object = value as? any FlowObject {
      self = object.fields.written
    } else if let composed = value as? any WrittenInParts {
      self = composed.written
    } else {
      self = .value(value.json)
    }
  }

  /// Where it was read; nil for what was made in Swift.
  var origin: JSONNode? {
    switch self {
    case .kept(let node): node
    case .object(_, let origin): origin
    case .array, .value: nil
    }
  }

  /// What it means.
  var json: JSONValue {
    switch self {
    case .kept(let node): JSONValue(node)
    case .object(let members, _): .object(members.map { JSONValue.Member($0.name, $0.value.json) })
    case .array(let elements): .array(elements.map(\.json))
    case .value(let value): value
    }
  }

  /// The same with the members and elements of a plain value apart.
  var inParts: WrittenValue {
    switch self {
    case .value(.object(let members)): .object(members.map { ($0.key.text, .value($0.value)) }, origin: nil)
    case .value(.array(let elements)): .array(elements.map(WrittenValue.value))
    case .kept, .object, .array, .value: self
    }
  }
}

/// A value made of values that may know their places.
protocol WrittenInParts {
  /// The value with the places of its parts.
  var written: WrittenValue { get }
}

extension Array: WrittenInParts where Element: FlowValue {
  var written: WrittenValue { .array(map { WrittenValue($0) }) }
}

extension ComponentList: WrittenInParts {
  var written: WrittenValue { .array(map { WrittenValue($0) }) }
}

extension SwitchCases: WrittenInParts {
  var written: WrittenValue { .object(cases.map { ($0.name, $0.components.written) }, origin: nil) }
}

extension NamedValues: WrittenInParts {
  var written: WrittenValue { .object(members.map { ($0.name, $0.value.written) }, origin: nil) }
}

extension AnyFlowValue: WrittenInParts {
  var written: WrittenValue { node.map(WrittenValue.kept) ?? .value(json) }
}

extension ActionDraft: WrittenInParts {
  var written: WrittenValue { fields.written }
}

extension DynamicValue: WrittenInParts {
  var written: WrittenValue {
    switch self {
    case .literal(let value): WrittenValue(value)
    case .unreadable(let node): .kept(node)
    case .binding, .expression: .value(json)
    }
  }
}
