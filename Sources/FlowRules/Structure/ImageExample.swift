import FlowLanguage
import JSONText

enum ImageExample {
  /// One black dot.
  static let png =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
  static let gif = "R0lGODdhAQABAIAAAAAAAP///ywAAAAAAQABAAACAkQBADs="
  static let large = "iVBORw0KGgo" + String(repeating: "A", count: 137_913)
}
