import FlowLanguage
import FlowModel
import JSONText

/// What was found by exploring a flow.
public struct Exploration: Sendable {
  /// What was reached, and what was not.
  package let summary: CoverageSummary
  /// What works differently from what most people expect, and screens that can't be left.
  public let notes: [Session.Note]
  /// Whether everything was tried; false if the bound was reached first.
  public let isComplete: Bool
  /// How many answers were filled in and things tapped.
  public let stepCount: Int
}

/// Explores a flow, with example values and those that conditions compare with.
///
/// Bounded: a flow has too many paths to try them all, so of paths that look the same only some are tried.
public struct Explorer {
  private let program: FlowProgram
  private let endpoint: ExampleEndpoint
  private let watched: WatchedValues
  private var budget: Int
  private let limit: Int
  private var coverage = Coverage()
  private var notes: [Session.Note] = []
  private var noteKeys: Set<Session.NoteKey> = []
  /// Sessions on screens that were not looked at before, and those that show a screen again.
  private var fresh: [Session] = []
  private var again: [Session] = []
  /// How much was reached when it was last looked whether anything is left.
  private var knownCount = -1
  private var position = 0
  private var visits: [Int: Set<Int>] = [:]
  /// The screens from which something led on, or ended the flow.
  private var left: Set<Int> = []
  /// Why the Footer of a screen could not be pressed, or what broke.
  private var obstacles: [Int: Session.Obstacle] = [:]

  /// How often one screen is looked at with other values.
  private static let mostVisits = 12
  /// How many values of one input are tried.
  private static let mostValues = 24

  /// An explorer that takes at most so many steps; each fills in one answer or taps one thing.
  public init(_ program: FlowProgram, budget: Int? = nil) {
    self.program = program
    endpoint = ExampleEndpoint(program: program)
    watched = WatchedValues(program)
    limit = budget ?? 2000 + 60 * program.screens.count
    self.budget = limit
  }

  /// Goes through the flow.
  public consuming func explore() -> Exploration {
    openEverywhere()
    while budget > 0, let session = next() { visit(session) }
    let isComplete = budget > 0
    noteDeadEnds()
    return Exploration(
      summary: CoverageSummary(program, coverage),
      notes: notes,
      isComplete: isComplete,
      stepCount: limit - max(budget, 0)
    )
  }

  /// New screens come first; others are looked at with other values as long as something is left to find.
  private mutating func next() -> Session? {
    while let session = fresh.popLast() {
      guard let screen = session.current else { continue }
      if visits[screen] == nil { return session }
      again.append(session)
    }
    if coverage.count != knownCount {
      knownCount = coverage.count
      if CoverageSummary(program, coverage).missed.isEmpty { return nil }
    }
    guard position < again.count else { return nil }
    defer { position += 1 }
    return again[position]
  }

  // MARK: Opening

  private mutating func openEverywhere() {
    for entry in program.entries {
      for changes in variations(of: entry) {
        var session = Session(program)
        if program.flow.hasEndpoint {
          _ = attempt(&session) { session throws(Session.Obstacle) in try session.open(.dataExchange) }
          answer(session, endpoint.answer(entry, changing: changes))
        }
        session = Session(program)
        let data = JSONValue.object(endpoint.data(entry, changing: changes))
        let id = program.screens[entry].screen.id
        if attempt(
          &session,
          { session throws(Session.Obstacle) in
            try session.open(.navigate(screen: id, data: data))
          }
        ) {
          follow(session)
        }
      }
    }
  }

  /// The examples of a screen, and for each value that decides something other ones.
  private func variations(of screen: Int) -> [[JSONName: JSONValue]] {
    guard program.screens.indices.contains(screen) else { return [] }
    var result: [[JSONName: JSONValue]] = [[:]]
    for name in watched.names(.data, on: screen) {
      guard let declaration = program.screens[screen].screen.data?.member(name)?.declaration else { continue }
      let literals = watched.literals(.data, name, on: screen)
      for value in Self.values(of: declaration.type, literals).prefix(Self.mostValues) { result.append([name: value]) }
    }
    return result
  }

  private static func values(of type: DataType, _ literals: [JSONValue]) -> [JSONValue] {
    switch type {
    case .boolean: return [true, false]
    case .number:
      let numbers = literals.compactMap { Values.number($0) }
      return (numbers.flatMap { [$0 - 1, $0, $0 + 1] } + [0, 1]).map(Values.json)
    case .string: return literals.compactMap { $0.text.map(JSONValue.string) } + [""]
    case .array: return [[]]
    case .object, .unknown: return []
    }
  }

  // MARK: One screen

