import FlowLanguage
import FlowModel
import JSONText

/// Finds how the values that actions send arrive, and which may be absent.
struct ContractTyping {
  let flow: Flow
  private let typing: PayloadTyping
  private let presence: InputPresence
  private let navigations: Navigations
  private let screens: [JSONName: Int]
  /// Whether dates are days; before that they are milliseconds.
  private let hasDays: Bool

  init(_ flow: Flow) {
    self.flow = flow
    typing = PayloadTyping(flow)
    navigations = Navigations(flow)
    presence = InputPresence(flow, navigations)
    screens = Dictionary(flow.screens.compactMap { screen in screen.id.map { ($0, screen.index) } }) { first, _ in first
    }
    hasDays = flow.version.map { Feature.calendarDays.isKnown(in: $0) } ?? true
  }

  /// The type of all that an action sends: an object, without members if it has no payload.
  func type(of action: FlowAction, on screen: Screen, for receiver: PayloadTyping.Receiver) -> ContractType {
    guard let payload = action.payload else { return .object([]) }
    return type(of: payload, on: screen, in: action, for: receiver)
  }

  private func type(
    of value: JSONNode,
    on screen: Screen,
    in action: FlowAction,
    for receiver: PayloadTyping.Receiver
  ) -> ContractType {
    switch value.kind {
    case .object:
      return .object(
        PayloadTyping.lastMembers(of: value).map { member in
          let type = type(of: member.value, on: screen, in: action, for: receiver)
          let reference = DynamicText(member.value)?.binding
          let isCertain = reference.map { presence.isCertain($0, on: screen, in: action) } ?? true
          return ContractType.Member(member.name, type, isRequired: isCertain)
        }
      )
    case .array:
      let types = Set(value.elements.map { type(of: $0, on: screen, in: action, for: receiver) })
      return .array(types.count == 1 ? types.first ?? .unknown : .unknown)
    case .string:
      if let reference = DynamicText(value)?.binding {
        return type(of: reference, on: screen, in: action, for: receiver)
      }
      return ContractType(typing.type(of: value, on: screen, for: receiver))
    default: return ContractType(DataType(of: value))
    }
  }

  private func type(
    of reference: FlowBinding,
    on screen: Screen,
    in action: FlowAction,
    for receiver: PayloadTyping.Receiver
  ) -> ContractType {
    guard let owner = reference.screen.map({ screens[$0.name].map { flow.screens[$0] } }) ?? screen else {
      return .unknown
    }
    switch reference.source {
    case .data:
      guard let name = reference.member else { return ContractType(owner.dataType) }
      guard let declared = owner.data?.member(name.name)?.declaration.type else { return .unknown }
      let type = ContractType(declared.following(reference.path.dropFirst()))
      guard type == .string, reference.path.count == 1 else { return type }
      var visited: Set<[JSONName]> = []
      return handedOn(name.name, to: owner, for: receiver, &visited) ?? type
    case .form:
      guard let name = reference.member else { return .object(formMembers(of: owner, for: receiver)) }
      let type = owner.component(named: name.name).map { arriving($0, for: receiver) } ?? .unknown
      return type.following(reference.path.dropFirst())
    }
  }

  /// How a text of a screen's data is written, if everything that leads there passes the same kind; nil if that is not
  /// known.
  private func handedOn(
    _ name: JSONName,
    to screen: Screen,
    for receiver: PayloadTyping.Receiver,
    _ visited: inout Set<[JSONName]>
  ) -> ContractType? {
    // An endpoint may give anything.
    guard !flow.hasEndpoint, visited.count < 50, visited.insert([screen.id ?? "", name]).inserted else { return nil }
    var kinds: Set<ContractType> = []
    for (from, action) in navigations.leading(to: screen) {
      guard let value = action.payload?[name], let reference = DynamicText(value)?.binding, reference.path.count == 1,
        let owner = reference.screen.map({ screens[$0.name].map { flow.screens[$0] } }) ?? from,
        let given = reference.member?.name
      else { return nil }
      switch reference.source {
      case .form: kinds.insert(owner.component(named: given).map { arriving($0, for: receiver) } ?? .unknown)
      case .data: kinds.insert(handedOn(given, to: owner, for: receiver, &visited) ?? .unknown)
      }
    }
    guard kinds.count == 1, case .text? = kinds.first else { return nil }
    return kinds.first
  }

  /// Everything that people enter on a screen; any of it may be absent.
  private func formMembers(of screen: Screen, for receiver: PayloadTyping.Receiver) -> [ContractType.Member] {
    screen.components.compactMap { component in
      guard let name = component.name, component.fact?.value != nil else { return nil }
      return ContractType.Member(name, arriving(component, for: receiver), isRequired: false)
    }
  }

  /// What people enter in a component, as it arrives: number inputs as texts.
  private func arriving(_ component: FlowComponent, for receiver: PayloadTyping.Receiver) -> ContractType {
    switch component.type {
    case "DatePicker": return .text(hasDays ? .day : .milliseconds)
    case "CalendarPicker":
      switch component.node["mode"]?.string {
      case nil, "single": return .text(.day)
      case "range":
        let ends: [JSONName] = ["start-date", "end-date"]
        return .object(ends.map { .init($0, .text(.day), isRequired: component.asks($0)) })
      default: return .unknown
      }
    default: break
    }
    if case .textOrNumber? = component.fact?.value {
      return component.node["init-value"]?.kind == .number ? .textOrNumber : .string
    }
    return ContractType(component.valueType(for: receiver))
  }
}

extension FlowComponent {
  /// Whether a range of days always has that end.
  fileprivate func asks(_ end: JSONName) -> Bool {
    node["required"]?.bool ?? node["required"]?[end]?.bool ?? false
  }
}

extension ContractType {
  /// The type of what a path of member names leads to; unknown where nothing is known.
  func following(_ path: ArraySlice<FlowBinding.Name>) -> ContractType {
    guard let name = path.first?.name else { return self }
    guard case .object(let members?) = self, let member = members.last(where: { $0.name == name }) else {
      return .unknown
    }
    return member.type.following(path.dropFirst())
  }
}
