import FlowFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The browser of the person.
enum Browser {
  /// Shows a file; false if no browser could be started.
  static func open(_ path: Path, _ console: Console) -> Bool {
    // BROWSER is what xdg-open and others ask as well.
    let named = console.environment("BROWSER").flatMap { $0.isEmpty ? nil : $0 }
    #if os(macOS)
      let usual = "open"
    #else
      let usual = "xdg-open"
    #endif
    return Subprocess.run(named ?? usual, [path], limit: 1 << 16)?.status == 0
  }
}
