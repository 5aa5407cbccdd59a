import FlowDiff
import FlowModel
import JSONText

/// Where the documentation and the literal values of a type's members come from.
enum NoteSource {
  case none
  /// The payload of an action on a screen.
  case payload(JSONNode, Screen)
  /// The declared members of data.
  case data([DataMember])
}

extension ModuleBuilder {
  /// The members of an object, each inner object with a type of its own.
  mutating func members(
    _ members: [ContractType.Member],
    inside parent: TypeName,
    notes source: NoteSource
  ) -> [RecordMember] {
    var seen: Set<JSONName> = []
    return members.compactMap { member in
      guard seen.insert(member.name).inserted else { return nil }
      return self.member(member, inside: parent, notes: source)
    }
  }

  private mutating func member(
    _ member: ContractType.Member,
    inside parent: TypeName,
    notes source: NoteSource
  ) -> RecordMember {
    switch source {
    case .payload(let payload, let screen):
      let value = payload.lastValue(of: member.name)
      if let literal = value.flatMap(Literal.init) {
        return RecordMember(member.name.text, .literal(literal), isRequired: member.isRequired)
      }
      let inner = value.map { NoteSource.payload($0, screen) } ?? .none
      let type = valueType(member.type, of: member.name.text, inside: parent, notes: inner)
      let notes = self.notes.notes(member.type) + (value.map { self.notes.notes(ofPayload: $0, on: screen) } ?? [])
      return RecordMember(member.name.text, type, isRequired: member.isRequired, notes: notes)
    case .data(let declared):
      let declaration = declared.first { $0.name == member.name }?.declaration
      let inner = declaration.map { NoteSource.data($0.items?.properties ?? $0.properties) } ?? .none
      let type = valueType(member.type, of: member.name.text, inside: parent, notes: inner)
      let notes = declaration.map { self.notes.notes(of: $0) } ?? []
      return RecordMember(member.name.text, type, isRequired: member.isRequired, notes: notes)
    case .none:
      let type = valueType(member.type, of: member.name.text, inside: parent, notes: .none)
      return RecordMember(member.name.text, type, isRequired: member.isRequired, notes: self.notes.notes(member.type))
    }
  }

  private mutating func valueType(
    _ type: ContractType,
    of member: String,
    inside parent: TypeName,
    notes source: NoteSource,
    isElement: Bool = false
  ) -> ValueType {
    switch type {
    case .text: return .string
    case .number: return .number
    case .boolean: return .boolean
    case .textOrNumber: return .stringOrNumber
    case .unknown: return .unknown
    case .object(nil): return .anyObject
    case .array(let element):
      return .array(file(element) ?? valueType(element, of: member, inside: parent, notes: source, isElement: true))
    case .object(let members?):
      let word = Words.pascalCase(member)
      let name = name(parent.name, word.isEmpty ? "Member" : word)
      let record = Record(members: self.members(members, inside: name, notes: source), others: .ignored)
      declare(name, [Note(isElement ? "An element of" : "The value of", foreign: member)], .record(record))
      return .named(name)
    }
  }

  /// The type of a file that people uploaded, if that is what it is.
  private mutating func file(_ type: ContractType) -> ValueType? {
    if case .array(type) = ContractType(.media(for: .endpoint)) {
      return sharedType(
        type,
        "UploadedFile",
        "A file that people uploaded, encrypted: its content is fetched from 'cdn_url'."
      ).map { .named($0) }
    }
    if case .array(type) = ContractType(.media(for: .response)) {
      return sharedType(type, "ReceivedFile", "A file that people sent: its content is fetched by 'id'.")
        .map { .named($0) }
    }
    return nil
  }
}

extension JSONNode {
  /// Of members with equal names JSON readers keep the last.
  func lastValue(of name: JSONName) -> JSONNode? { members.reversed().first { $0.name == name }?.value }
}

extension Literal {
  /// The value at a node of a payload; nil for what is known only while the flow runs, and for what some languages can't
  /// compare exactly.
  init?(_ node: JSONNode) {
    switch node.kind {
    case .string where DynamicText(node) == nil:
      guard let text = node.string else { return nil }
      self = .text(text)
    case .number:
      guard let number = node.integer, abs(number.distance(to: 0)) < 1 << 53 else { return nil }
      self = .integer(number)
    default:
      guard let flag = node.bool else { return nil }
      self = .boolean(flag)
    }
  }
}
