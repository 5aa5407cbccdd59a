package import JSONText

/// A fault that the platform found in a Flow JSON.
package struct PlatformFault: Sendable, Hashable {
  /// A place in the uploaded text; lines and columns count from 1, and are nil where the platform gave none.
  package struct Place: Sendable, Hashable {
    package let line: Int?
    package let column: Int?
    package let path: String?

    package init(line: Int?, column: Int?, path: String?) {
      self.line = line
      self.column = column
      self.path = path
    }
  }

  /// The platform's code: `INVALID_PROPERTY_VALUE`.
  package let code: String
  package let message: String
  package let places: [Place]

  /// The members of an answer's list of faults, or nil if the value is not a list.
  ///
  /// Texts, as some resellers send them, count.
  static func list(_ value: JSONValue) -> [PlatformFault]? {
    guard case .array(let elements) = value else { return nil }
    return elements.map(PlatformFault.init)
  }

  /// The faults in an answer, however the member with them is spelled; nil if it has none.
  static func list(in answer: JSONValue) -> [PlatformFault]? {
    (answer["validation_errors"] ?? answer["validationErrors"]).flatMap { list($0) }
  }

  init(_ value: JSONValue) {
    if case .string(let text) = value {
      self.init(code: "", message: text, places: [])
      return
    }
    let pointers = value["pointers"]?.elements.map(Place.init) ?? []
    self.init(
      code: value["error"]?.text ?? "",
      message: value["message"]?.text ?? "",
      places: pointers.isEmpty ? [Place(value)] : pointers
    )
  }

  package init(code: String, message: String, places: [Place]) {
    self.code = code
    self.message = message
    self.places = places
  }
}

extension PlatformFault.Place {
  fileprivate init(_ value: JSONValue) {
    func positive(_ names: String...) -> Int? {
      names.lazy.compactMap { value[$0]?.integer }.first.flatMap { $0 > 0 ? $0 : nil }
    }
    line = positive("line_start", "lineStart")
    column = positive("column_start", "columnStart")
    path = value["path"]?.text
  }

  /// The path as a pointer; the platform prints it in several forms, with blanks in odd places.
  package var pointer: JSONPointer? {
    guard let path else { return nil }
    var tokens: [String] = []
    var token = ""
    for character in path where character != " " {
      switch character {
      case ".", "[", "]", "/":
        if !token.isEmpty { tokens.append(token) }
        token = ""
      default: token.append(character)
      }
    }
    if !token.isEmpty { tokens.append(token) }
    if tokens.first == "$root" || tokens.first == "$" { tokens.removeFirst() }
    return tokens.isEmpty ? nil : JSONPointer(tokens)
  }
}
