import FlowLanguage
import FlowModel
import JSONText

/// Who outside the flow receives what people enter and the data of screens, also through other screens.
struct Readers {
  /// A value that bindings can refer to.
  struct Source: Hashable {
    let screen: Int
    let root: FlowBinding.Source
    /// The first name after the root; empty for all of them.
    let name: JSONName
  }

  private var audiencesBySource: [Source: Set<Audience>] = [:]
  /// By what is filled, what fills it.
  private var origins: [Source: [Source]] = [:]

  init(_ flow: Flow, position: (JSONName) -> Int?) {
    for screen in flow.screens {
      for action in screen.actions {
        guard let payload = action.payload else { continue }
        for (key, value) in Self.values(of: payload) {
          for reference in Self.references(in: value) {
            guard let owner = reference.screen.map({ position($0.name) }) ?? screen.index else { continue }
            let source = Source(screen: owner, root: reference.source, name: reference.member?.name ?? "")
            note(source, key, action, on: screen, position)
          }
        }
      }
    }
    for audience in [Audience.response, .endpoint] { traceBack(audience) }
  }

  /// Follows the values that an audience reads back through other screens.
  private mutating func traceBack(_ audience: Audience) {
    var pending = audiencesBySource.filter { $0.value.contains(audience) }.map(\.key)
    while let source = pending.popLast() {
      for origin in origins[source] ?? []
      where audiencesBySource[origin, default: []].insert(audience).inserted {
        pending.append(origin)
      }
    }
  }

  /// The audiences that the value reaches: the endpoint, or who reads the answers.
  func audiences(of source: Source) -> Set<Audience> {
    let whole = Source(screen: source.screen, root: source.root, name: "")
    return (audiencesBySource[source] ?? []).union(audiencesBySource[whole] ?? [])
  }

  private mutating func note(
    _ source: Source,
    _ key: JSONName,
    _ action: FlowAction,
    on screen: Screen,
    _ position: (JSONName) -> Int?
  ) {
    switch action.fact {
    case .complete: audiencesBySource[source, default: []].insert(.response)
    case .dataExchange: audiencesBySource[source, default: []].insert(.endpoint)
    case .navigate:
      guard let target = action.next?.name.flatMap(position) else { return }
      origins[Source(screen: target, root: .data, name: key), default: []].append(source)
    case .updateData: origins[Source(screen: screen.index, root: .data, name: key), default: []].append(source)
    default: return
    }
  }

  /// The values by their keys; a payload that is all of a form or of some data has no keys of its own.
  private static func values(of payload: JSONNode) -> [(JSONName, JSONNode)] {
    payload.kind == .object ? payload.members.map { ($0.name, $0.value) } : [(JSONName(""), payload)]
  }

  /// The audiences that receive a whole form or all data of a screen, so that its names are their keys.
  func audiencesOfAll(_ root: FlowBinding.Source, on screen: Int) -> Set<Audience> {
    audiences(of: Source(screen: screen, root: root, name: ""))
  }

  private static func references(in value: JSONNode) -> [FlowBinding] {
    switch value.kind {
    case .string: DynamicText(value)?.references ?? []
    case .object: value.members.flatMap { references(in: $0.value) }
    case .array: value.elements.flatMap(references(in:))
    default: []
    }
  }
}
