#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that lines are added to while a program runs.
package final class LineLog: Sendable {
  private let descriptor: Int32

  /// Begins a new file, which only its owner may read; what was in it is gone.
  package init(_ path: Path) throws(FileFailure) {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
    descriptor = path.withSystemPath { open($0, flags, 0o600) }
    guard descriptor >= 0 else { throw FileFailure(path, systemMessage(errno)) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Adds a line; line breaks in it become blanks.
  ///
  /// What can't be written is lost.
  package func add(_ line: [UInt8]) {
    let breaks: [UInt8] = [UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    _ = Descriptor.writeAll(line.map { breaks.contains($0) ? UInt8(ascii: " ") : $0 } + [breaks[0]], to: descriptor)
  }
}

/// Pipes whose reader went away.
package enum BrokenPipes {
  /// From now on writing into one fails, instead of ending the process.
  package static func ignore() {
    signal(SIGPIPE, SIG_IGN)
  }
}
