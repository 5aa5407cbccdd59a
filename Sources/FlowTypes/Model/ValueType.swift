/// The type of a value, in words that every language has.
indirect enum ValueType: Sendable, Hashable {
  case string, number, boolean
  /// The untouched beginning of a number input comes as a number, what people enter as a text.
  case stringOrNumber
  /// Nothing is known.
  case unknown
  /// An object about which nothing else is known.
  case anyObject
  case array(ValueType)
  /// Always this value.
  case literal(Literal)
  /// One of these texts.
  case choice([String])
  /// What a declaration says.
  case named(TypeName)
}

/// A value that is written out in the flow.
enum Literal: Sendable, Hashable {
  case text(String)
  /// The largest integer that every language holds exactly.
  case integer(Int)
  case boolean(Bool)
}

/// The name of a declared type: what stands for its flow, and the rest.
struct TypeName: Sendable, Hashable {
  let flow: String
  let name: String

  /// The name in languages that have no name spaces for it.
  var joined: String { flow + name }
}
