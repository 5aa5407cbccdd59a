/// Builds the index of a text that is valid JSON, and gives up at the first fault.
///
/// Nearly all texts are valid, so this one does nothing but tell that quickly; `TolerantParser` reads the others from
/// the start and finds out what is wrong. Both accept the same texts.
struct StrictIndexer: ~Copyable {
  private(set) var records: [JSONRecord] = []
  private let names = PropertyNameTable.shared
  private var parent = 0
  private var isInObject = false
  private var depth = 0
  private var ordinal: UInt32 = 0

  /// The index of `bytes`, or nil if they are not valid JSON or are nested deeper than `JSONDocument.maximumDepth`.
  static func records(of bytes: [UInt8]) -> [JSONRecord]? {
    var indexer = StrictIndexer()
    indexer.records.reserveCapacity(Swift.min(bytes.count, sample) / 16 + 8)
    return indexer.index(bytes.span) ? indexer.records : nil
  }

  /// After so many bytes it can be told how many records the rest has.
  private static let sample = 65_536

  private mutating func index(_ bytes: Span<UInt8>) -> Bool {
    var position = ByteScan.endOfBlanks(bytes, 0)
    var isSized = bytes.count <= Self.sample
    while true {
      guard position < bytes.count else { return false }
      var isInside = false
      switch bytes[position] {
      case UInt8(ascii: "\""):
        guard let (end, flags) = StringSyntax.end(bytes, position + 1) else { return false }
        append(.string, position, end, flags, .plain)
        if flags.contains(.mayBeDynamic) { records[parent].flags.insert(.mayBeDynamic) }
        position = end
      case UInt8(ascii: "{"):
        open(.object, at: position)
        isInside = true
        position += 1
      case UInt8(ascii: "["):
        open(.array, at: position)
        isInside = true
        position += 1
      default:
        guard let end = scalar(bytes, position) else { return false }
        position = end
      }
      guard let next = nextValue(bytes, position, isInside: isInside) else { return false }
      if depth == 0 { return next == bytes.count }
      position = next
      if !isSized, position > Self.sample {
        reserve(after: position, of: bytes.count)
        isSized = true
      }
    }
  }

  /// Makes room for the records of the whole text, if the rest has as many as what was read; and a little more.
  private mutating func reserve(after position: Int, of count: Int) {
    records.reserveCapacity(Int(Double(records.count) * 1.05 * Double(count) / Double(position)))
  }

  /// Goes over closing brackets, commas and keys to the next value, or to the end of the text once the root is closed.
  private mutating func nextValue(_ bytes: Span<UInt8>, _ start: Int, isInside: Bool) -> Int? {
    var position = ByteScan.endOfBlanks(bytes, start)
    var isFirst = isInside
    if isInside, depth > JSONDocument.maximumDepth { return nil }
    while depth > 0 {
      guard position < bytes.count else { return nil }
      let byte = bytes[position]
      if byte == (isInObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
        close(at: position)
        position = ByteScan.endOfBlanks(bytes, position + 1)
        isFirst = false
        continue
      }
      if !isFirst {
        guard byte == UInt8(ascii: ",") else { return nil }
        position = ByteScan.endOfBlanks(bytes, position + 1)
      }
      return isInObject ? key(bytes, position) : position
    }
    return position
  }

  private mutating func key(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\""),
      let (end, flags) = StringSyntax.end(bytes, start + 1)
    else { return nil }
    append(.string, start, end, flags.union(.isKey), .plain, names.name(ofContent: start + 1..<end - 1, bytes, flags))
    let colon = ByteScan.endOfBlanks(bytes, end)
    guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { return nil }
    return ByteScan.endOfBlanks(bytes, colon + 1)
  }

  private mutating func open(_ kind: JSONKind, at position: Int) {
    append(kind, position, position + 1)
    parent = records.count - 1
    isInObject = kind == .object
    ordinal = 0
    depth += 1
  }

  private mutating func close(at position: Int) {
    let closed = records[parent]
    records[parent].end = UInt32(truncatingIfNeeded: position + 1)
    records[parent].next = UInt32(truncatingIfNeeded: records.count)
    ordinal = closed.ordinal &+ 1
    parent = Int(closed.parent)
    if closed.flags.contains(.mayBeDynamic) { records[parent].flags.insert(.mayBeDynamic) }
    isInObject = records[parent].kind == .object
    depth -= 1
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

  private mutating func append(
    _ kind: JSONKind,
    _ start: Int,
    _ end: Int,
    _ flags: JSONRecord.Flags = [],
    _ quotes: JSONRecord.Quotes = .none,
    _ property: PropertyName? = nil
  ) {
    records.append(
      JSONRecord(
        start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: end),
        next: UInt32(truncatingIfNeeded: records.count + 1),
        parent: UInt32(truncatingIfNeeded: parent),
        ordinal: ordinal,
        kind: kind,
        flags: flags,
        quotes: quotes,
        property: property
      )
    )
    if !flags.contains(.isKey) { ordinal &+= 1 }
  }
}
