/// Builds the index of a text that is valid JSON, and gives up at the first fault.
///
/// Nearly all texts are valid, so this one does nothing but tell that quickly; `TolerantParser` reads the others from
/// the start and finds out what is wrong. Both accept the same texts.
struct StrictIndexer: ~Copyable {
  private(set) var records: [JSONRecord] = []
  private var parent = 0
  private var depth = 0
  private var ordinal: UInt32 = 0

  /// The index of `bytes`, or nil if they are not valid JSON or are nested deeper than `JSONDocument.maximumDepth`.
  static func records(of bytes: [UInt8]) -> [JSONRecord]? {
    var indexer = StrictIndexer()
    indexer.records.reserveCapacity(bytes.count / 24 + 8)
    return indexer.index(bytes.span) ? indexer.records : nil
  }

  private mutating func index(_ bytes: Span<UInt8>) -> Bool {
    var position = ByteScan.endOfBlanks(bytes, 0)
    while true {
      guard position < bytes.count else { return false }
      var isInside = false
      switch bytes[position] {
      case UInt8(ascii: "\""):
        guard let end = string(bytes, position, []) else { return false }
        position = end
      case UInt8(ascii: "{"):
        isInside = open(.object, at: position)
        position += 1
      case UInt8(ascii: "["):
        isInside = open(.array, at: position)
        position += 1
      default:
        guard let end = scalar(bytes, position) else { return false }
        position = end
      }
      guard let next = nextValue(bytes, position, isInside: isInside) else { return false }
      if depth == 0 { return next == bytes.count }
      position = next
    }
  }

  /// Goes over closing brackets, commas and keys to the next value, or to the end of the text once the root is closed.
  private mutating func nextValue(_ bytes: Span<UInt8>, _ start: Int, isInside: Bool) -> Int? {
    var position = ByteScan.endOfBlanks(bytes, start)
    var isFirst = isInside
    if isInside, depth > JSONDocument.maximumDepth { return nil }
    while depth > 0 {
      guard position < bytes.count else { return nil }
      let isObject = records[parent].kind == .object
      let byte = bytes[position]
      if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
        close(at: position)
        position = ByteScan.endOfBlanks(bytes, position + 1)
        isFirst = false
        continue
      }
      if !isFirst {
        guard byte == UInt8(ascii: ",") else { return nil }
        position = ByteScan.endOfBlanks(bytes, position + 1)
      }
      return isObject ? key(bytes, position) : position
    }
    return position
  }

  private mutating func key(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\""), let end = string(bytes, start, .isKey) else {
      return nil
    }
    let colon = ByteScan.endOfBlanks(bytes, end)
    guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { return nil }
    return ByteScan.endOfBlanks(bytes, colon + 1)
  }

  private mutating func open(_ kind: JSONKind, at position: Int) -> Bool {
    append(kind, position, position + 1)
    parent = records.count - 1
    ordinal = 0
    depth += 1
    return true
  }

  private mutating func close(at position: Int) {
    records[parent].end = UInt32(truncatingIfNeeded: position + 1)
    records[parent].next = UInt32(truncatingIfNeeded: records.count)
    ordinal = records[parent].ordinal &+ 1
    parent = Int(records[parent].parent)
    depth -= 1
  }

  /// Adds the string that begins at `start` and gives the position after it, or nil if it has a fault.
  private mutating func string(_ bytes: Span<UInt8>, _ start: Int, _ flags: JSONRecord.Flags) -> Int? {
    guard let (end, hasEscapes) = StringSyntax.end(bytes, start + 1) else { return nil }
    append(.string, start, end, flags.union(hasEscapes ? .hasEscapes : []))
    return end
  }

  private mutating func scalar(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    let end: Int?
    let kind: JSONKind
    switch bytes[start] {
    case UInt8(ascii: "t"): (kind, end) = (.bool, LiteralSyntax.end(bytes, start, "true"))
    case UInt8(ascii: "f"): (kind, end) = (.bool, LiteralSyntax.end(bytes, start, "false"))
    case UInt8(ascii: "n"): (kind, end) = (.null, LiteralSyntax.end(bytes, start, "null"))
    default: (kind, end) = (.number, NumberSyntax.end(bytes, start))
    }
    guard let end else { return nil }
    append(kind, start, end)
    return end
  }

  private mutating func append(_ kind: JSONKind, _ start: Int, _ end: Int, _ flags: JSONRecord.Flags = []) {
    let isString = kind == .string
    records.append(
      JSONRecord(
        start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: end),
        next: UInt32(truncatingIfNeeded: records.count + 1),
        parent: UInt32(truncatingIfNeeded: parent),
        ordinal: ordinal,
        kind: kind,
        flags: flags,
        openLength: isString ? 1 : 0,
        closeLength: isString ? 1 : 0
      )
    )
    if !flags.contains(.isKey) { ordinal &+= 1 }
  }
}
