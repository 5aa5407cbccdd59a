import FlowLanguage
package import FlowModel
package import JSONText

/// Finds the types of the values that actions send.
package struct PayloadTyping: Sendable {
  package let flow: Flow
  private let screens: [JSONName: Int]

  /// Who receives a payload; uploaded files have another type for each.
  package enum Receiver: Sendable {
    case endpoint, response, screen
  }

  package init(_ flow: Flow) {
    self.flow = flow
    screens = Dictionary(flow.screens.compactMap { screen in screen.id.map { ($0, screen.index) } }) { first, _ in first
    }
  }

  /// The type of a whole payload: an object with its members, without any if there is no payload.
  package func type(ofPayload payload: JSONNode?, on screen: Screen, for receiver: Receiver) -> DataType {
    guard let payload else { return .object([]) }
    return type(of: payload, on: screen, for: receiver)
  }

  /// The type of one value in a payload, if it is known.
  package func type(of value: JSONNode, on screen: Screen, for receiver: Receiver) -> DataType {
    switch value.kind {
    case .object:
      return .object(
        Self.lastMembers(of: value).map { DataType.Field($0.name, type(of: $0.value, on: screen, for: receiver)) }
      )
    case .array:
      let types = Set(value.elements.map { type(of: $0, on: screen, for: receiver) })
      return .array(types.count == 1 ? types.first ?? .unknown : .unknown)
    case .string:
      guard let text = DynamicText(value) else { return .string }
      return type(of: text, on: screen, for: receiver)
    default: return DataType(of: value)
    }
  }

  /// Of members with equal names JSON readers keep the last.
  static func lastMembers(of object: JSONNode) -> [JSONMember] {
    var positions: [JSONName: Int] = [:]
    var members: [JSONMember] = []
    for member in object.members {
      if let position = positions[member.name] {
        members[position] = member
      } else {
        positions[member.name] = members.count
        members.append(member)
      }
    }
    return members
  }

  /// A text that was meant to be dynamic and is not stays the text that it is.
  private func type(of text: DynamicText, on screen: Screen, for receiver: Receiver) -> DataType {
    guard let expression = text.expression else { return .string }
    var faults: [TypeFault] = []
    return expression.type(faults: &faults, isCondition: false) { type(of: $0, on: screen, for: receiver) }
  }

  private func type(of reference: FlowBinding, on screen: Screen, for receiver: Receiver) -> DataType {
    guard let owner = reference.screen.map({ screens[$0.name].map { flow.screens[$0] } }) ?? screen else {
      return .unknown
    }
    switch reference.source {
    case .form:
      guard let name = reference.member else { return owner.formType(for: receiver) }
      let type = owner.component(named: name.name)?.valueType(for: receiver)
      return type?.following(reference.path.dropFirst()) ?? .unknown
    case .data:
      guard let name = reference.member else { return owner.dataType }
      let type = owner.data?.member(name.name)?.declaration.type
      return type?.following(reference.path.dropFirst()) ?? .unknown
    }
  }
}

extension DataType {
  /// The type of what a path of member names leads to; unknown where nothing is declared.
  func following(_ path: ArraySlice<FlowBinding.Name>) -> DataType {
    guard let name = path.first?.name else { return self }
    guard case .object(let fields?) = self, let field = fields.last(where: { $0.name == name }) else { return .unknown }
    return field.type.following(path.dropFirst())
  }
}

extension Screen {
  /// Everything that people enter on the screen, as an object.
  fileprivate func formType(for receiver: PayloadTyping.Receiver) -> DataType {
    .object(
      components.compactMap { component in
        guard let name = component.name, component.fact?.value != nil else { return nil }
        return DataType.Field(name, component.valueType(for: receiver))
      }
    )
  }
}
