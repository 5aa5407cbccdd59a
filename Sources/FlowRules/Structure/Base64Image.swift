/// What a base64 text holds, judged by its first bytes and its length, without decoding all of it.
struct Base64Image {
  /// How many bytes it decodes to; nil if it isn't base64.
  let decodedSize: Int?
  /// The kind of file that the first bytes stand for; nil for an unknown one.
  let format: Format?

  enum Format: String {
    case jpeg = "JPEG"
    case png = "PNG"
    case webp = "WEBP"
    case gif = "GIF"
    case bmp = "BMP"
    case svg = "SVG"
    case heic = "HEIC"
    case pdf = "PDF"
  }

  init(_ text: ArraySlice<UInt8>) {
    let values = Self.values
    var end = text.startIndex
    while end < text.endIndex, values[Int(text[end])] != nil { end += 1 }
    let size = end - text.startIndex
    let padding = text.endIndex - end
    let isValid =
      size > 0 && size % 4 != 1 && text[end...].allSatisfy { $0 == UInt8(ascii: "=") }
      // Without padding every length can be decoded except a multiple of four plus one.
      && (padding == 0 || (size + padding) % 4 == 0 && padding <= 2)
    decodedSize = isValid ? size / 4 * 3 + max(size % 4 - 1, 0) : nil
    format = Self.format(of: Self.head(of: text[..<end]))
  }

  /// What the first sixteen characters decode to, three bytes for each four of them.
  private static func head(of text: ArraySlice<UInt8>) -> [UInt8] {
    var head: [UInt8] = []
    head.reserveCapacity(12)
    var bits: UInt32 = 0
    for (position, byte) in text.prefix(16).enumerated() {
      bits = bits << 6 | UInt32(values[Int(byte)] ?? 0)
      guard position % 4 == 3 else { continue }
      for shift: UInt32 in [16, 8, 0] { head.append(UInt8(truncatingIfNeeded: bits >> shift)) }
    }
    return head
  }

  /// The six bits that each byte stands for; nil for a byte that is not of base64.
  private static let values: [UInt8?] = {
    var values = [UInt8?](repeating: nil, count: 256)
    let digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, digit) in digits.utf8.enumerated() { values[Int(digit)] = UInt8(value) }
    return values
  }()

  private static func format(of head: [UInt8]) -> Format? {
    func begins(_ bytes: [UInt8], at offset: Int = 0) -> Bool { head.dropFirst(offset).starts(with: bytes) }
    if begins([0xFF, 0xD8, 0xFF]) { return .jpeg }
    if begins([0x89, 0x50, 0x4E, 0x47]) { return .png }
    if begins(Array("RIFF".utf8)), begins(Array("WEBP".utf8), at: 8) { return .webp }
    if begins(Array("GIF8".utf8)) { return .gif }
    if begins(Array("BM".utf8)) { return .bmp }
    if begins(Array("%PDF".utf8)) { return .pdf }
    if begins(Array("ftyphei".utf8), at: 4) || begins(Array("ftypmif".utf8), at: 4) { return .heic }
    if begins(Array("<svg".utf8)) || begins(Array("<?xml".utf8)) { return .svg }
    return nil
  }
}
