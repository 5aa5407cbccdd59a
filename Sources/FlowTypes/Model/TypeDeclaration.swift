/// A type with a name.
struct TypeDeclaration: Sendable, Hashable {
  let name: TypeName
  let notes: [Note]
  let body: Body

  enum Body: Sendable, Hashable {
    case record(Record)
    /// One of these, in the order in which they should be tried; at least one.
    case union([TypeName])
  }
}

/// An object with these members.
struct Record: Sendable, Hashable {
  var members: [RecordMember]
  var others: Others

  /// What happens with members that are not declared.
  enum Others: Sendable, Hashable {
    /// They may be there, and mean nothing.
    case ignored
    /// Always empty: with one it is something else.
    case refused
    /// They may be anything, and count.
    case kept
  }
}

/// One member of an object.
struct RecordMember: Sendable, Hashable {
  /// As it is spelled in JSON.
  let key: String
  let type: ValueType
  let isRequired: Bool
  let notes: [Note]

  init(_ key: String, _ type: ValueType, isRequired: Bool = true, notes: [Note] = []) {
    self.key = key
    self.type = type
    self.isRequired = isRequired
    self.notes = notes
  }
}

/// A line of documentation: our own words, and behind them what stands in the flow.
///
/// A line never begins with text of the flow: tools obey comments that begin in certain ways.
struct Note: Sendable, Hashable {
  let words: String
  let foreign: String?

  init(_ words: String, foreign: String? = nil) {
    self.words = words
    self.foreign = foreign
  }
}
