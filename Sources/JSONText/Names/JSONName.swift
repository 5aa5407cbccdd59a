/// A name in a JSON text: a key, or a string that names something.
///
/// Two names are equal if they have the same code units. Swift's strings are equal if they look the same: `é` in one code
/// point and in two is one string, but two keys. So whatever is looked up or compared by its name is kept as a name; only
/// what is shown to people is its ``text``.
public struct JSONName: Sendable {
  /// The name as a string, to show it or to search in it.
  public let text: String

  /// The name of that text.
  public init(_ text: String) {
    self.text = text
  }

  /// Whether the name has no characters.
  public var isEmpty: Bool { text.isEmpty }
}

extension JSONName: Hashable {
  /// Whether both have the same code units.
  public static func == (left: JSONName, right: JSONName) -> Bool {
    let (left, right) = (left.text.utf8, right.text.utf8)
    return left.count == right.count && ByteScan.isEqual(left, right)
  }

  /// Names that look the same have one hash, which is allowed and happens to nobody.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
  }
}

extension JSONName: Comparable {
  /// In the order of the code units.
  public static func < (left: JSONName, right: JSONName) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension JSONName: ExpressibleByStringInterpolation, CustomStringConvertible {
  /// A name written in source.
  public init(stringLiteral text: String) {
    self.text = text
  }

  /// The ``text``.
  public var description: String { text }
}

extension JSONNode {
  /// The text of a string or key as a name, to be compared or looked up; nil for other kinds.
  public var name: JSONName? { string.map { JSONName($0) } }

  /// The member of that name, or nil; of several the last one, which is the one that JSON readers keep.
  public func member(_ name: JSONName) -> JSONMember? { member(name.text) }

  /// The value of the member of that name, or nil; of several the last one.
  public subscript(_ name: JSONName) -> JSONNode? { self[name.text] }

  /// Whether this is a string of exactly that name; cheaper than comparing ``name``.
  public func isText(_ name: JSONName) -> Bool { isText(name.text) }
}

extension Sequence<JSONName> {
  /// The texts of the names in one.
  package func joined(separator: String) -> String { map(\.text).joined(separator: separator) }
}

extension JSONPrinter {
  /// A name as a JSON string.
  package static func quoted(_ name: JSONName) -> String { quoted(name.text) }
}
