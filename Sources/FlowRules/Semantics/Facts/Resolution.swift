import FlowLanguage
import FlowModel
import JSONText

/// What a reference leads to.
enum Resolution: Sendable {
  /// A declared member of the data of a screen.
  case data(DataType, DataDeclaration)
  /// A component that people fill in, by its position on the screen.
  case field(DataType, at: Int)
  /// It can't be judged: what it leads to is broken, or it means all values of a screen.
  case unknown
  case fault(ReferenceFault)
}

/// Why a reference leads nowhere; equal values are one fault, however often the reference is written.
enum ReferenceFault: Hashable, Sendable {
  case unknownScreen(JSONName)
  /// No member of that path in the data of the screen.
  case unknownData(screen: Int, path: [JSONName])
  /// No component of that name on the screen.
  case unknownField(screen: Int, name: JSONName)
  /// A path that goes on inside an array, or inside a value without members.
  case pathThrough(screen: Int, path: [JSONName], isArray: Bool)
}

extension FlowFacts {
  /// Resolves a reference that is written on the screen at position `screen`.
  func resolved(_ reference: FlowBinding, on screen: Int) -> ResolvedReference {
    let target = reference.screen.map { graph.position(of: $0.name) } ?? screen
    let resolution = target.map { resolve(reference, onto: $0) } ?? .fault(.unknownScreen(reference.screen?.name ?? ""))
    return ResolvedReference(reference, target: target, resolution)
  }

  /// The component that a reference leads to; nil if it leads elsewhere.
  func field(_ reference: ResolvedReference) -> FlowComponent? {
    guard case .field(_, let position) = reference.resolution, let screen = reference.target else { return nil }
    return flow.screens[screen].components[position]
  }

  private func resolve(_ reference: FlowBinding, onto target: Int) -> Resolution {
    guard let first = reference.member else { return .unknown }
    switch reference.source {
    case .form: return resolveField(first.name, reference, on: target)
    case .data: return resolveData(reference.path, on: target)
    }
  }

  private func resolveField(_ name: JSONName, _ reference: FlowBinding, on screen: Int) -> Resolution {
    let facts = screens[screen]
    guard let component = facts.component(named: name) else {
      // Where some components could not be read, a missing one may be among them.
      guard !hasFault(in: facts.screen.node), facts.screen.node[.layout]?[.children]?.kind == .array else {
        return .unknown
      }
      return .fault(.unknownField(screen: screen, name: name))
    }
    guard reference.path.count == 1 else { return .unknown }
    return .field(component.answerType(), at: component.index)
  }

  private func resolveData(_ path: [FlowBinding.Name], on screen: Int) -> Resolution {
    let facts = screens[screen]
    guard facts.hasReadableData, !hasFault(in: facts.screen.node) else { return .unknown }
    guard let model = facts.screen.data else {
      return .fault(.unknownData(screen: screen, path: path.prefix(1).map(\.name)))
    }
    switch model.resolve(path) {
    case .found(let declaration): return .data(declaration.type, declaration)
    case .unknown: return .unknown
    case .missing(let position, _, _):
      return .fault(.unknownData(screen: screen, path: path.prefix(position + 1).map(\.name)))
    case .throughArray(let position, _):
      return .fault(.pathThrough(screen: screen, path: path.prefix(position + 1).map(\.name), isArray: true))
    case .throughScalar(let position, _):
      return .fault(.pathThrough(screen: screen, path: path.prefix(position + 1).map(\.name), isArray: false))
    }
  }
}
