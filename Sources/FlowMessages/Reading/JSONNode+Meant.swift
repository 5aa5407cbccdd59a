import FlowLanguage
import JSONText

extension JSONNode {
  /// The value of the member of that name, or of one whose name was probably meant to be it.
  ///
  /// So a message with one misspelled name is read all the same; the name itself is a finding of its own.
  func meant(_ name: String) -> JSONNode? {
    if let value = self[name] { return value }
    // Very many members are data, not the members of a message.
    guard kind == .object, count <= 64 else { return nil }
    return members.first { member in
      !MessageObject.knownNames.contains(member.name.text) && Spelling.nearest(to: member.name.text, in: [name]) != nil
    }?.value
  }

  /// The text of a string, or of a number that stands where a text is expected.
  var shownText: String? { string ?? (kind == .number ? sourceText : nil) }

  /// The value itself if it is an object.
  var asObject: JSONNode? { kind == .object ? self : nil }

  /// Whether ``meant(_:)`` finds a member of one of these names.
  func hasMeant(_ names: String...) -> Bool {
    names.contains { meant($0) != nil }
  }
}

extension MessageObject {
  /// The names of all members that messages of any shape have.
  static let knownNames: Set<String> = {
    var names: Set<String> = []
    func add(_ object: MessageObject) {
      for member in object.members {
        names.insert(member.name)
        if case .object(let inner) = member.value { add(inner) }
      }
    }
    MessageShape.all.flatMap(\.definition.facts).forEach(add)
    return names
  }()
}
