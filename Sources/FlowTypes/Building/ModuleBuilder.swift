import FlowDiff
import FlowModel
import JSONText

/// Puts the types of one flow together from its contract.
struct ModuleBuilder {
  let flow: Flow
  let contract: Contract
  let notes: MemberNotes
  private(set) var module: FlowModule
  private var names: NameTable
  private var shared: [ContractType: TypeName] = [:]

  /// A builder for the flow of that name; `names` are those that other flows use.
  init(_ flow: Flow, name: String, title: String, names: NameTable) {
    self.flow = flow
    contract = Contract(flow)
    notes = MemberNotes(flow)
    module = FlowModule(name: name, title: title)
    self.names = names
  }

  /// The types of these sides; their names are added to the table.
  static func module(
    _ flow: Flow,
    name: String,
    title: String,
    sides: Set<TypeSource.Side>,
    names: inout NameTable
  ) -> FlowModule {
    var builder = ModuleBuilder(flow, name: name, title: title, names: names)
    if sides.contains(.launch) { builder.addLaunch() }
    if sides.contains(.endpoint), let endpoint = builder.contract.endpoint {
      builder.addRequests(endpoint)
      builder.addAnswers(endpoint)
    }
    if sides.contains(.response) { builder.addResponses() }
    names = builder.names
    return builder.module
  }

  /// A name that no other type has.
  mutating func name(_ words: String...) -> TypeName {
    let joined = String((module.name + words.joined()).prefix(Self.nameLimit))
    let unique = names.unique(joined)
    return TypeName(flow: module.name, name: String(unique.dropFirst(module.name.count)))
  }

  private static let nameLimit = 160

  /// The words for a screen: `BOOK_ROOM` as `BookRoom`.
  func word(for screen: JSONName) -> String {
    let word = Words.pascalCase(screen.text)
    return word.first?.isLetter == true ? word : "Screen" + word
  }

  @discardableResult
  mutating func declare(_ name: TypeName, _ notes: [Note], _ body: TypeDeclaration.Body) -> TypeName {
    module.declarations.append(TypeDeclaration(name: name, notes: notes, body: body))
    return name
  }

  @discardableResult
  mutating func declare(_ name: TypeName, _ note: String, _ record: Record) -> TypeName {
    declare(name, [Note(note)], .record(record))
  }

  /// Declares a union of these, if there are any.
  mutating func declareUnion(_ word: String, _ note: String, of alternatives: [TypeName]) -> TypeName? {
    guard !alternatives.isEmpty else { return nil }
    return declare(name(word), [Note(note)], .union(alternatives))
  }

  /// Remembers what was declared for a flow's requests.
  mutating func setErrorNotices(_ notices: FlowModule.ErrorNotices) {
    module.errorNotices = notices
  }

  /// A type that several others use, declared where it is first used.
  mutating func sharedType(_ type: ContractType, _ word: String, _ note: String) -> TypeName? {
    guard case .object(let members?) = type else { return nil }
    if let known = shared[type] { return known }
    let name = name(word)
    let record = Record(members: self.members(members, inside: name, notes: .none), others: .ignored)
    shared[type] = name
    return declare(name, note, record)
  }
}
