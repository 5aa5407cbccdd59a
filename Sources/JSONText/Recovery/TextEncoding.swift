/// How a text is encoded, as its first bytes tell.
enum TextEncoding {
  /// Whether the text begins with the byte order mark that UTF-8 does not need.
  static func hasByteOrderMark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }

  static let byteOrderMarkFault = JSONFault(
    .byteOrderMark,
    "the file begins with a byte order mark, which UTF-8 does not need and some readers refuse; save it without one",
    at: 0..<3,
    fix: .init("remove the byte order mark", replacing: 0..<3, by: "")
  )

  /// The fault of a text that is in UTF-16 or UTF-32; nil for others.
  static func fault(_ bytes: [UInt8]) -> JSONFault? {
    name(bytes).map {
      JSONFault(.wrongEncoding, "the file is encoded in \($0); save it as UTF-8", at: 0..<0)
    }
  }

  private static func name(_ bytes: [UInt8]) -> String? {
    let start = Array(bytes.prefix(4))
    if start.starts(with: [0xFF, 0xFE, 0, 0]) || start.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    guard start.count == 4 || start.count == 2 else { return nil }
    switch start.map({ $0 == 0 }) {
    case [true, true, true, false], [false, true, true, true]: return "UTF-32"
    case [true, false, true, false], [false, true, false, true], [true, false], [false, true]: return "UTF-16"
    default: return nil
    }
  }
}
