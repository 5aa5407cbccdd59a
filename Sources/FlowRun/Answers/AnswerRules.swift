import FlowLanguage
package import FlowModel
package import JSONText

/// Which answers of an endpoint a phone takes: what a session does with them, and what a judge says about them.
///
/// The facts are those of `spec/endpoint.md`, section 5: seen on phones, unless a declaration says otherwise.
package struct AnswerRules: Sendable {
  package let flow: Flow
  package let graph: FlowGraph
  /// The positions of the screens that the flow may be opened with.
  package let entries: [Int]

  package init(_ flow: Flow) {
    self.init(flow, FlowGraph(flow), entries: flow.entryScreens)
  }

  init(_ flow: Flow, _ graph: FlowGraph, entries: [Int]) {
    self.flow = flow
    self.graph = graph
    self.entries = entries
  }
}

// MARK: - Status

extension AnswerRules {
  /// What a phone does with an answer because of its HTTP status.
  package enum Status: Sendable {
    /// It reads the answer (200).
    case answer
    /// It shows a text, and the flow can't be opened again (427).
    case tokenExpired
    /// It shows an error.
    case failure

    package init(_ status: Int) {
      switch status {
      case 200: self = .answer
      case 427: self = .tokenExpired
      default: self = .failure
      }
    }
  }
}

// MARK: - Screens

extension AnswerRules {
  /// Why a phone does not go to the screen that an answer names.
  package enum MoveFault: Sendable {
    /// The flow can't be opened on it: another screen leads there.
    case notAnEntry
    /// The request came from this screen, and a NavigationList is on it.
    case sameScreenWithList
    /// No route leads there from the screen of the request, nor back.
    case noRoute
  }

  /// Why an answer may not lead to a screen; nil if it may.
  ///
  /// `origin` is the screen of the request, nil for INIT. `visited` are screens that the answer to a request BACK may
  /// lead to besides.
  package func fault(movingTo target: Int, from origin: Int?, visited: [Int] = []) -> MoveFault? {
    guard let origin else { return entries.contains(target) ? nil : .notAnEntry }
    if visited.contains(target) { return nil }
    if target == origin { return flow.screens[origin].hasNavigationList ? .sameScreenWithList : nil }
    return graph.leads(from: origin, to: target) || graph.leads(from: target, to: origin) ? nil : .noRoute
  }

  /// The screens that an answer may lead to: those ahead, the screen of the request itself, those behind.
  package func targets(from origin: Int) -> [Int] {
    var seen: Set<Int> = []
    return (graph.next(after: origin) + [origin] + graph.previous(before: origin)).filter { target in
      fault(movingTo: target, from: origin) == nil && seen.insert(target).inserted
    }
  }
}

extension Screen {
  fileprivate var hasNavigationList: Bool { components.contains { $0.fact == .navigationList } }
}

// MARK: - Data

extension AnswerRules {
  /// Members of an answer's `data` that belong to the answer, and not to the data of the screen.
  package static let ownMembers: [JSONName] = ["error_message", "extension_message_response"]

  /// The names that an answer's data must have.
  ///
  /// The documentation asks for every declared one, always. Phones insist on all of them only for requests from a
  /// NavigationList, else on those that the data model itself lists as `required`.
  package static func neededNames(of model: DataModel, needsAll: Bool) -> [JSONName] {
    if needsAll { return model.members.map(\.name) }
    guard let required = model.node["required"], required.kind == .array else { return [] }
    return required.elements.compactMap(\.name)
  }
}
