/// A style sheet or script of ours, with nothing of a flow in it: one text, in parts that stand in several files.
struct OwnText: Sendable, CustomStringConvertible {
  let bytes: [UInt8]

  /// The parts with a line break between each two.
  init(_ parts: [StaticString]) {
    bytes = Array(parts.map { $0.withUTF8Buffer(Array.init) }.joined(separator: "\n".utf8))
  }

  var description: String { String(decoding: bytes, as: UTF8.self) }
}
