/// One value or key in the index of a ``JSONDocument``.
///
/// Twenty-four bytes: a megabyte of text has some thirty thousand of them.
package struct JSONRecord: Sendable {
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
  package var kind: JSONKind
  var flags: Flags = []
  /// How many bytes of a string are its quotes.
  var quotes = Quotes.none
  /// The property that a key is the name of; nil for all else.
  package var property: PropertyName?

  /// Whether a string has at least one backslash.
  package var hasEscapes: Bool { flags.contains(.hasEscapes) }

  /// Whether this is a string, or key, that has no escapes and is not damaged.
  package var isSoundText: Bool { kind == .string && flags.isDisjoint(with: [.hasEscapes, .isDamaged]) }

  /// See ``JSONNode/mayHoldDynamic``.
  package var mayHoldDynamic: Bool { flags.contains(.mayBeDynamic) }

  /// The bytes between the quotes of a string; all of another value.
  package var contentRange: Range<Int> {
    let first = Int(start) + quotes.open
    return first..<Swift.max(first, Int(end) - quotes.close)
  }

  /// The lengths of the quotes before and after the content of a string, in one byte.
  struct Quotes: Sendable {
    private let lengths: UInt8

    static let none = Quotes(0, 0)
    /// Those of valid JSON.
    static let plain = Quotes(1, 1)

    init(_ open: UInt8, _ close: UInt8) {
      lengths = open << 4 | close & 15
    }

    var open: Int { Int(lengths >> 4) }
    var close: Int { Int(lengths & 15) }
  }

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8

    /// A string with at least one backslash.
    static let hasEscapes = Flags(rawValue: 1)
    /// A member's name, not a value.
    static let isKey = Flags(rawValue: 2)
    /// See ``JSONNode/isDamaged``.
    static let isDamaged = Flags(rawValue: 4)
    /// A string or key with a sign that a binding or expression needs, or an object or array that holds such a string.
    static let mayBeDynamic = Flags(rawValue: 8)
  }
}
