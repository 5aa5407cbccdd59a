/// Writes an object as a structure: what is always the same is a constant, and is asked for when it is read.
struct SwiftRecord {
  private let name: TypeName
  private let record: Record
  private let members: [(property: String, member: RecordMember)]
  /// The property that keeps what is not declared.
  private let rest: String

  init(_ name: TypeName, _ record: Record) {
    self.name = name
    self.record = record
    var names = NameTable(reserved: ReservedNames.swiftMembers)
    members = Self.distinct(record.members).map { (names.unique(Self.property(for: $0.key)), $0) }
    rest = names.unique("others")
  }

  /// Codable takes keys that Unicode calls equivalent for one: such members become one that may hold anything.
  private static func distinct(_ members: [RecordMember]) -> [RecordMember] {
    var positions: [String: Int] = [:]
    var distinct: [RecordMember] = []
    for member in members {
      guard let position = positions[member.key] else {
        positions[member.key] = distinct.count
        distinct.append(member)
        continue
      }
      let first = distinct[position]
      let note = Note("The flow has several names that look like this one; Codable reads no more than one of them.")
      distinct[position] = RecordMember(
        first.key,
        .unknown,
        isRequired: first.isRequired || member.isRequired,
        notes: first.notes + [note]
      )
    }
    return distinct
  }

  private static func property(for key: String) -> String {
    let name = Words.camelCase(key)
    guard let first = name.first else { return "member" }
    if !first.isLetter { return "_" + name }
    return ReservedNames.swiftMembers.contains(name) ? name + "Value" : name
  }

  private func quoted(_ property: String) -> String {
    ReservedNames.swiftKeywords.contains(property) ? "`\(property)`" : property
  }

  func write(_ lines: inout SourceLines) {
    lines.add("public struct \(name.name): Codable, Hashable, Sendable {", 1)
    for (property, member) in members { write(property, member, &lines) }
    if record.others == .kept {
      lines.add("/// What else is there, by its keys.", 2)
      lines.add("public var \(rest): [String: JSON]", 2)
    }
    writeInitializer(&lines)
    writeKeys(&lines)
    if isAsked { writeReading(&lines) }
    if record.others == .kept { writeEncoding(&lines) }
    lines.add("}", 1)
  }

  private func write(_ property: String, _ member: RecordMember, _ lines: inout SourceLines) {
    SwiftSource.write(member.notes, 2, &lines)
    let type = SwiftSource.type(member.type)
    if let value = constant(member) {
      lines.add("public let \(quoted(property)): \(type) = \(value)", 2)
    } else {
      lines.add("public var \(quoted(property)): \(type)\(member.isRequired ? "" : "?")", 2)
    }
  }

  /// The value of a member that is always there and always the same.
  private func constant(_ member: RecordMember) -> String? {
    guard member.isRequired, case .literal(let literal) = member.type else { return nil }
    return SwiftSource.literal(literal)
  }

  // MARK: What it is made with

  private func writeInitializer(_ lines: inout SourceLines) {
    let given = members.filter { constant($0.member) == nil }
    var parameters = given.map { property, member in
      "\(quoted(property)): \(SwiftSource.type(member.type))\(member.isRequired ? "" : "? = nil")"
    }
    if record.others == .kept { parameters.append("\(rest): [String: JSON] = [:]") }
    lines.add("")
    lines.add("public init(\(parameters.joined(separator: ", "))) {", 2)
    for (property, _) in given { lines.add("self.\(property) = \(quoted(property))", 3) }
    if record.others == .kept { lines.add("self.\(rest) = \(rest)", 3) }
    lines.add("}", 2)
  }

  private func writeKeys(_ lines: inout SourceLines) {
    lines.add("")
    guard !members.isEmpty else { return lines.add("private enum CodingKeys: CodingKey, CaseIterable {}", 2) }
    lines.add("private enum CodingKeys: String, CodingKey, CaseIterable {", 2)
    for (property, member) in members {
      let value = property == member.key ? "" : " = \(SwiftSource.literal(member.key))"
      lines.add("case \(quoted(property))\(value)", 3)
    }
    lines.add("}", 2)
  }

  // MARK: Reading and writing

  /// Whether reading has to look at more than the types of the members.
  private var isAsked: Bool { record.others != .ignored || members.contains { allowed($0.member.type) != nil } }

  /// The values that a member may have, where they are few.
  private func allowed(_ type: ValueType) -> String? {
    switch type {
    case .literal(let literal): "[\(SwiftSource.literal(literal))]"
    case .choice(let texts): "[\(texts.map(SwiftSource.literal).joined(separator: ", "))]"
    default: nil
    }
  }

  private func writeReading(_ lines: inout SourceLines) {
    lines.add("")
    lines.add("public init(from decoder: any Decoder) throws {", 2)
    if record.others == .refused { lines.add("try AnyKey.refuseOthers(than: CodingKeys.self, in: decoder)", 3) }
    if !members.isEmpty { lines.add("let container = try decoder.container(keyedBy: CodingKeys.self)", 3) }
    for (property, member) in members {
      let call = member.isRequired ? "decode" : "decodeIfPresent"
      let type = SwiftSource.type(member.type)
      if let allowed = allowed(member.type) {
        lines.add("try AnyKey.\(call)(\(allowed), forKey: CodingKeys.\(property), in: container)", 3)
      }
      guard constant(member) == nil else { continue }
      lines.add("self.\(property) = try container.\(call)(\(type).self, forKey: .\(property))", 3)
    }
    if record.others == .kept {
      lines.add("self.\(rest) = try AnyKey.others(than: CodingKeys.self, in: decoder)", 3)
    }
    lines.add("}", 2)
  }

  private func writeEncoding(_ lines: inout SourceLines) {
    lines.add("")
    lines.add("public func encode(to encoder: any Encoder) throws {", 2)
    lines.add("try AnyKey.encode(\(rest), to: encoder)", 3)
    if !members.isEmpty { lines.add("var container = encoder.container(keyedBy: CodingKeys.self)", 3) }
    for (property, member) in members {
      let call = member.isRequired ? "encode" : "encodeIfPresent"
      lines.add("try container.\(call)(self.\(property), forKey: .\(property))", 3)
    }
    lines.add("}", 2)
  }
}
