import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Input as it comes, for programs that answer before it ends.
package struct Arrivals: Sendable {
  /// The most bytes that are taken at once.
  package static let portion = 1 << 16

  private let take: @Sendable (Bool) throws(FileFailure) -> [UInt8]?

  /// What has come and was not taken yet; empty at the end of the input.
  ///
  /// If nothing has come, waits for it, or gives nil unless `waiting`.
  package func next(waiting: Bool) throws(FileFailure) -> [UInt8]? {
    try take(waiting)
  }

  /// The portions one after the other, then the end.
  package init(_ portions: [[UInt8]]) {
    let rest = Mutex(portions[...])
    take = { _ in rest.withLock { $0.popFirst() } ?? [] }
  }

  /// What comes on standard input.
  package static let ofProcess = Arrivals(descriptor: STDIN_FILENO)

  private init(descriptor: Int32) {
    take = { (waiting) throws(FileFailure) in
      if !waiting {
        var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&entry, 1, 0) != 0 else { return nil }
      }
      guard let bytes = Descriptor.readOnce(descriptor, upTo: Arrivals.portion) else {
        throw FileFailure("-", systemMessage(errno))
      }
      return bytes
    }
  }
}
