import JSONText

extension JSONValue {
  static func reference(_ definition: String) -> JSONValue {
    .object([.init("$ref", .string("#/$defs/\(definition)"))])
  }

  static func properties(_ name: String, _ schema: JSONValue) -> JSONValue {
    .object([.init("properties", .object([.init(name, schema)]))])
  }

  static func mapOf(_ schema: JSONValue) -> JSONValue {
    .object([.init("type", "object"), .init("additionalProperties", schema)])
  }

  static func isOfType(_ types: [String]) -> JSONValue {
    .object([
      .init("properties", .object([.init("type", .object([.init("enum", .array(types.map(JSONValue.string)))]))])),
      .init("required", ["type"]),
    ])
  }

  static func atMost(_ maximum: Int, _ schema: JSONValue) -> JSONValue {
    .object([
      .init("contains", schema), .init("minContains", 0), .init("maxContains", .number(String(maximum))),
    ])
  }

  /// The member of that name; set, it is replaced where it stands or added at the end, and nil takes it away.
  subscript(_ name: JSONName) -> JSONValue? {
    get {
      guard case .object(let members) = self else { return nil }
      return members.last { $0.key == name }?.value
    }
    set {
      guard case .object(var members) = self else { return }
      let position = members.firstIndex { $0.key == name }
      switch (position, newValue) {
      case (let position?, let value?): members[position].value = value
      case (let position?, nil): members.remove(at: position)
      case (nil, let value?): members.append(Member(name, value))
      case (nil, nil): break
      }
      self = .object(members)
    }
  }

  subscript(_ outer: JSONName, _ inner: JSONName) -> JSONValue? {
    get { self[outer]?[inner] }
    set { self[outer]?[inner] = newValue }
  }

  func without(_ name: JSONName) -> JSONValue {
    var copy = self
    copy[name] = nil
    return copy
  }

  static func + (left: JSONValue, right: JSONValue) -> JSONValue {
    guard case .object(let first) = left, case .object(let second) = right else { return left }
    return .object(first + second)
  }
}

extension JSONValue? {
  /// The array with more elements; nil while there are none.
  func appending(_ elements: [JSONValue]) -> JSONValue? {
    if case .array(let present) = self { return .array(present + elements) }
    return elements.isEmpty ? nil : .array(elements)
  }
}
