import JSONText

/// A text that is open in the editor.
struct OpenDocument: Sendable {
  /// As the client spells it.
  let uri: String
  /// Under which the workspace has it: the absolute path, or an invented one for a text that was never saved.
  let path: String
  let language: String
  private(set) var version: Int?
  private(set) var bytes: [UInt8]

  init(uri: String, path: String, language: String, version: Int?, text: String) {
    self.uri = uri
    self.path = path
    self.language = language
    self.version = version
    bytes = Array(text.utf8)
  }

  /// Whether the text may be JSON at all; others are left alone.
  var mayBeJSON: Bool {
    let name = path.lowercased()
    return language.lowercased().contains("json") || name.hasSuffix(".json") || name.hasSuffix(".jsonl")
  }

  /// Carries out the changes of a `didChange` one after the other.
  mutating func apply(_ changes: [JSONNode], version: Int?, _ encoding: PositionEncoding) {
    self.version = version ?? self.version
    for change in changes {
      guard let text = change["text"]?.string else { continue }
      if let range = change["range"], range.kind == .object {
        bytes.replaceSubrange(encoding.range(range, in: LineTable(bytes)), with: text.utf8)
      } else {
        bytes = Array(text.utf8)
      }
    }
  }
}