  private mutating func visit(_ session: Session) {
    guard let screen = session.current, visits[screen, default: []].count < Self.mostVisits,
      visits[screen, default: []].insert(signature(of: session, on: screen)).inserted
    else { return }
    var base = session
    complete(&base)
    press(base)
    tapEverything(base)
    askOnBack(base)
    guard budget > 0 else { return }
    tryVariants(base, on: screen)
  }

  /// What distinguishes two states of a screen: the values that something in the flow depends on.
  private func signature(of session: Session, on screen: Int) -> Int {
    var hasher = Hasher()
    for key in watched.keys {
      let store = session.stores[key.screen]
      hasher.combine(key.store == .data ? store.data[key.name] : store.form[key.name])
    }
    // A list that is filled by data is another screen with the data than without.
    for member in session.stores[screen].data.members where !Values.isEmpty(member.value) { hasher.combine(member.key) }
    return hasher.finalize()
  }

  /// Fills in what the Footer waits for.
  private mutating func complete(_ session: inout Session) {
    for _ in 0..<6 {
      guard session.pending == nil, session.end == nil, let state = session.state, let screen = session.screen,
        !state.waitingFor.isEmpty
      else { return }
      for index in state.waitingFor {
        let component = screen.components[index]
        guard let name = component.component.name, session.state?.components[index].isEnabled ?? false,
          let value = ExampleInput(session: session, component: component).value, budget > 0
        else { continue }
        _ = fill(&session, name, value)
      }
    }
  }

  /// Each input that decides something, with each of its values; then one after the other, and pairs of them.
  private mutating func tryVariants(_ session: Session, on screen: Int) {
    let inputs = program.screens[screen].components.filter { component in
      guard component.component.isInput, let name = component.component.name else { return false }
      return watched.names(.form, on: screen).contains(name) || hasSelectActions(component, on: screen)
    }
    var variants: [Session] = []
    for component in inputs {
      guard let name = component.component.name else { continue }
      let literals = watched.literals(.form, name, on: screen)
      let values = ExampleInput(session: session, component: component).alternatives(literals).prefix(Self.mostValues)
      var chain = session
      for value in values where budget > 0 {
        var variant = session
        _ = fill(&chain, name, value)
        guard fill(&variant, name, value) else { continue }
        variants.append(variant)
      }
      _ = attempt(&chain) { session throws(Session.Obstacle) in try session.clear(name) }
      answerChoices(&chain)
      finish(chain)
    }
    for variant in variants where budget > 0 { finish(variant) }
    guard inputs.count > 1 else { return }
    // What one answer uncovers may hold another that decides.
    for variant in variants where budget > 0 { pair(variant, inputs, on: screen) }
  }

  private mutating func pair(_ session: Session, _ inputs: [ComponentProgram], on screen: Int) {
    for component in inputs {
      guard let name = component.component.name, session.state?.components[component.index].isShown ?? false,
        inputs.count <= 4 || session.answer(name) == nil
      else { continue }
      let literals = watched.literals(.form, name, on: screen)
      for value in ExampleInput(session: session, component: component).alternatives(literals).prefix(6)
      where budget > 0 {
        var variant = session
        let before = coverage.count
        guard fill(&variant, name, value) else { continue }
        if coverage.count > before { finish(variant) }
      }
    }
  }

  private func hasSelectActions(_ component: ComponentProgram, on screen: Int) -> Bool {
    program.screens[screen].actions.contains {
      $0.action.component == component.index && $0.action.property != "on-click-action"
    }
  }

  private mutating func fill(_ session: inout Session, _ name: JSONName, _ value: JSONValue) -> Bool {
    let isDone = attempt(&session) { session throws(Session.Obstacle) in try session.fill(name, value) }
    followChoice(session)
    answerChoices(&session)
    return isDone
  }

  /// The endpoint may answer a choice with another screen as well.
  private mutating func followChoice(_ session: Session) {
    guard let request = session.pending, let origin = request.origin else { return }
    for target in endpoint.targets(of: request, in: session) where target != origin && budget > 0 {
      left.insert(origin)
      answer(session, endpoint.answer(target))
    }
  }

  private mutating func finish(_ session: Session) {
    var session = session
    complete(&session)
    press(session)
    tapEverything(session)
    goBack(session)
  }

  /// A page without a Footer is left with Back, and what was chosen on it counts on the screen before.
  private mutating func goBack(_ session: Session) {
    guard session.state?.footer == nil, session.history.count > 1, session.end == nil, session.pending == nil,
      budget > 0
    else { return }
    var copy = session
    if attempt(&copy, { session throws(Session.Obstacle) in try session.back() }) { follow(copy, from: session) }
  }

  // MARK: Tapping

  private mutating func press(_ session: Session) {
    guard session.state?.footer != nil, session.end == nil, session.pending == nil else { return }
    var copy = session
    if attempt(&copy, { session throws(Session.Obstacle) in try session.tapFooter() }) { follow(copy, from: session) }
  }

