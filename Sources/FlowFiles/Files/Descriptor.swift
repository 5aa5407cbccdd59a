#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the operating system said when it refused something: `No such file or directory`.
package func systemMessage(_ code: Int32) -> String {
  // The system's sentences begin with a capital; ours don't.
  let text = String(cString: strerror(code))
  return text.prefix(1).lowercased() + text.dropFirst()
}

/// A file descriptor that is closed when it goes out of use.
struct Descriptor: ~Copyable {
  let value: Int32

  init(_ value: Int32) {
    self.value = value
  }

  deinit {
    close(value)
  }

  /// Reads up to `limit` bytes, of which there should be `expected`; nil on failure, with `errno` set.
  func read(upTo limit: Int, expecting expected: Int) -> [UInt8]? {
    Descriptor.readAll(value, upTo: limit, expecting: expected)
  }

  /// Writes all bytes; false on failure, with `errno` set.
  func write(_ bytes: [UInt8]) -> Bool {
    Descriptor.writeAll(bytes, to: value)
  }

  /// Reads what is there, up to `limit` bytes, and waits only if that is nothing; nil on failure, with `errno` set.
  static func readOnce(_ descriptor: Int32, upTo limit: Int) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      var got = -1
      repeat { got = readSystem(descriptor, buffer.baseAddress, limit) } while got < 0 && errno == EINTR
      failed = got < 0
      count = max(got, 0)
    }
    return failed ? nil : bytes
  }

  /// Reads up to `limit` bytes, of which there should be `expected`; nil on failure, with `errno` set.
  static func readAll(_ descriptor: Int32, upTo limit: Int, expecting expected: Int = 1 << 16) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      // As a rule all comes at once, and then nothing.
      let more = bytes.isEmpty ? max(expected, 1 << 12) : bytes.count == expected ? 1 << 12 : 1 << 20
      let wanted = min(limit - bytes.count, more)
      guard let chunk = readOnce(descriptor, upTo: wanted) else { return nil }
      if chunk.isEmpty { break }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    }
    return bytes
  }

  /// Writes all bytes; false on failure, with `errno` set.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = writeSystem(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        written += count
      }
      return true
    }
  }
}

// Inside a type with methods of these names the system's functions need another name.
private func readSystem(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

private func writeSystem(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
