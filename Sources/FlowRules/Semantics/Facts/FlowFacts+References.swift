import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

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

/// What references lead to, as far as the text can be relied on: where a part of it could not be read, what seems to be
/// missing may be there.
extension FlowFacts {
  /// Everything that a text refers to, in the order of the text.
  func references(of use: DynamicUse) -> ArraySlice<Reference> { found.references(of: use) }

  /// The references that can be judged: of a text that can't be read only those with plain text around them.
  func judgedReferences(of use: DynamicUse) -> ArraySlice<Reference> {
    if case .faulty(let fault, _) = use.content, fault.kind != .textAroundReference { return [] }
    return references(of: use)
  }

  /// The reference that stands where a binding of the expression of a text does.
  func reference(at binding: FlowBinding, in use: DynamicUse) -> Reference? { found.reference(at: binding, in: use) }

  /// Whether a reference leads to a declared member or to a component.
  func isFound(_ reference: Reference) -> Bool {
    switch reference.end {
    case .found, .foundInside: reference.source == .form || canJudge(reference)
    case .whole, .missing, .through, .open: false
    }
  }

  /// Whether a reference certainly leads nowhere.
  func leadsNowhere(_ reference: Reference) -> Bool {
    if reference.screen == nil { return true }
    switch reference.end {
    case .missing, .through: return canJudge(reference)
    case .whole, .found, .foundInside, .open: return false
    }
  }

  private func canJudge(_ reference: Reference) -> Bool {
    guard let screen = reference.screen else { return true }
    return reference.source == .data ? screens[screen].canJudgeData : screens[screen].canJudgeFields
  }

  /// Why a reference leads nowhere; nil if it leads somewhere, or that can't be judged.
  func fault(of reference: Reference, in use: DynamicUse) -> ReferenceFault? {
    guard leadsNowhere(reference), let binding = use.binding(of: reference) else { return nil }
    guard let screen = reference.screen else { return .unknownScreen(binding.screen?.name ?? "") }
    func path(_ count: UInt16) -> [JSONName] { binding.path.prefix(Int(count)).map(\.name) }
    switch reference.end {
    case .missing(let count) where reference.source == .data: return .unknownData(screen: screen, path: path(count))
    case .missing: return binding.member.map { .unknownField(screen: screen, name: $0.name) }
    case .through(let count, let isArray): return .pathThrough(screen: screen, path: path(count), isArray: isArray)
    case .whole, .found, .foundInside, .open: return nil
    }
  }

  /// The component that a reference leads to; nil if it leads elsewhere.
  func field(_ reference: Reference) -> FlowComponent? {
    guard reference.source == .form, reference.end == .found, let screen = reference.screen,
      let position = reference.member
    else { return nil }
    return flow.screens[screen].components[position]
  }

  /// What a reference leads to in the data of a screen; nil if it leads elsewhere.
  func declaration(_ reference: Reference, in use: DynamicUse) -> DataDeclaration? {
    isFound(reference) ? flow.declaration(at: reference, use.binding(of: reference)) : nil
  }

  /// The type of what a reference leads to; unknown where it leads nowhere.
  ///
  /// `binding` is the same reference with its names.
  func type(of reference: Reference, _ binding: @autoclosure () -> FlowBinding?) -> DataType {
    if let field = field(reference) { return field.answerType() }
    return isFound(reference) ? flow.declaration(at: reference, binding())?.type ?? .unknown : .unknown
  }
}