  private mutating func tapEverything(_ session: Session) {
    guard let screen = session.screen, let state = session.state, session.end == nil, session.pending == nil else {
      return
    }
    for component in screen.components where state.components[component.index].isShown && budget > 0 {
      switch component.fact {
      case .embeddedLink, .optIn:
        guard let action = session.action("on-click-action", of: component.index, item: nil) else { continue }
        var copy = session
        spend()
        copy.run(action)
        follow(copy, from: session)
      case .navigationList:
        for option in session.rules(component).options where option.isEnabled && budget > 0 {
          var copy = session
          let list = component.component.name
          if attempt(&copy, { session throws(Session.Obstacle) in try session.tap(item: option.id, of: list) }) {
            follow(copy, from: session)
          }
        }
      default: break
      }
    }
  }

  private mutating func askOnBack(_ session: Session) {
    guard session.screen?.screen.refreshesOnBack ?? false, session.history.count > 1, budget > 0 else { return }
    var copy = session
    if attempt(&copy, { session throws(Session.Obstacle) in try session.back() }) { follow(copy) }
  }

  // MARK: Going on

  /// Where a session has got to: it is answered, has ended, or shows a screen that is looked at later.
  private mutating func follow(_ session: Session, from before: Session? = nil) {
    learn(session)
    if let before, let screen = before.current {
      if case .broken(let message, let node)? = session.end {
        obstacles[screen] = obstacles[screen] ?? Session.Obstacle("the phone shows an error: \(message)", node)
      } else if session.end != nil || session.pending != nil || session.current != screen {
        left.insert(screen)
      }
    }
    guard session.end == nil else { return }
    guard let request = session.pending else {
      // A tap that changed nothing leads nowhere new.
      if session.current != before?.current || before == nil { fresh.append(session) }
      return
    }
    for target in endpoint.targets(of: request, in: session) where budget > 0 {
      for changes in variations(of: target) { answer(session, endpoint.answer(target, changing: changes)) }
    }
    if request.property == "on-click-action" { answer(session, endpoint.success(session)) }
  }

  private mutating func answer(_ session: Session, _ body: JSONValue) {
    var copy = session
    guard copy.pending != nil else { return }
    _ = attempt(&copy) { session throws(Session.Obstacle) in try session.receive(.body(body)) }
    learn(copy)
    answerChoices(&copy)
    if copy.end == nil, copy.pending == nil { fresh.append(copy) }
  }

  /// Answers what choices ask, with the same screen.
  private mutating func answerChoices(_ session: inout Session) {
    for _ in 0..<4 {
      guard let request = session.pending, session.end == nil else { break }
      let body = endpoint.likelyAnswer(to: request, in: session)
      _ = attempt(&session) { session throws(Session.Obstacle) in try session.receive(.body(body)) }
    }
    learn(session)
  }

  private mutating func spend() { budget -= 1 }

  private mutating func attempt(
    _ session: inout Session,
    _ body: (inout Session) throws(Session.Obstacle) -> Void
  ) -> Bool {
    spend()
    do throws(Session.Obstacle) {
      try body(&session)
      learn(session)
      return true
    } catch {
      if let screen = session.current, obstacles[screen] == nil { obstacles[screen] = error }
      return false
    }
  }

  /// What follows from the answers that were made up here, not from the flow.
  private static let unreportedKinds: Set<Session.Note.Kind> = [.untouchedInputSent, .successWithoutParams]

  private mutating func learn(_ session: Session) {
    coverage.formUnion(session.coverage)
    for note in session.notes where !Self.unreportedKinds.contains(note.kind) {
      let key = Session.NoteKey(kind: note.kind, offset: note.node.range.lowerBound, subject: note.message)
      if notes.count < 1000, noteKeys.insert(key).inserted { notes.append(note) }
    }
  }

  /// A screen that leads on, and from which nothing that was tried got anywhere.
  private mutating func noteDeadEnds() {
    for position in coverage.screens.sorted() where !left.contains(position) {
      let screen = program.screens[position]
      let leads = screen.actions.contains { ["navigate", "data_exchange", "complete"].contains($0.action.name ?? "") }
      let isEntry = program.entries.contains(position)
      guard leads || isEntry || screen.screen.isTerminal else { continue }
      let reason = obstacles[position].map { ": \($0.message)" } ?? ": it has nothing to tap that leads on"
      notes.append(
        .init(
          kind: .deadEnd,
          message: "nothing that was tried leads on from '\(screen.name)'\(reason)",
          node: obstacles[position]?.node ?? screen.screen.node["id"] ?? screen.screen.node
        )
      )
    }
  }
}
