import SystemCalls

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a file carries besides text, mode and owner: labels, access lists, marks of programs.
enum ExtendedAttributes {
  /// Gives a file the attributes of another; what the system keeps for itself or does not know is left out.
  static func copy(from path: Path, to descriptor: Int32) {
    for name in names(of: path) {
      guard let value = value(of: name, at: path) else { continue }
      _ = name.withCString { set($0, value, of: descriptor) }
    }
  }

  static func names(of path: Path) -> [String] {
    let found = bytes { buffer, size in path.withSystemPath { list($0, buffer, size) } } ?? []
    return found.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  static func value(of name: String, at path: Path) -> [UInt8]? {
    bytes { buffer, size in path.withSystemPath { get($0, name, buffer, size) } }
  }

  /// Asks how much there is, then for it.
  private static func bytes(_ ask: (UnsafeMutableRawPointer?, Int) -> Int) -> [UInt8]? {
    let size = ask(nil, 0)
    guard size > 0 else { return size == 0 ? [] : nil }
    var bytes = [UInt8](repeating: 0, count: size)
    let got = bytes.withUnsafeMutableBytes { ask($0.baseAddress, $0.count) }
    return got >= 0 ? Array(bytes.prefix(got)) : nil
  }

  #if canImport(Darwin)
    private static func list(_ path: UnsafePointer<CChar>, _ buffer: UnsafeMutableRawPointer?, _ size: Int) -> Int {
      listxattr(path, buffer?.assumingMemoryBound(to: CChar.self), size, 0)
    }

    private static func get(
      _ path: UnsafePointer<CChar>,
      _ name: String,
      _ buffer: UnsafeMutableRawPointer?,
      _ size: Int
    ) -> Int {
      getxattr(path, name, buffer, size, 0, 0)
    }

    private static func set(_ name: UnsafePointer<CChar>, _ value: [UInt8], of descriptor: Int32) -> Int32 {
      fsetxattr(descriptor, name, value, value.count, 0, 0)
    }
  #else
    private static func list(_ path: UnsafePointer<CChar>, _ buffer: UnsafeMutableRawPointer?, _ size: Int) -> Int {
      listxattr(path, buffer?.assumingMemoryBound(to: CChar.self), size)
    }

    private static func get(
      _ path: UnsafePointer<CChar>,
      _ name: String,
      _ buffer: UnsafeMutableRawPointer?,
      _ size: Int
    ) -> Int {
      getxattr(path, name, buffer, size)
    }

    private static func set(_ name: UnsafePointer<CChar>, _ value: [UInt8], of descriptor: Int32) -> Int32 {
      fsetxattr(descriptor, name, value, value.count, 0)
    }
  #endif
}
