#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A lock that processes share; it ends with ``release()``, or with the process that holds it.
package struct FileLock {
  private let descriptor: Int32

  /// Waits for the lock; makes its file if it is not there.
  ///
  /// What is no regular file is refused.
  package init(_ path: Path) throws(FileFailure) {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    descriptor = path.withSystemPath { open($0, flags, 0o600) }
    guard descriptor >= 0 else { throw FileFailure(path, errno == ELOOP ? FileSystem.isLink : systemMessage(errno)) }
    if let reason = FileLock.wait(for: descriptor) {
      close(descriptor)
      throw FileFailure(path, reason)
    }
  }

  /// Gives the lock back; once.
  package func release() {
    close(descriptor)
  }

  /// Why the lock can't be had.
  private static func wait(for descriptor: Int32) -> String? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return systemMessage(errno) }
    guard FileStatus(status).kind == .file else { return "is no regular file" }
    while flock(descriptor, LOCK_EX) != 0 {
      if errno != EINTR { return systemMessage(errno) }
    }
    return nil
  }
}
