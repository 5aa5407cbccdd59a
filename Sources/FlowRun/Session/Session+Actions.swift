import FlowLanguage
import FlowModel
import JSONText

extension Session {
  /// Does what an action says.
  mutating func run(_ action: ActionProgram) {
    guard let current else { return }
    coverage.add(action: action.index, on: current)
    snackbar = nil
    switch action.action.fact {
    case .navigate: navigate(action, from: current)
    case .dataExchange: requestExchange(action, from: current)
    case .updateData: update(action)
    case .openURL: record(.openURL, action.node, ["url": value(action.url) ?? .null])
    case .complete: complete(action)
    default:
      fail(
        "the action '\(action.action.name?.text ?? "")' is unknown to phones",
        action.action.node["name"] ?? action.node
      )
    }
  }

  private mutating func navigate(_ action: ActionProgram, from current: Int) {
    let payload = payloadToSend(action, isAnswer: false)
    let name = Values.text(value(action.next))
    let place = action.action.next ?? action.node
    guard let target = program.position(of: JSONName(name)) else {
      return fail(name.isEmpty ? "the action says no next screen" : "the flow has no screen '\(name)'", place)
    }
    guard
      target == current || program.hasRoute(from: current, to: target) || program.hasRoute(from: target, to: current)
    else {
      return fail("no route leads from '\(screenName)' to '\(name)'", place)
    }
    let component = program.screens[current].components[action.action.component]
    let isList = component.fact == .navigationList
    if let fault = refusal(of: payload, by: target, needsAll: isList, at: action.action) {
      return fail(fault.message, fault.node)
    }
    noteEarlierData(given: payload, on: target, at: action.node)
    noteMissingData(given: payload, on: target, at: action.action.payload ?? action.node)
    stores[target].data.merge(payload)
    show(target, from: current)
    guard end == nil else { return }
    record(.navigate, action.node, .object(payload))
    appear()
  }

  /// Why the phone refuses the data for a screen; the text of a number input is noted and accepted.
  private mutating func refusal(
    of payload: [JSONValue.Member],
    by target: Int,
    needsAll: Bool,
    at action: FlowAction
  ) -> Obstacle? {
    let screen = program.screens[target]
    guard let model = screen.screen.data else {
      guard let first = payload.first else { return nil }
      return Obstacle(
        "'\(screen.name)' declares no data, and is given '\(first.key)'",
        action.payload?.member(first.key)?.key ?? action.node
      )
    }
    for member in payload {
      guard let declared = model.member(member.key)?.declaration, let fault = declared.firstMismatch(of: member.value)
      else { continue }
      let place = action.payload?[member.key] ?? action.node
      if case .number = declared.type, let text = member.value.text, NumberText(text) != nil,
        !PhoneFacts.numberTextEndsTheFlow
      {
        note(
          .numberAsText,
          "'\(member.key)' arrives as the text \(JSONPrinter.quoted(text)), and '\(screen.name)' declares a number: "
            + "phones were seen to end the flow here; refer to the answer with ${screen.…} there instead of handing it on",
          place
        )
        continue
      }
      return Obstacle("'\(member.key)' of '\(screen.name)' is declared \(fault)", place)
    }
    for name in AnswerRules.neededNames(of: model, needsAll: needsAll)
    where !payload.contains(where: { $0.key == name }) {
      return Obstacle("'\(screen.name)' needs '\(name)', which is not given", action.payload ?? action.node)
    }
    return nil
  }

  private mutating func requestExchange(_ action: ActionProgram, from current: Int) {
    guard program.flow.hasEndpoint else {
      return fail("the flow has no endpoint to send data to: it declares no 'data_api_version'", action.node)
    }
    var payload = payloadToSend(action, isAnswer: true)
    for name: JSONName in ["action", "screen"] where payload.contains(where: { $0.key == name }) {
      payload.removeAll { $0.key == name }
      note(
        .reservedPayloadKey,
        "the envelope of the request has '\(name)' of its own, so this one never reaches the endpoint",
        action.action.payload?.member(name)?.key ?? action.node
      )
    }
    let component = program.screens[current].components[action.action.component]
    let isList = component.fact == .navigationList
    ask(
      "data_exchange",
      screen: current,
      data: .object(payload),
      action.node,
      isFromNavigationList: isList,
      property: action.action.property
    )
  }

  /// Sends a request; the screen is locked until it is answered.
  mutating func ask(
    _ action: String,
    screen position: Int?,
    data: JSONValue,
    _ node: JSONNode,
    isFromNavigationList: Bool = false,
    property: JSONName = ""
  ) {
    let id = position.flatMap { program.screens[$0].screen.id }
    var members: [JSONValue.Member] = [.init("data", data), .init("flow_token", .string(token))]
    if let id { members.append(.init("screen", .string(id.text))) }
    members.append(.init("action", .string(action)))
    members.append(.init("version", .string(program.dataAPIVersion ?? "")))
    pending = Request(
      action: action,
      screen: id,
      data: data,
      json: .object(members),
      node: node,
      origin: position,
      isFromNavigationList: isFromNavigationList,
      property: property
    )
    record(action == "INIT" ? .`init` : action == "BACK" ? .back : .dataExchange, node, data, screen: id)
  }

  private mutating func update(_ action: ActionProgram) {
    let payload = value(action.payload)?.members ?? []
    record(.updateData, action.node, .object(payload))
    merge(payload, renewing: true)
  }

  private mutating func complete(_ action: ActionProgram) {
    let payload = payloadToSend(action, isAnswer: true)
    let answer: JSONValue = .object(payload.filter { $0.key != "flow_token" } + [.init("flow_token", .string(token))])
    record(.complete, action.node, answer)
    end = .answer(answer)
  }

  /// The payload as it is sent; notes hidden and untouched answers in it.
  private mutating func payloadToSend(_ action: ActionProgram, isAnswer: Bool) -> [JSONValue.Member] {
    guard let current else { return [] }
    noteAnswers(in: action, isAnswer: isAnswer, on: current)
    var values = SentValues(stores: Stores(stores: stores, screen: current), program: nil)
    if untouched == .empty { values.program = program }
    return action.payload.value(from: values)?.members ?? []
  }
}

/// The stores as a payload sees them: inputs that were never touched may be sent empty.
private struct SentValues: ValueSource {
  let stores: Stores
  /// Nil where they are left out.
  var program: FlowProgram?

  func value(of source: Formula.Source) -> JSONValue? {
    if let value = stores.value(of: source) { return value }
    guard let program, source.store == .form, source.path.count == 1, let name = source.path.first else { return nil }
    let position = source.screen == nil ? stores.screen : source.position
    guard let position, program.screens.indices.contains(position), stores.stores[position].isVisited,
      let component = program.screens[position].component(named: name)
    else { return nil }
    return program.screens[position].components[component].emptyValue
  }
}

extension ComponentProgram {
  /// What the input holds after it was cleared; nil where that can't be.
  var emptyValue: JSONValue? {
    switch fact {
    case .textInput, .textArea, .dropdown, .datePicker, .radioButtonsGroup: ""
    case .checkboxGroup, .chipsSelector, .photoPicker, .documentPicker: []
    case .optIn: false
    default: nil
    }
  }
}
