/// A path as the system knows it: bytes, which need not be UTF-8.
///
/// Two paths are equal if their bytes are: names that only look alike, as `é` in one and in two code points, lead to two
/// files. Nothing here looks at the disk.
package struct Path: Sendable, Hashable {
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")

  package var isAbsolute: Bool { bytes.first == Path.slash }

  /// `path` seen from this folder; unchanged if it is absolute.
  package func joined(_ path: Path) -> Path {
    if path.isAbsolute || bytes.isEmpty { return path }
    if path.bytes.isEmpty || path.bytes == [Path.dot] { return self }
    return Path(bytes: bytes + (bytes.last == Path.slash ? [] : [Path.slash]) + path.bytes)
  }

  /// The path without `.`, without `..` where a folder precedes it, and without doubled slashes; `.` if nothing is left.
  package var normalized: Path {
    if isNormalized { return self }
    var parts: [ArraySlice<UInt8>] = []
    for part in bytes.split(separator: Path.slash) where part != [Path.dot] {
      let isUp = part == [Path.dot, Path.dot]
      if isUp, let last = parts.last, last != [Path.dot, Path.dot] {
        parts.removeLast()
      } else if !isUp || !isAbsolute {
        parts.append(part)
      }
    }
    let joined = Array(parts.joined(separator: [Path.slash]))
    return Path(bytes: isAbsolute ? [Path.slash] + joined : joined.isEmpty ? [Path.dot] : joined)
  }

  /// Whether each part is a name, as in nearly all paths.
  private var isNormalized: Bool {
    if bytes.isEmpty || bytes == [Path.slash] || bytes == [Path.dot] { return !bytes.isEmpty }
    // What the part that is being looked at holds so far: nothing, only dots, or a name.
    var (isPart, isName) = (isAbsolute, isAbsolute)
    for byte in bytes {
      if byte == Path.slash {
        guard isPart, isName else { return false }
        (isPart, isName) = (false, false)
      } else {
        isPart = true
        if byte != Path.dot { isName = true }
      }
    }
    return isPart && isName
  }

  /// The absolute, normalized path as seen from `folder`.
  package func absolute(in folder: Path) -> Path {
    folder.joined(self).normalized
  }

  /// The folder that holds the file; `.` for a bare name.
  package var parent: Path {
    guard let slash = bytes.lastIndex(of: Path.slash) else { return "." }
    return slash == 0 ? "/" : Path(bytes: Array(bytes[..<slash]))
  }

  /// What stands after the last slash.
  package var name: Path {
    bytes.lastIndex(of: Path.slash).map { Path(bytes: Array(bytes[($0 + 1)...])) } ?? self
  }

  /// The file name without folder and without its last ending.
  package var stem: Path {
    let name = name
    guard let dot = name.bytes.lastIndex(of: Path.dot), dot != 0 else { return name }
    return Path(bytes: Array(name.bytes[..<dot]))
  }

  /// Whether the name ends so, in letters of any case.
  package func hasEnding(_ ending: String) -> Bool {
    var position = bytes.count - ending.utf8.count
    guard position >= 0 else { return false }
    for byte in ending.utf8 {
      guard Path.lowercased(bytes[position]) == Path.lowercased(byte) else { return false }
      position += 1
    }
    return true
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// How to get from the folder `base` to this path; both absolute and normalized.
  package func relative(to base: Path) -> Path {
    let target = bytes.split(separator: Path.slash)
    let start = base.bytes.split(separator: Path.slash)
    var shared = 0
    while shared < target.count, shared < start.count, target[shared] == start[shared] { shared += 1 }
    let up = Array(repeating: [Path.dot, Path.dot][...], count: start.count - shared)
    let parts = up + target[shared...]
    return parts.isEmpty ? "." : Path(bytes: Array(parts.joined(separator: [Path.slash])))
  }

  /// Whether this is `folder` or lies in it; both absolute and normalized.
  package func isInside(_ folder: Path) -> Bool {
    if self == folder || folder.bytes == [Path.slash] { return true }
    return bytes.count > folder.bytes.count && bytes.starts(with: folder.bytes)
      && bytes[folder.bytes.count] == Path.slash
  }

  /// Gives the path to the system.
  ///
  /// No name holds a zero; a path with one is handed on as the empty path, which leads nowhere.
  func withSystemPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let path = bytes.contains(0) ? [0] : bytes.map { CChar(bitPattern: $0) } + [0]
    return path.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map(body) ?? "".withCString(body)
    }
  }

  /// Whether a part of it is `..`.
  package var goesUp: Bool {
    bytes.split(separator: Path.slash).contains([Path.dot, Path.dot])
  }
}

extension Path: Comparable {
  package static func < (left: Path, right: Path) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension Path: ExpressibleByStringInterpolation, CustomStringConvertible {
  package init(stringLiteral value: String) {
    self.init(value)
  }

  package var description: String { shown }
}
