import FlowLanguage
import FlowModel
public import JSONText

/// One person who fills in a flow, as a value: changing a copy leaves the original as it is.
///
/// Nothing traps and nothing loops, whatever is wrong with the flow. What a person can't do is an ``Obstacle``; where
/// the phone would show an error the session has ended with ``End/broken(_:_:)``.
public struct Session: Sendable {
  /// The flow.
  public let program: FlowProgram
  /// What every message of this flow carries back to the business.
  public let token: String
  /// What becomes of an input that was never touched where its value is sent.
  public let untouched: Untouched
  /// The positions of the screens from the first to the one that is shown; empty before the first.
  public internal(set) var history: [Int] = []
  /// What was sent to the endpoint and not answered.
  public internal(set) var pending: Request?
  /// How it ended; nil until then.
  public internal(set) var end: End?
  /// The text over the Footer that the last answer brought.
  public internal(set) var snackbar: String?
  /// Whether the endpoint said that the token is no longer valid; the Footer can't be pressed from then on.
  public internal(set) var isTokenInvalid = false
  /// Everything that happened, in order.
  public internal(set) var events: [Event] = []
  /// What works differently from what most people expect, each place once.
  public internal(set) var notes: [Note] = []
  /// The screen as it is at the moment; nil before the first.
  public internal(set) var state: ScreenState?
  package internal(set) var stores: [Store]
  package internal(set) var coverage = Coverage()
  var noteKeys: Set<NoteKey> = []
  /// How many actions ran without anybody doing anything; keeps what starts itself bounded.
  var automaticActions = 0

  struct NoteKey: Hashable {
    let kind: Note.Kind
    let offset: Int
    let subject: String
  }

  /// A session that is not open yet.
  public init(_ program: FlowProgram, token: String? = nil, untouched: Untouched? = nil) {
    self.program = program
    self.token = token ?? PhoneFacts.defaultToken
    self.untouched = untouched ?? PhoneFacts.untouched
    stores = Array(repeating: Store(), count: program.screens.count)
  }

  /// The position of the screen that is shown.
  public var current: Int? { history.last }

  /// The screen that is shown.
  public var screen: ScreenProgram? { current.map { program.screens[$0] } }

  /// The name of the screen that is shown, for people.
  public var screenName: String { screen?.name ?? "no screen" }

  /// A member of the data of the screen that is shown.
  public func data(_ name: JSONName) -> JSONValue? { current.flatMap { stores[$0].data[name] } }

  /// The answer in an input of the screen that is shown.
  public func answer(_ name: JSONName) -> JSONValue? { current.flatMap { stores[$0].form[name] } }

  /// Whether the person changed an input of the screen that is shown.
  package func isTouched(_ name: JSONName) -> Bool { current.map { stores[$0].touched.contains(name) } ?? false }

  /// The value of a formula on the screen that is shown.
  package func value(_ formula: Formula?) -> JSONValue? {
    guard let formula, let current else { return nil }
    return formula.value(from: Stores(stores: stores, screen: current))
  }

  func rules(_ component: ComponentProgram) -> InputRules<Stores> {
    InputRules(component: component, values: Stores(stores: stores, screen: current ?? 0))
  }

  /// Works out the screen anew after something changed.
  mutating func refresh() {
    guard let current else { return state = nil }
    let program = program.screens[current]
    let state = ScreenState(program, stores[current], Stores(stores: stores, screen: current))
    self.state = state
    coverage.add(state, on: current)
    for found in state.traps { note(found.traps, at: program.components[found.component], found.property) }
  }

  mutating func record(_ kind: Event.Kind, _ node: JSONNode, _ data: JSONValue, screen: JSONName? = nil) {
    guard events.count < Self.mostEvents else { return }
    events.append(Event(kind: kind, screen: screen ?? self.screen?.screen.id, node: node, data: data))
  }

  /// More than any script; keeps what is remembered bounded.
  private static let mostEvents = 100_000

  /// The phone shows an error, and the flow ends.
  mutating func fail(_ message: String, _ node: JSONNode) {
    pending = nil
    if end == nil { end = .broken(message, node) }
  }
}
