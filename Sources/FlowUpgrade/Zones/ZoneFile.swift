/// The rules of a time zone, read from a compiled file of the time zone database (RFC 9636).
struct ZoneFile: Sendable {
  /// When the offset changed, in seconds since 1970, ascending, and what it is from then on.
  private let changes: [(moment: Int, offset: Int)]
  /// The offset before the first change.
  private let first: Int
  /// What holds behind the last change; nil where the file does not say.
  private let rule: ZoneRule?

  /// Nil for a file that is cut off, or not of this kind.
  init?(_ bytes: [UInt8]) {
    var reader = Reader(bytes: bytes)
    guard let old = reader.header() else { return nil }
    var header = old
    var width = 4
    if old.version >= 2 {
      reader.position += old.size(4)
      guard let new = reader.header() else { return nil }
      header = new
      width = 8
    }
    guard let body = reader.take(header.size(width)) else { return nil }
    guard let table = Self.table(Array(body), header, width) else { return nil }
    changes = table.changes
    first = table.first
    rule = old.version >= 2 ? ZoneRule(footer: reader.footer) : nil
  }

  func offset(at moment: Int) -> Int {
    guard let last = changes.last else { return rule?.offset(at: moment) ?? first }
    if moment >= last.moment, let rule { return rule.offset(at: moment) }
    return changes.last { $0.moment <= moment }?.offset ?? first
  }

  private static func table(
    _ body: [UInt8],
    _ header: Header,
    _ width: Int
  ) -> (changes: [(moment: Int, offset: Int)], first: Int)? {
    let types = header.times * (width + 1)
    func offset(_ type: Int) -> Int? {
      guard type < header.types else { return nil }
      return Reader.number(body[(types + type * 6)..<(types + type * 6 + 4)])
    }
    guard let first = offset(0) else { return nil }
    var changes: [(moment: Int, offset: Int)] = []
    for index in 0..<header.times {
      guard let offset = offset(Int(body[header.times * width + index])) else { return nil }
      changes.append((Reader.number(body[(index * width)..<((index + 1) * width)]), offset))
    }
    guard zip(changes, changes.dropFirst()).allSatisfy({ $0.moment < $1.moment }) else { return nil }
    return (changes, first)
  }

  private struct Header {
    let version: Int
    let times: Int
    let types: Int
    let rest: (flags: Int, leaps: Int, characters: Int)

    /// The length of the tables, with moments of so many bytes.
    func size(_ width: Int) -> Int {
      times * (width + 1) + types * 6 + rest.characters + rest.leaps * (width + 4) + rest.flags
    }
  }

  private struct Reader {
    let bytes: [UInt8]
    var position = 0

    /// A number in two's complement, the highest byte first.
    static func number(_ bytes: ArraySlice<UInt8>) -> Int {
      let isNegative = (bytes.first ?? 0) & 0x80 != 0
      return bytes.reduce(isNegative ? -1 : 0) { $0 << 8 | Int($1) }
    }

    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
      guard count >= 0, count <= bytes.count - min(position, bytes.count) else { return nil }
      defer { position += count }
      return bytes[position..<position + count]
    }

    mutating func header() -> Header? {
      guard let magic = take(5), magic.starts(with: "TZif".utf8), take(15) != nil, let counts = take(24) else {
        return nil
      }
      let version = (magic.last ?? 0) == 0 ? 1 : 2
      let numbers = (0..<6).map { index in
        let start = counts.startIndex + index * 4
        return Self.number(counts[start..<start + 4])
      }
      // More than any zone has.
      guard numbers.allSatisfy({ (0...100_000).contains($0) }) else { return nil }
      return Header(
        version: version,
        times: numbers[3],
        types: numbers[4],
        rest: (flags: numbers[0] + numbers[1], leaps: numbers[2], characters: numbers[5])
      )
    }

    /// The text between the line breaks at the end.
    var footer: String {
      String(decoding: bytes.dropFirst(position + 1).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
  }
}
