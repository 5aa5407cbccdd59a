#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that can't be read or written, and why.
package struct FileFailure: Error, Sendable, Hashable {
  package let path: String
  /// In plain words, lower case, without a full stop.
  package let reason: String

  package init(_ path: String, _ reason: String) {
    self.path = path
    self.reason = reason
  }

  /// `flows/a.json: permission denied`.
  package var message: String { "\(path): \(reason)" }
}

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
  /// Permission bits.
  let mode: mode_t

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFIFO: .other("a pipe")
      case S_IFSOCK: .other("a socket")
      default: .other("a device")
      }
    size = Int(status.st_size)
    identity = [UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino)]
    mode = status.st_mode & 0o7777
  }
}

/// The few things that the programs do with files.
package enum FileSystem {
  /// What a file may hold at most: the platform takes no larger flow.
  package static let sizeLimit = 10 * 1024 * 1024

  /// What `path` leads to, links followed.
  package static func status(_ path: String) throws(FileFailure) -> FileStatus {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileFailure(path, systemMessage(errno)) }
    return FileStatus(status)
  }

  /// Whether something is there, links followed.
  package static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// Reads a regular file, but no more than `limit` bytes of it; the size tells whether there are more.
  package static func read(
    _ path: String,
    limit: Int = sizeLimit
  ) throws(FileFailure) -> (bytes: [UInt8], status: FileStatus) {
    // A pipe without a writer must not hold up the run.
    let number = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard number >= 0 else { throw FileFailure(path, systemMessage(errno)) }
    let descriptor = Descriptor(number)
    var raw = stat()
    guard fstat(descriptor.value, &raw) == 0 else { throw FileFailure(path, systemMessage(errno)) }
    let status = FileStatus(raw)
    switch status.kind {
    case .file: break
    case .folder: throw FileFailure(path, "is a folder")
    case .other(let what): throw FileFailure(path, "is \(what); pass '-' to read standard input")
    }
    guard let bytes = descriptor.read(upTo: limit) else { throw FileFailure(path, systemMessage(errno)) }
    return (bytes, status)
  }

  /// The names in a folder, in the order of their bytes.
  package static func names(in folder: String) throws(FileFailure) -> [String] {
    guard let directory = opendir(folder) else { throw FileFailure(folder, systemMessage(errno)) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The path without links; nil if it leads nowhere.
  package static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
