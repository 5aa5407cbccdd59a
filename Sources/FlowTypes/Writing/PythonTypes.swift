/// Spells types in Python, and keeps the names that have to be imported for them.
struct PythonTypes {
  /// The alternatives of a number.
  let number: [String]
  let boolean: String
  /// What is used from `typing`.
  var imports: Set<String> = []
  /// Which of `number` and `boolean` are used.
  private(set) var used: Set<String> = []

  init(number: [String], boolean: String) {
    self.number = number
    self.boolean = boolean
  }

  mutating func spelled(_ type: ValueType) -> String {
    switch type {
    case .string: return "str"
    case .number: return spelledNumber()
    case .boolean:
      used.insert(boolean)
      return boolean
    case .stringOrNumber: return "str | " + spelledNumber()
    case .unknown:
      imports.insert("Any")
      return "Any"
    case .anyObject:
      imports.insert("Any")
      return "dict[str, Any]"
    case .array(let element): return "list[\(spelled(element))]"
    case .literal(let literal):
      imports.insert("Literal")
      return "Literal[\(Python.literal(literal))]"
    case .choice(let texts):
      imports.insert("Literal")
      return "Literal[\(texts.map(Python.literal).joined(separator: ", "))]"
    case .named(let name): return name.joined
    }
  }

  /// `Name: TypeAlias = Union[…]`.
  mutating func writeUnion(_ name: String, of alternatives: [TypeName], _ notes: [Note], _ lines: inout SourceLines) {
    Python.write(comment: notes, 0, &lines)
    imports.insert("TypeAlias")
    if alternatives.count > 1 { imports.insert("Union") }
    lines.add("\(name): TypeAlias = \(Python.alternatives(alternatives))")
  }

  private mutating func spelledNumber() -> String {
    used.formUnion(number)
    return number.joined(separator: " | ")
  }
}
