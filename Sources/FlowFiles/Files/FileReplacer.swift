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
  /// A link stays a link: the file that it leads to is replaced. Permissions, owner, extended attributes and
  /// other names of the file stay. What somebody else writes is kept, unless he writes in the moment between the last
  /// comparison and the rename.
  package static func replace(_ path: Path, expecting expected: [UInt8], with bytes: [UInt8]) throws(FileFailure) {
    guard let target = FileSystem.realPath(path) else { throw FileFailure(path, systemMessage(errno)) }
    let status = try compare(target, with: expected, shownAs: path)
    guard target.withSystemPath({ access($0, W_OK) }) == 0 else { throw FileFailure(path, systemMessage(errno)) }
    guard status.nameCount == 1 else {
      return try InPlace.write(bytes, to: target, restoring: expected, shownAs: path)
    }
    let temporary = try TemporaryFile(beside: target, shownAs: path)
    try temporary.write(bytes, as: target, status)
    // Writing takes time, in which an editor may have saved.
    _ = try compare(target, with: expected, shownAs: path)
    try temporary.rename(to: target)
  }

  /// Writes a file, new or not; when this returns, the text survives a crash of the machine.
  ///
  /// Only its owner may look into a new file if `isPrivate`.
  /// Without `followingLinks` a link at the path itself is refused.
  package static func write(
    _ bytes: [UInt8],
    to path: Path,
    isPrivate: Bool = false,
    followingLinks: Bool = true
  ) throws(FileFailure) {
    if !followingLinks, let status = try? FileSystem.statusOfItself(path), status.kind != .file {
      throw FileFailure(path, status.kind == .other("a link") ? FileSystem.isLink : "is no regular file")
    }
    guard FileSystem.exists(path) else { return try put(bytes, at: path, shownAs: path, isPrivate: isPrivate) }
    let status = try FileSystem.status(path)
    guard status.kind == .file else { return try InPlace.write(bytes, to: path) }
    guard path.withSystemPath({ access($0, W_OK) }) == 0 else { throw FileFailure(path, systemMessage(errno)) }
    let target = FileSystem.realPath(path) ?? path
    if status.nameCount > 1 { return try InPlace.write(bytes, to: target, shownAs: path) }
    try put(bytes, at: target, shownAs: path, status)
  }

  /// Writes a file that must not be there yet: who comes second fails, and nothing of the first is touched.
  ///
  /// Only its owner may look into it if `isPrivate`.
  package static func create(_ path: Path, _ bytes: [UInt8], isPrivate: Bool) throws(FileFailure) {
    let temporary = try TemporaryFile(beside: path, shownAs: path, isPrivate: isPrivate)
    try temporary.write(bytes, as: path, nil)
    try temporary.link(to: path)
  }

  private static func put(
    _ bytes: [UInt8],
    at target: Path,
    shownAs path: Path,
    _ status: FileStatus? = nil,
    isPrivate: Bool = false
  ) throws(FileFailure) {
    let temporary = try TemporaryFile(beside: target, shownAs: path, isPrivate: isPrivate)
    try temporary.write(bytes, as: target, status)
    try temporary.rename(to: target)
  }

  /// Reads a file and tells whether it is what it was.
  private static func compare(
    _ target: Path,
    with expected: [UInt8],
    shownAs path: Path
  ) throws(FileFailure) -> FileStatus {
    let current = try FileSystem.read(target, limit: expected.count + 1)
    guard current.bytes == expected else {
      throw FileFailure(path, "was changed by somebody else while it was being checked; nothing was written")
    }
    return current.status
  }
}

/// Writing into a file that must stay the same file: a device such as `/dev/null`, or one with several names.
private enum InPlace {
  static func write(_ bytes: [UInt8], to path: Path) throws(FileFailure) {
    let number = path.withSystemPath { open($0, O_WRONLY | O_CLOEXEC) }
    guard number >= 0 else { throw FileFailure(path, systemMessage(errno)) }
    guard Descriptor(number).write(bytes) else { throw FileFailure(path, systemMessage(errno)) }
  }

  /// Writes over the text of a regular file; puts back the old text if that fails half-way.
  static func write(
    _ bytes: [UInt8],
    to target: Path,
    restoring expected: [UInt8]? = nil,
    shownAs path: Path
  ) throws(FileFailure) {
    let old = if let expected { expected } else { try FileSystem.read(target, limit: .max).bytes }
    let number = target.withSystemPath { open($0, O_WRONLY | O_CLOEXEC | O_NOFOLLOW) }
    guard number >= 0 else { throw FileFailure(path, systemMessage(errno)) }
    let descriptor = Descriptor(number)
    guard overwrite(descriptor.value, bytes) else {
      let reason = systemMessage(errno)
      _ = overwrite(descriptor.value, old)
      throw FileFailure(path, reason)
    }
  }

  private static func overwrite(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
    lseek(descriptor, 0, SEEK_SET) == 0 && Descriptor.writeAll(bytes, to: descriptor)
      && ftruncate(descriptor, off_t(bytes.count)) == 0 && fsync(descriptor) == 0
  }
}
