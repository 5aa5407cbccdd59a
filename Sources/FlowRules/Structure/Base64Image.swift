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

  init(_ text: some Collection<UInt8>) {
    var size = 0
    var padding = 0
    var isValid = true
    var head: [UInt8] = []
    var bits: UInt32 = 0
    for byte in text {
      if byte == UInt8(ascii: "=") {
        padding += 1
        continue
      }
      guard padding == 0, let value = Self.value(of: byte) else {
        isValid = false
        break
      }
      size += 1
      if head.count < 16 {
        bits = (bits << 6 | UInt32(value)) & 0xFFFFFF
        if size % 4 == 0 { head += [UInt8(bits >> 16), UInt8(bits >> 8 & 0xFF), UInt8(bits & 0xFF)] }
      }
    }
    // Without padding every length can be decoded except a multiple of four plus one.
    isValid = isValid && size > 0 && size % 4 != 1 && (padding == 0 || (size + padding) % 4 == 0 && padding <= 2)
    decodedSize = isValid ? size / 4 * 3 + max(size % 4 - 1, 0) : nil
    format = Self.format(of: head)
  }

  private static func value(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

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
