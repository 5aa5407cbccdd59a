import SystemCalls

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that takes the place of another one, or goes away: with this value, or when the process is interrupted.
struct TemporaryFile: ~Copyable {
  private let path: Path
  /// What failures are told of.
  private let shown: Path
  private let descriptor: Descriptor
  private let ticket: Int32

  /// Makes an empty file in the folder of `target`, under a name that nobody can guess.
  init(beside target: Path, shownAs shown: Path, isPrivate: Bool = false) throws(FileFailure) {
    let suffix = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    let name = Path(bytes: [UInt8(ascii: ".")] + target.name.bytes.prefix(100) + ".\(suffix)".utf8)
    path = target.parent.joined(name)
    self.shown = shown
    let ticket = path.withSystemPath { system_calls_remember_temporary_file($0) }
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let number = path.withSystemPath { open($0, flags, isPrivate ? 0o600 : 0o666) }
    guard number >= 0 else {
      let reason = systemMessage(errno)
      system_calls_forget_temporary_file(ticket)
      throw FileFailure(shown, reason)
    }
    self.ticket = ticket
    descriptor = Descriptor(number)
  }

  deinit {
    // After the rename there is nothing of that name.
    FileSystem.remove(path)
    system_calls_forget_temporary_file(ticket)
  }

  /// Writes the text, and gives the file what `target`, of that status, has besides its text.
  func write(_ bytes: [UInt8], as target: Path, _ status: FileStatus?) throws(FileFailure) {
    if let status { try copyAttributes(of: target, status) }
    guard descriptor.write(bytes), fsync(descriptor.value) == 0 else { throw failure }
  }

  /// Puts the file in the place of `target`.
  func rename(to target: Path) throws(FileFailure) {
    guard path.withSystemPath({ old in target.withSystemPath { renameSystem(old, $0) } }) == 0 else { throw failure }
    // A rename is only certain once the folder is on the disk; not every file system can do that.
    let folder = target.parent.withSystemPath { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    if folder >= 0 { fsync(Descriptor(folder).value) }
  }

  /// Gives the file a second name that is not taken; the first goes away with this value.
  func link(to target: Path) throws(FileFailure) {
    let result = path.withSystemPath { old in target.withSystemPath { linkSystem(old, $0) } }
    guard result == 0 else { throw failure }
    let folder = target.parent.withSystemPath { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    if folder >= 0 { fsync(Descriptor(folder).value) }
  }

  private func copyAttributes(of target: Path, _ status: FileStatus) throws(FileFailure) {
    // Only root may give files away; the group alone may be ours to give.
    if fchown(descriptor.value, status.owner, status.group) != 0 {
      guard errno == EPERM else { throw failure }
      _ = fchown(descriptor.value, uid_t.max, status.group)
    }
    ExtendedAttributes.copy(from: target, to: descriptor.value)
    // Last: a new owner takes away bits of the mode.
    guard fchmod(descriptor.value, status.mode) == 0 else { throw failure }
  }

  private var failure: FileFailure { FileFailure(shown, systemMessage(errno)) }
}

// Inside a type with methods of these names the system's functions need others.
private func linkSystem(_ old: UnsafePointer<CChar>, _ new: UnsafePointer<CChar>) -> Int32 {
  link(old, new)
}

private func renameSystem(_ old: UnsafePointer<CChar>, _ new: UnsafePointer<CChar>) -> Int32 {
  rename(old, new)
}
