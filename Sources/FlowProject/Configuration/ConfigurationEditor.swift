package import JSONText

/// Adds to the text of a configuration what is not there yet; every other byte stays as it is.
package struct ConfigurationEditor {
  package private(set) var bytes: [UInt8]

  /// Edits a text that is JSON; nil begins a new configuration.
  package init(_ bytes: [UInt8]?) {
    self.bytes = bytes ?? Array("{}\n".utf8)
  }

  /// Adds a value under those keys, and the objects on the way to it; false if something is there already.
  @discardableResult
  package mutating func add(_ value: JSONValue, at keys: [String]) -> Bool {
    let document = JSONDocument(parsing: bytes)
    var node = document.root
    for (index, key) in keys.enumerated() {
      if let next = node[key] {
        node = next
        continue
      }
      guard node.kind == .object, document.faults.isEmpty else { return false }
      let inner = keys[(index + 1)...].reversed().reduce(value) { .object([.init($1, $0)]) }
      insert(.init(key, inner), into: node)
      return true
    }
    return false
  }

  /// Puts a member behind the last one of an object, laid out as the object is.
  private mutating func insert(_ member: JSONValue.Member, into object: JSONNode) {
    let isOpen = object.count == 0 || bytes[object.range].contains(UInt8(ascii: "\n"))
    let name = JSONPrinter.quoted(member.key)
    guard isOpen else {
      let text = ", \(name): \(JSONPrinter().print(member.value))"
      return splice(text, at: object.members.reversed().first.map(\.value.range.upperBound) ?? object.range.upperBound)
    }
    let outer = indentation(at: object.range.lowerBound)
    let indent = object.members.first { _ in true }.map { indentation(at: $0.key.range.lowerBound) } ?? outer + "  "
    let printed = JSONPrinter(.pretty).print(member.value).split(separator: "\n", omittingEmptySubsequences: false)
    let text = "\(lineBreak)\(indent)\(name): \(printed.joined(separator: "\(lineBreak)\(indent)"))"
    if let last = object.members.reversed().first {
      splice(",\(text)", at: last.value.range.upperBound)
    } else {
      let inside = object.range.lowerBound + 1..<object.range.upperBound - 1
      bytes.replaceSubrange(inside, with: Array("\(text)\(lineBreak)\(outer)".utf8))
    }
  }

  private mutating func splice(_ text: String, at offset: Int) {
    bytes.insert(contentsOf: Array(text.utf8), at: offset)
  }

  private var lineBreak: String { bytes.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n" }

  /// The blanks at the start of the line of an offset.
  private func indentation(at offset: Int) -> String {
    let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let blanks = bytes[start...].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return String(decoding: blanks, as: UTF8.self)
  }
}
