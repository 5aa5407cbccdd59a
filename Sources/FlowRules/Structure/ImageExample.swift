import FlowLanguage
import JSONText

enum ImageExample {
  /// One black dot.
  static let png =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
  static let gif = "R0lGODdhAQABAIAAAAAAAP///ywAAAAAAQABAAACAkQBADs="
  static let large = "iVBORw0KGgo" + String(decoding: repeatElement(UInt8(ascii: "A"), count: 137_913), as: UTF8.self)
}
