public import JSONText

/// A place at which a literal value does not fit its declaration.
public struct ValueMismatch: Sendable {
  /// The value that does not fit; for a missing member the object that lacks it.
  public let node: JSONNode
  /// What does not fit there.
  public let reason: Reason
  /// The declaration that it breaks.
  public let declaration: DataDeclaration

  /// What does not fit.
  public enum Reason: Sendable, Hashable {
    case differs(expected: DataType, given: JSONKind)
    /// The declaration lists the member under `required`, or the value is checked in full.
    case missingMember(JSONName)
  }
}

extension DataDeclaration {
  /// Everything in a literal value that contradicts this declaration, from the outside in.
  ///
  /// Strings that are bindings or expressions are left out, and so is what the declaration leaves open. Members
  /// that are not declared are fine; declared ones may be absent unless the declaration's own `required` names them.
  public func mismatches(of value: JSONNode) -> [ValueMismatch] {
    var result: [ValueMismatch] = []
    collect(value, into: &result)
    return result
  }

  private func collect(_ value: JSONNode, into result: inout [ValueMismatch]) {
    if value.kind == .missing || value.isDynamicText { return }
    func require(_ kind: JSONKind, _ expected: DataType) -> Bool {
      if value.kind == kind { return true }
      result.append(
        ValueMismatch(node: value, reason: .differs(expected: expected, given: value.kind), declaration: self)
      )
      return false
    }
    switch DataType.Name(of: node) {
    case .string: _ = require(.string, .string)
    case .number: _ = require(.number, .number)
    case .boolean: _ = require(.bool, .boolean)
    case .array:
      guard require(.array, .array(.unknown)), let items else { return }
      for element in value.eachElement { items.collect(element, into: &result) }
    case .object:
      guard require(.object, .object(nil)) else { return }
      collectMembers(of: value, into: &result)
    case nil: break
    }
  }

  private func collectMembers(of value: JSONNode, into result: inout [ValueMismatch]) {
    if let required = node[.required], required.kind == .array {
      for name in required.elements.compactMap(\.name) where value[name] == nil {
        result.append(ValueMismatch(node: value, reason: .missingMember(name), declaration: self))
      }
    }
    guard let properties = node[.properties], properties.kind == .object else { return }
    for member in value.members {
      guard let declared = properties[like: member.key], declared.kind == .object else { continue }
      DataDeclaration(declared).collect(member.value, into: &result)
    }
  }
}
