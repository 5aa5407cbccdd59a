#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few things that the programs do with files.
package enum FileSystem {
  /// What a file may hold at most: the platform takes no larger flow.
  package static let sizeLimit = 10 * 1024 * 1024

  /// What `path` leads to, links followed.
  package static func status(_ path: Path) throws(FileFailure) -> FileStatus {
    var status = stat()
    guard path.withSystemPath({ stat($0, &status) }) == 0 else { throw FileFailure(path, systemMessage(errno)) }
    return FileStatus(status)
  }

  /// What is at `path` itself: a link is not followed.
  package static func statusOfItself(_ path: Path) throws(FileFailure) -> FileStatus {
    var status = stat()
    guard path.withSystemPath({ lstat($0, &status) }) == 0 else { throw FileFailure(path, systemMessage(errno)) }
    return FileStatus(status)
  }

  /// Whether something is there, links followed.
  package static func exists(_ path: Path) -> Bool {
    path.withSystemPath { access($0, F_OK) } == 0
  }

  /// Reads a regular file, but no more than `limit` bytes of it; the size tells whether there are more.
  ///
  /// Without `followingLinks` a path whose last part is a link is refused.
  package static func read(
    _ path: Path,
    limit: Int = sizeLimit,
    followingLinks: Bool = true
  ) throws(FileFailure) -> (bytes: [UInt8], status: FileStatus) {
    // A pipe without a writer must not hold up the run.
    let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
    let number = path.withSystemPath { open($0, flags) }
    guard number >= 0 else {
      throw FileFailure(path, errno == ELOOP && !followingLinks ? isLink : systemMessage(errno))
    }
    let descriptor = Descriptor(number)
    var raw = stat()
    guard fstat(descriptor.value, &raw) == 0 else { throw FileFailure(path, systemMessage(errno)) }
    let status = FileStatus(raw)
    switch status.kind {
    case .file: break
    case .folder: throw FileFailure(path, "is a folder")
    case .other(let what): throw FileFailure(path, "is \(what); pass '-' to read standard input")
    }
    guard let bytes = descriptor.read(upTo: limit, expecting: status.size) else {
      throw FileFailure(path, systemMessage(errno))
    }
    return (bytes, status)
  }

  static let isLink = "is a link, which is not followed here"

  /// Makes a folder and those above it that are missing; only its owner may look into them if `isPrivate`.
  package static func makeFolder(_ path: Path, isPrivate: Bool = false) throws(FileFailure) {
    if exists(path) { return }
    let parent = path.parent
    if parent != path, parent != "." { try makeFolder(parent, isPrivate: isPrivate) }
    guard path.withSystemPath({ mkdir($0, isPrivate ? 0o700 : 0o777) }) == 0 || errno == EEXIST else {
      throw FileFailure(path, systemMessage(errno))
    }
  }

  /// Removes a file; false if that failed.
  @discardableResult
  package static func remove(_ path: Path) -> Bool {
    path.withSystemPath { unlink($0) } == 0
  }

  /// The names in a folder, in the order of their bytes.
  package static func names(in folder: Path) throws(FileFailure) -> [Path] {
    guard let directory = folder.withSystemPath({ opendir($0) }) else {
      throw FileFailure(folder, systemMessage(errno))
    }
    defer { closedir(directory) }
    var names: [Path] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Path(bytes: Array($0.prefix { $0 != 0 })) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The path without links; nil if it leads nowhere.
  package static func realPath(_ path: Path) -> Path? {
    guard let resolved = path.withSystemPath({ realpath($0, nil) }) else { return nil }
    defer { free(resolved) }
    return Path(bytes: Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved))))
  }
}
