/// One value or key in the index of a ``JSONDocument``.
///
/// Twenty-four bytes: a megabyte of text has some thirty thousand of them.
struct JSONRecord: Sendable {
  /// Byte offset of the first byte.
  var start: UInt32
  /// Byte offset after the last byte.
  var end: UInt32
  /// Index of the record after this value and everything in it.
  var next: UInt32
  /// Index of the value that holds this one; the root is its own parent.
  var parent: UInt32
  /// Position among the elements or members of the parent, counted from 0; a key has that of its value.
  var ordinal: UInt32
  var kind: JSONKind
  var flags: Flags = []
  /// How many bytes before and after the content of a string are its quotes: 1 each in valid JSON.
  var openLength: UInt8 = 0
  var closeLength: UInt8 = 0

  /// The bytes between the quotes of a string; all of another value.
  var contentRange: Range<Int> {
    let first = Int(start) + Int(openLength)
    return first..<Swift.max(first, Int(end) - Int(closeLength))
  }

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8

    /// A string with at least one backslash.
    static let hasEscapes = Flags(rawValue: 1)
    /// A member's name, not a value.
    static let isKey = Flags(rawValue: 2)
    /// See ``JSONNode/isDamaged``.
    static let isDamaged = Flags(rawValue: 4)
  }
}
