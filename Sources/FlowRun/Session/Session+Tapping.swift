import FlowLanguage
import FlowModel
public import JSONText

extension Session {
  /// Presses the Footer.
  public mutating func tapFooter() throws(Obstacle) {
    let screen = try idleScreen("the Footer can't be pressed")
    guard let state, let footer = state.footer else {
      throw Obstacle("screen '\(screen.name)' shows no Footer", screen.screen.node["id"] ?? screen.screen.node)
    }
    let component = screen.components[footer]
    if isTokenInvalid {
      throw Obstacle("the Footer is dead since the endpoint answered that the token is no longer valid", component.node)
    }
    guard state.components[footer].isEnabled else {
      throw Obstacle("the Footer is disabled", component.component.place(of: "enabled"))
    }
    if let waiting = state.waitingFor.first { throw obstacle(waiting, state, screen) }
    guard let action = action("on-click-action", of: footer, item: nil) else {
      throw Obstacle("the Footer has no action", component.node)
    }
    run(action)
  }

  /// Why the Footer waits.
  private func obstacle(_ index: Int, _ state: ScreenState, _ screen: ScreenProgram) -> Obstacle {
    let component = screen.components[index]
    let others = state.waitingFor.count - 1
    let more = others > 0 ? ", and \(others) more \(others == 1 ? "input waits" : "inputs wait")" : ""
    let fault = state.components[index].fault.map { " \($0)" } ?? " is not valid"
    return Obstacle("the Footer can't be pressed: '\(component.component.name ?? "")'\(fault)\(more)", component.node)
  }

  /// Taps a component by its name: the link of an OptIn, or the OptIn itself where it has no link.
  public mutating func tap(name: JSONName) throws(Obstacle) {
    let screen = try idleScreen("'\(name)' can't be tapped")
    guard let index = screen.component(named: name) else {
      throw Obstacle(
        "screen '\(screen.name)' has no component '\(name)'",
        screen.screen.node["id"] ?? screen.screen.node
      )
    }
    try tap(index)
  }

  /// Taps an EmbeddedLink or OptIn by the text that it shows.
  public mutating func tap(text: String) throws(Obstacle) {
    let screen = try idleScreen("'\(text)' can't be tapped")
    let found = screen.components.first { component in
      guard state?.components[component.index].isShown ?? false else { return false }
      switch component.fact {
      case .embeddedLink: return Values.text(value(component["text"])) == text
      case .optIn, .footer: return Values.text(value(component["label"])) == text
      default: return false
      }
    }
    guard let found else {
      throw Obstacle(
        "screen '\(screen.name)' shows no link and no OptIn '\(text)'",
        screen.screen.node["id"] ?? screen.screen.node
      )
    }
    if found.fact == .footer { return try tapFooter() }
    try tap(found.index)
  }

  mutating func tap(_ index: Int) throws(Obstacle) {
    guard let screen, let state else { return }
    let component = screen.components[index]
    let name = component.component.name.map { "'\($0)'" } ?? "the \(component.component.type)"
    guard state.components[index].isShown else {
      throw Obstacle("\(name) is hidden on screen '\(screen.name)'\(reasonOfHiding(index))", component.node)
    }
    if let action = action("on-click-action", of: index, item: nil), component.fact != .navigationList {
      run(action)
    } else if component.fact == .optIn, let name = component.component.name {
      try fill(name, .bool(answer(name) != .bool(true)))
    } else if component.fact == .navigationList {
      throw Obstacle(#"\#(name) is a list: tap one of its items, {"item": ID}"#, component.node)
    } else {
      throw Obstacle("\(name) has nothing to tap; it is filled in", component.node)
    }
  }

  /// Taps an item of a NavigationList.
  public mutating func tap(item id: JSONName, of list: JSONName? = nil) throws(Obstacle) {
    let screen = try idleScreen("the item '\(id)' can't be tapped")
    let lists = screen.components.filter {
      $0.fact == .navigationList && (state?.components[$0.index].isShown ?? false)
        && (list == nil || $0.component.name == list)
    }
    for component in lists {
      guard let option = rules(component).options.first(where: { $0.id == id }) else { continue }
      guard option.isEnabled else { throw Obstacle("the item '\(id)' is disabled", component.node) }
      let own = action("on-click-action", of: component.index, item: option.position)
      guard let action = own ?? self.action("on-click-action", of: component.index, item: nil) else {
        throw Obstacle("the item '\(id)' has no action", component.node)
      }
      if let name = component.component.name { set(name, .string(id.text), component) }
      return run(action)
    }
    let known = lists.flatMap { rules($0).options.map(\.id) }
    let what =
      known.isEmpty ? "shows no list with items" : "has no item '\(id)' in its list; it has \(known.quoted(atMost: 8))"
    throw Obstacle("screen '\(screen.name)' \(what)", lists.first?.node ?? screen.screen.node)
  }

  /// Goes back to the screen before.
  ///
  /// A screen with `refresh_on_back` asks the endpoint, which decides where it goes on.
  public mutating func back() throws(Obstacle) {
    let screen = try idleScreen("one can't go back")
    guard history.count > 1, let current else {
      throw Obstacle(
        "there is no way back from '\(screen.name)', the first screen; it can only be closed",
        screen.screen.node
      )
    }
    snackbar = nil
    if screen.screen.refreshesOnBack, program.flow.hasEndpoint, let node = screen.screen.node["refresh_on_back"] {
      return ask("BACK", screen: current, data: .object([]), node)
    }
    history.removeLast()
    if let now = self.current {
      let names = program.screens[now].components.compactMap(\.component.name)
      stores[now].dismissed.formUnion(names)
    }
    record(.back, self.screen?.screen.node ?? screen.screen.node, .object([]))
    appear()
  }

  /// Closes the flow with the cross; nothing is sent to the business.
  public mutating func close() throws(Obstacle) {
    if let end { throw Obstacle("the flow can't be closed: \(end.description)", end.node ?? program.flow.node) }
    record(.close, screen?.screen.node ?? program.flow.node, .object([]))
    pending = nil
    end = .closed
  }
}

extension Session.End {
  var description: String {
    switch self {
    case .answer: "the flow has ended with an answer"
    case .closed: "the flow is closed"
    case .broken(let message, _): "the phone has shown an error and ended the flow (\(message))"
    }
  }

  var node: JSONNode? { if case .broken(_, let node) = self { node } else { nil } }
}

extension Session.Request {
  /// `INIT`, or `'data_exchange' from 'SCREEN'`.
  var description: String { screen.map { "'\(action)' from '\($0)'" } ?? "'\(action)'" }
}
