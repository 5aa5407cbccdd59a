import FlowText
import JSONText

/// Writes JSON on one line, piece by piece in the order of its text: no tree of values is made on the way.
struct JSONWriter {
  private var bytes: [UInt8] = []
  private var needsComma = false
  /// What was cut off so far.
  private var pieces: [MachineText] = []

  /// Everything that was written, in pieces between which something may be put.
  var written: [MachineText] { pieces + [.json(bytes)] }

  // MARK: Values

  mutating func write(_ text: String) {
    separate()
    JSONPrinter.writeString(text, to: &bytes)
  }

  mutating func write(_ number: Int) {
    separate()
    bytes += String(number).utf8
  }

  mutating func writeNull() {
    separate()
    bytes += "null".utf8
  }

  mutating func object(_ members: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    members(&self)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  mutating func array<Items: Sequence>(_ items: Items, _ element: (inout JSONWriter, Items.Element) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
    for item in items { element(&self, item) }
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  // MARK: Members

  mutating func member(_ key: StaticString, _ text: String?) {
    name(key)
    if let text { write(text) } else { writeNull() }
  }

  mutating func member(_ key: StaticString, _ number: Int) {
    name(key)
    write(number)
  }

  mutating func member(_ key: StaticString, _ members: (inout JSONWriter) -> Void) {
    name(key)
    object(members)
  }

  mutating func member<Items: Sequence>(
    _ key: StaticString,
    of items: Items,
    _ element: (inout JSONWriter, Items.Element) -> Void
  ) {
    name(key)
    array(items, element)
  }

  /// A member whose text may go on: a piece ends inside of its quotes.
  mutating func memberWithCut(_ key: StaticString, _ text: String) {
    member(key, text)
    bytes.removeLast()
    cut()
    bytes.append(UInt8(ascii: "\""))
  }

  /// A value that was written elsewhere.
  mutating func put(_ value: [MachineText]) {
    separate()
    cut()
    pieces += value
  }

  private mutating func cut() {
    pieces.append(.json(bytes))
    bytes = []
    bytes.reserveCapacity(Self.usualPiece)
  }

  /// Room for most pieces, in bytes.
  private static let usualPiece = 1024

  /// The name of a member, which has nothing that JSON would escape.
  private mutating func name(_ key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { bytes += $0 }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}
