import FlowFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whose folders count: files in other people's folders are not the project's, as git's `safe.directory` has it.
struct FolderOwner {
  /// The users that count as ourselves.
  private let own: [uid_t]

  /// The user who runs the program and, below `sudo`, the one who typed it.
  init() {
    var own = [geteuid()]
    if geteuid() == 0, let text = getenv("SUDO_UID"), let user = uid_t(String(cString: text)) { own.append(user) }
    self.own = own
  }

  /// Users that count as ourselves, for tests.
  init(own: [uid_t]) {
    self.own = own
  }

  /// Whether a file or folder, links not followed, is ours or belongs to whom `other` belongs to.
  func owns(_ path: Path, orWhoOwns other: Path? = nil) -> Bool {
    guard let owner = Self.owner(of: path) else { return false }
    return own.contains(owner) || other.flatMap(Self.owner) == owner
  }

  private static func owner(of path: Path) -> uid_t? {
    try? FileSystem.statusOfItself(path).owner
  }
}
