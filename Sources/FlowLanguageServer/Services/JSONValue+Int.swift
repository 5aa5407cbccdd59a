import JSONText

extension JSONValue {
  static func int(_ number: Int) -> JSONValue { .number(String(number)) }

  /// An object without the members that are nil.
  static func members(_ members: [(String, JSONValue?)]) -> JSONValue {
    .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }
}
