/// An image of a flow: base64 of a kind of picture that browsers show without running anything.
enum Picture {
  /// The address that shows it; nil for everything that is not a picture.
  static func address(_ base64: String) -> String? {
    let types = [("/9j/", "jpeg"), ("iVBORw0KGgo", "png"), ("UklGR", "webp"), ("R0lGOD", "gif")]
    guard let type = types.first(where: { base64.hasPrefix($0.0) })?.1, base64.utf8.allSatisfy(isBase64) else {
      return nil
    }
    return "data:image/\(type);base64,\(base64)"
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 48...57, 43, 47, 61: true
    default: false
    }
  }

  /// About how many bytes the picture has.
  static func size(_ base64: String) -> Int { base64.utf8.count / 4 * 3 }
}
