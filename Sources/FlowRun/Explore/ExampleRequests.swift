import FlowLanguage
import FlowModel
package import JSONText

/// The requests that a flow can send to its endpoint, made from its examples: what a test of the endpoint sends.
package struct ExampleRequests {
  /// A request with the place that sends it.
  package struct Sample: Sendable {
    /// The id of the screen.
    package let screen: JSONName
    package let request: Session.Request
  }

  private let program: FlowProgram
  private let endpoint: ExampleEndpoint
  private let token: String

  package init(_ program: FlowProgram, token: String) {
    self.program = program
    self.token = token
    endpoint = ExampleEndpoint(program: program)
  }

  /// One for each `data_exchange` action; with an example answer in every input that is shown, or with all of them
  /// untouched.
  package func exchanges(isFilled: Bool) -> [Sample] {
    program.screens.indices.flatMap { position in
      let screen = program.screens[position]
      let session = session(on: position, isFilled: isFilled)
      return screen.actions.filter { $0.action.fact == .dataExchange }.compactMap { action in
        var copy = session
        copy.run(action)
        return copy.pending.map { Sample(screen: JSONName(screen.name), request: $0) }
      }
    }
  }

  /// One for each screen with `refresh_on_back` that another screen leads to.
  package func backs() -> [Sample] {
    program.screens.indices.compactMap { position in
      let screen = program.screens[position]
      guard screen.screen.refreshesOnBack,
        let previous = program.screens.indices.first(where: {
          $0 != position && program.hasRoute(from: $0, to: position)
        })
      else { return nil }
      var session = session(on: position, isFilled: false, after: previous)
      do throws(Session.Obstacle) {
        try session.back()
      } catch {
        return nil
      }
      return session.pending.map { Sample(screen: JSONName(screen.name), request: $0) }
    }
  }

  private func session(on position: Int, isFilled: Bool, after previous: Int? = nil) -> Session {
    var session = Session(program, token: token)
    session.showAlone(on: position, after: previous, data: endpoint.data(position))
    guard isFilled else { return session }
    // An answer may uncover other inputs.
    for _ in 0..<3 {
      for component in program.screens[position].components {
        guard let name = component.component.name, component.component.isInput,
          session.state?.components[component.index].isShown ?? false, session.answer(name) == nil,
          let value = ExampleInput(session: session, component: component).value
        else { continue }
        session.enter(name, value)
      }
    }
    return session
  }
}

extension Session {
  /// Shows a screen with data without going through the screens before it; choices send no requests.
  fileprivate mutating func showAlone(on position: Int, after previous: Int?, data: [JSONValue.Member]) {
    stores[position].data.merge(data)
    history = [previous, position].compactMap(\.self)
    appear()
    pending = nil
    end = nil
  }

  /// Puts an answer in without what a choice may ask for.
  fileprivate mutating func enter(_ name: JSONName, _ value: JSONValue) {
    guard let current else { return }
    stores[current].form[name] = value
    stores[current].touched.insert(name)
    refresh()
  }
}
