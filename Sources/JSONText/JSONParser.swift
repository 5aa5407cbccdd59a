/// Builds the index of a JSON text, going on after each fault.
struct JSONParser {
  let bytes: [UInt8]
  private(set) var records: [JSONRecord] = []
  private(set) var faults: [JSONFault] = []
  private var position = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func parse() {
    skipBlanks()
    parseValue(parent: 0, depth: 0)
    skipBlanks()
    if position < bytes.count, faults.isEmpty { fail("text after the end of the document") }
  }

  private mutating func parseValue(parent: Int, depth: Int) {
    guard position < bytes.count, depth < 512 else { return missing(parent) }
    switch bytes[position] {
    case UInt8(ascii: "{"): parseContainer(.object, parent, depth)
    case UInt8(ascii: "["): parseContainer(.array, parent, depth)
    case UInt8(ascii: "\""): parseString(parent, isKey: false)
    case UInt8(ascii: "t"), UInt8(ascii: "f"): scalar(.bool, parent)
    case UInt8(ascii: "n"): scalar(.null, parent)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): scalar(.number, parent)
    default: missing(parent)
    }
  }

  private mutating func missing(_ parent: Int) {
    append(.missing, parent, from: position)
    fail("a value is expected here")
  }

  private mutating func scalar(_ kind: JSONKind, _ parent: Int) {
    let start = position
    while position < bytes.count, !" \t\r\n,]}:".utf8.contains(bytes[position]) { position += 1 }
    append(kind, parent, from: start)
  }

  private mutating func parseContainer(_ kind: JSONKind, _ parent: Int, _ depth: Int) {
    let own = append(kind, parent, from: position)
    let close = kind == .object ? UInt8(ascii: "}") : UInt8(ascii: "]")
    position += 1
    skipBlanks()
    while position < bytes.count, bytes[position] != close, faults.isEmpty {
      if kind == .object {
        guard bytes[position] == UInt8(ascii: "\"") else { return fail("a key is expected here") }
        parseString(own, isKey: true)
        skipBlanks()
        guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else { return fail("a colon is missing") }
        position += 1
        skipBlanks()
      }
      parseValue(parent: own, depth: depth + 1)
      skipBlanks()
      if position < bytes.count, bytes[position] == UInt8(ascii: ",") {
        position += 1
        skipBlanks()
      } else if position < bytes.count, bytes[position] != close {
        fail("a comma is missing")
      }
    }
    if position < bytes.count { position += 1 } else { fail("a bracket is never closed") }
    records[own].end = UInt32(position)
    records[own].next = UInt32(records.count)
  }

  private mutating func parseString(_ parent: Int, isKey: Bool) {
    let start = position
    var hasEscapes = false
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] == UInt8(ascii: "\\") {
        hasEscapes = true
        position += 1
      }
      position += 1
    }
    position = min(position + 1, bytes.count)
    let own = append(.string, parent, from: start)
    records[own].hasEscapes = hasEscapes
    records[own].isKey = isKey
  }

  @discardableResult
  private mutating func append(_ kind: JSONKind, _ parent: Int, from start: Int) -> Int {
    records.append(
      JSONRecord(
        start: UInt32(start),
        end: UInt32(position),
        next: UInt32(records.count + 1),
        parent: UInt32(parent),
        kind: kind
      )
    )
    return records.count - 1
  }

  private mutating func skipBlanks() {
    while position < bytes.count, " \t\r\n".utf8.contains(bytes[position]) { position += 1 }
  }

  private mutating func fail(_ message: String) {
    faults.append(JSONFault(.init(rawValue: "invalid-json"), message, at: position..<min(position + 1, bytes.count)))
  }
}
