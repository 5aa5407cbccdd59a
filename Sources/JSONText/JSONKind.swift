/// What a JSON value is, as its first byte tells.
public enum JSONKind: UInt8, Sendable, Hashable {
  case object, array, string, number, bool, null
  /// A value that is missing or can't be read; the fault that says so is in ``JSONDocument/faults``.
  case missing

  /// The kind in words, with its article: `an object`, `a string`.
  public var description: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .bool: "a boolean"
    case .null: "null"
    case .missing: "nothing"
    }
  }
}
