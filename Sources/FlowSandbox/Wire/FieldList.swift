/// One entry of a `fields` parameter: `preview.invalidate(false)` is `preview` with that argument.
struct FieldRequest: Hashable {
  let name: String
  /// The words after the name with what they hold: `["invalidate": "false"]`.
  let arguments: [String: String]

  /// Reads `id,name,preview.invalidate(false),application{id,name}`.
  static func list(_ text: String) -> [FieldRequest] {
    var pieces: [String] = [""]
    var depth = 0
    for character in text {
      switch character {
      case "(", "{": depth += 1
      case ")", "}": depth -= 1
      default: break
      }
      if character == ",", depth <= 0 {
        pieces.append("")
      } else if character != " " {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces.filter { !$0.isEmpty }.map(FieldRequest.init)
  }

  private init(_ text: String) {
    // The requested members of a sub-object are ignored: all are returned.
    let text = text.prefix { $0 != "{" }
    name = String(text.prefix { $0 != "." && $0 != "(" })
    var arguments: [String: String] = [:]
    for piece in text.dropFirst(name.count).split(separator: ".") {
      let word = piece.prefix { $0 != "(" }
      arguments[String(word)] = String(piece.dropFirst(word.count + 1).prefix { $0 != ")" })
    }
    self.arguments = arguments
  }
}
