/// Cuts a stream of bytes into the contents of messages: each has a header that says how many bytes it has.
package struct FrameReader: Sendable {
  /// The most bytes of a message: a flow of the largest size, every byte escaped.
  package static let contentLimit = 64 * 1024 * 1024
  /// The most bytes of a header.
  package static let headerLimit = 8 * 1024

  /// Why a stream can't be read any further: nobody knows where its next message begins.
  package enum Failure: Error, Sendable, Hashable {
    case headerTooLong
    case noLength
    /// Not a number, or another number than before.
    case invalidLength(String)
    case contentTooLong(Int)
    /// The stream ended inside a message.
    case cutOff
    /// The stream ended between two messages.
    case ended

    /// In plain words, lower case, without a full stop.
    package var message: String {
      switch self {
      case .headerTooLong: "a header of a message has more than \(FrameReader.headerLimit) bytes"
      case .noLength: "a header of a message has no 'Content-Length'"
      case .invalidLength(let text): "the 'Content-Length' of a message is '\(text)', which is not a number of bytes"
      case .contentTooLong(let length):
        "a message of \(length) bytes was announced; the most is \(FrameReader.contentLimit)"
      case .cutOff: "the input ended inside a message"
      case .ended: "the input ended before the client said 'exit'"
      }
    }
  }

  private var buffer: [UInt8] = []
  /// Where in the buffer begins what was not taken yet.
  private var start = 0
  /// The length of the content that follows, once its header was read.
  private var length: Int?

  package init() {}

  /// Whether a message has begun and is not there yet.
  package var isInsideMessage: Bool { length != nil || start < buffer.count }

  /// Takes more bytes.
  package mutating func append(_ bytes: [UInt8]) {
    if start == buffer.count {
      buffer = bytes
      start = 0
    } else {
      buffer += bytes
    }
  }

  /// The content of the next message; nil until more bytes have come.
  package mutating func next() throws(Failure) -> [UInt8]? {
    if length == nil { length = try readHeader() }
    guard let length, buffer.count - start >= length else { return nil }
    let content = Array(buffer[start..<start + length])
    start += length
    self.length = nil
    compact()
    return content
  }

  /// Gives back what was taken, so that one large message does not stay for ever.
  private mutating func compact() {
    if start == buffer.count {
      buffer = []
      start = 0
    } else if start > 1 << 16 {
      buffer.removeFirst(start)
      start = 0
    }
  }

  // MARK: Headers

  private mutating func readHeader() throws(Failure) -> Int? {
    // Blank lines between messages do no harm.
    while start < buffer.count, "\r\n".utf8.contains(buffer[start]) { start += 1 }
    guard let (lines, end) = headerLines() else {
      if buffer.count - start > Self.headerLimit { throw .headerTooLong }
      return nil
    }
    start = end
    return try length(in: lines)
  }

  /// The lines of a header and where the content begins; nil while the header has no end.
  private func headerLines() -> (lines: [ArraySlice<UInt8>], end: Int)? {
    let limit = Swift.min(buffer.count, start + Self.headerLimit)
    var lines: [ArraySlice<UInt8>] = []
    var lineStart = start
    for index in start..<limit where buffer[index] == UInt8(ascii: "\n") {
      var line = buffer[lineStart..<index]
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      if line.isEmpty { return (lines, index + 1) }
      lines.append(line)
      lineStart = index + 1
    }
    return nil
  }

  private func length(in lines: [ArraySlice<UInt8>]) throws(Failure) -> Int {
    var found: Int?
    for line in lines {
      let text = String(decoding: line, as: UTF8.self)
      let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, Self.trimmed(parts[0]).lowercased() == "content-length" else { continue }
      let value = Self.trimmed(parts[1])
      guard !value.isEmpty, value.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
        throw .invalidLength(String(value.prefix(40)))
      }
      // What does not fit into a number is certainly too long.
      let length = Int(value) ?? .max
      guard length <= Self.contentLimit else { throw .contentTooLong(length) }
      guard found == nil || found == length else { throw .invalidLength(value) }
      found = length
    }
    guard let found else { throw .noLength }
    return found
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " || $0 == "\t" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
