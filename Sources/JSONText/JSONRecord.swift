/// One value or key in the index of a ``JSONDocument``.
struct JSONRecord: Sendable {
  /// Byte offset of the first byte.
  var start: UInt32
  /// Byte offset after the last byte.
  var end: UInt32
  /// Index of the record after this value and everything in it.
  var next: UInt32
  /// Index of the value that holds this one; the root is its own parent.
  var parent: UInt32
  var kind: JSONKind
  /// A string with at least one backslash.
  var hasEscapes: Bool = false
  /// A member's name, not a value.
  var isKey: Bool = false
}
