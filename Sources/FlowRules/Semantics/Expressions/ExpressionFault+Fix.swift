import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension DynamicUse {
  /// The whole text, decoded.
  private var decoded: String { text.text }

  /// The fixes for a fault of the text that need no guess.
  func fixes(for fault: ExpressionFault, _ facts: FlowFacts) -> [Fix] {
    let version = facts.version
    switch fault.kind {
    case .spacesInReference(let compact):
      return replace(fault.range, by: "${\(compact)}", "remove the spaces", .safe)
    case .unknownOperator("="): return replace(fault.range, by: "==", "write '=='", .safe)
    case .unknownOperator("==="): return replace(fault.range, by: "==", "write '=='", .safe)
    case .unknownOperator("!=="): return replace(fault.range, by: "!=", "write '!='", .safe)
    case .doubleQuotes: return singleQuotes(fault.range)
    case .unclosedReference: return closing(fault.range)
    case .bareWord(let word): return bracing(word, fault.range)
    case .textAroundReference: return Feature.expressions.isKnown(in: version) ? joining(facts) : []
    case .expressionInReference(.comparison): return Feature.expressions.isKnown(in: version) ? unbracing(facts) : []
    case .foreignSyntax(let text, let meaning) where text.utf8.count == decoded.utf8.count:
      return replace(fault.range, by: "${\(meaning)}", "write ${\(meaning)}", .unsafe)
    default: return []
    }
  }

  private func replace(_ range: Range<Int>, by text: String, _ title: String, _ safety: Fix.Safety) -> [Fix] {
    [Fix(title, safety, edits: [TextEdit(range: source(range), text: text)])]
  }

  private func slice(_ range: Range<Int>) -> String {
    String(decoding: text.bytes[range], as: UTF8.self)
  }

  private func singleQuotes(_ range: Range<Int>) -> [Fix] {
    let inner = slice(range).dropFirst().dropLast()
    guard slice(range).count >= 2, !inner.contains("'"), !inner.contains("\\"), !inner.contains("\"") else { return [] }
    return replace(range, by: JSONPrinter.escaped("'\(inner)'"), "write it in single quotes", .safe)
  }

  /// The braces at the end, where nothing but the name stands behind the opening one.
  private func closing(_ range: Range<Int>) -> [Fix] {
    let inner = slice(range).dropFirst(2)
    guard range.upperBound == decoded.utf8.count, !inner.isEmpty,
      inner.utf8.allSatisfy({ $0.isWordByte || $0 == UInt8(ascii: ".") })
    else { return [] }
    return replace(range.upperBound..<range.upperBound, by: "}", "add the closing '}'", .safe)
  }

  private func bracing(_ word: String, _ range: Range<Int>) -> [Fix] {
    switch word {
    case "and": replace(range, by: "&&", "write '&&'", .safe)
    case "or": replace(range, by: "||", "write '||'", .safe)
    case _ where word.hasPrefix("data.") || word.hasPrefix("form."):
      replace(range, by: "${\(word)}", "write ${\(word)}", .safe)
    default: []
    }
  }

  /// In a text the parts are joined; elsewhere what stands around the binding can only be an expression.
  private func joining(_ facts: FlowFacts) -> [Fix] {
    takesNoText ? expression("`\(decoded)`", facts) : wrapping(facts)
  }

  /// Writes `text` in place of the whole, if it is valid, refers to existing values, and has a type that fits the
  /// place.
  private func expression(_ text: String, _ facts: FlowFacts) -> [Fix] {
    guard let read = DynamicText(JSONDocument(parsing: JSONPrinter.quoted(text)).root),
      case .expression(let expression) = read.content
    else { return [] }
    guard !read.references.contains(where: { facts.leadsNowhere(facts.flow.resolve($0, on: screen)) }) else {
      return []
    }
    var faults: [TypeFault] = []
    let type = expression.type(faults: &faults, isCondition: false) {
      facts.type(of: facts.flow.resolve($0, on: screen), $0)
    }
    let types = facts.types(acceptedBy: self)
    guard faults.isEmpty, types.isEmpty || types.contains(where: { $0.accepts(type) }) else { return [] }
    return replace(
      0..<decoded.utf8.count,
      by: JSONPrinter.escaped(text),
      "write it as an expression in backticks",
      .unsafe
    )
  }

  /// `Hello ${data.x}!` becomes `` `'Hello ' ${data.x} '!'` ``.
  private func wrapping(_ facts: FlowFacts) -> [Fix] {
    let bytes = text.bytes
    var parts: [String] = []
    var position = 0
    for reference in facts.references(of: self) {
      guard reference.range.lowerBound >= position, reference.range.upperBound <= bytes.count else { return [] }
      if position < reference.range.lowerBound {
        parts.append(Self.quoted(bytes[position..<reference.range.lowerBound]))
      }
      parts.append(binding(of: reference)?.description ?? "")
      position = reference.range.upperBound
    }
    if position < bytes.count { parts.append(Self.quoted(bytes[position...])) }
    let whole = "`" + parts.joined(separator: " ") + "`"
    return replace(0..<bytes.count, by: JSONPrinter.escaped(whole), "write it as an expression in backticks", .unsafe)
  }

  /// `${form.x == 'a'}` becomes `` `${form.x} == 'a'` ``.
  private func unbracing(_ facts: FlowFacts) -> [Fix] {
    let whole = decoded
    guard whole.hasPrefix("${"), whole.hasSuffix("}"), whole.utf8.filter({ $0 == UInt8(ascii: "{") }).count == 1 else {
      return []
    }
    let inner = whole.dropFirst(2).dropLast()
    var name = ""
    for character in inner {
      guard character.utf8.allSatisfy({ $0.isWordByte || $0 == UInt8(ascii: ".") }) else { break }
      name.append(character)
    }
    guard name.hasPrefix("data.") || name.hasPrefix("form.") || name.hasPrefix("screen.") else { return [] }
    return expression("`${\(name)}\(inner.dropFirst(name.count))`", facts)
  }

  private static func quoted(_ bytes: ArraySlice<UInt8>) -> String {
    var result = [UInt8(ascii: "'")]
    for byte in bytes {
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "\\") {
        result.append(UInt8(ascii: "\\"))
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self) + "'"
  }
}

extension UInt8 {
  /// Whether it can stand in a name of a binding.
  fileprivate var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
