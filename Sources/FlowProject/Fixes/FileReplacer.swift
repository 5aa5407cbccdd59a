#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Puts a new text in the place of a file's old one: at once and whole, or not at all.
package enum FileReplacer {
  /// Replaces the text of an existing file, which must still be `expected`.
  ///
  /// A link stays a link: the file that it leads to is replaced. Permissions stay.
  package static func replace(_ path: String, expecting expected: [UInt8], with bytes: [UInt8]) throws(FileFailure) {
    guard let target = FileSystem.realPath(path) else { throw FileFailure(path, systemMessage(errno)) }
    let current = try FileSystem.read(target, limit: expected.count + 1)
    guard current.bytes == expected else {
      throw FileFailure(path, "was changed by somebody else while it was being checked; nothing was written")
    }
    guard access(target, W_OK) == 0 else { throw FileFailure(path, systemMessage(errno)) }
    try put(bytes, at: target, shownAs: path, mode: current.status.mode)
  }

  /// Writes a file, new or not.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    guard FileSystem.exists(path) else { return try put(bytes, at: path, shownAs: path, mode: nil) }
    let status = try FileSystem.status(path)
    guard status.kind == .file else { return try writeInPlace(bytes, to: path) }
    guard access(path, W_OK) == 0 else { throw FileFailure(path, systemMessage(errno)) }
    try put(bytes, at: FileSystem.realPath(path) ?? path, shownAs: path, mode: status.mode)
  }

  /// A device such as `/dev/null` or `/dev/stdout` is written to, not replaced.
  private static func writeInPlace(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    let number = open(path, O_WRONLY | O_CLOEXEC)
    guard number >= 0 else { throw FileFailure(path, systemMessage(errno)) }
    guard Descriptor(number).write(bytes) else { throw FileFailure(path, systemMessage(errno)) }
  }

  private static func put(
    _ bytes: [UInt8],
    at target: String,
    shownAs path: String,
    mode: mode_t?
  ) throws(FileFailure) {
    let suffix = String(UInt32.random(in: 0...UInt32.max), radix: 36)
    let temporary = Path.join(Path.parent(target), ".\(Path.name(target)).\(getpid())-\(suffix)")
    let number = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard number >= 0 else { throw FileFailure(path, systemMessage(errno)) }
    let descriptor = Descriptor(number)
    guard mode.map({ fchmod(descriptor.value, $0) == 0 }) ?? true, descriptor.write(bytes),
      fsync(descriptor.value) == 0, rename(temporary, target) == 0
    else {
      let reason = systemMessage(errno)
      unlink(temporary)
      throw FileFailure(path, reason)
    }
  }
}
