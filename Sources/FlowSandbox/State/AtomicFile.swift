#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files that are there as a whole or not at all, whenever the process dies.
enum AtomicFile {
  /// The content of a file; nil if there is none.
  static func read(_ path: String) throws(SandboxStore.Failure) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw failure(path)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = systemRead(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count > 0 { bytes += chunk.prefix(count) } else if errno != EINTR { throw failure(path) }
    }
  }

  /// Replaces a file; when this returns, the new content survives a crash of the machine.
  static func write(_ bytes: [UInt8], to path: String) throws(SandboxStore.Failure) {
    let temporary = path + ".new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(temporary) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        defer { close(descriptor) }
        throw failure(temporary)
      }
    }
    let isSynced = fsync(descriptor) == 0
    guard close(descriptor) == 0, isSynced, rename(temporary, path) == 0 else { throw failure(path) }
    try syncFolder(of: path)
  }

  /// Makes a folder and those above it; only its owner may look into the last.
  static func makeFolder(_ path: String) throws(SandboxStore.Failure) {
    if access(path, F_OK) == 0 { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolder(String(path[..<slash])) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure(path) }
  }

  /// A rename is only certain once the folder is on disk.
  private static func syncFolder(of path: String) throws(SandboxStore.Failure) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(folder) }
  }

  static func failure(_ path: String) -> SandboxStore.Failure {
    SandboxStore.Failure(message: "'\(path)': \(String(cString: strerror(errno)).lowercased())")
  }
}

/// A lock that processes share; it ends with the process that holds it.
struct FileLock {
  private let descriptor: Int32

  init(_ path: String) throws(SandboxStore.Failure) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw AtomicFile.failure(path) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        defer { close(descriptor) }
        throw AtomicFile.failure(path)
      }
    }
  }

  func release() {
    close(descriptor)
  }
}

// Inside a type with methods of these names the system's functions need another name.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
