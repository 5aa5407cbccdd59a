#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a path leads to.
package struct FileStatus: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case file, folder
    /// Neither; the text says what, with its article.
    case other(String)
  }

  package let kind: Kind
  package let size: Int
  /// Device and file number: two paths to one file agree in it.
  package let identity: [UInt64]
  /// When its content was changed last: seconds and nanoseconds.
  let modified: [Int]
  /// The user and the group that it belongs to.
  package let owner: UInt32
  let group: UInt32
  /// Permission bits.
  let mode: mode_t
  /// By how many names it is known: more than one with hard links.
  let nameCount: Int

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFIFO: .other("a pipe")
      case S_IFSOCK: .other("a socket")
      case S_IFLNK: .other("a link")
      default: .other("a device")
      }
    size = Int(status.st_size)
    identity = [UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino)]
    #if canImport(Darwin)
      modified = [Int(status.st_mtimespec.tv_sec), Int(status.st_mtimespec.tv_nsec)]
    #else
      modified = [Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)]
    #endif
    owner = status.st_uid
    group = status.st_gid
    mode = status.st_mode & 0o7777
    nameCount = Int(status.st_nlink)
  }
}
