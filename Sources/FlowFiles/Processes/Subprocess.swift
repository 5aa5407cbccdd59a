#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#else
  import Darwin
#endif

/// Runs other programs and reads what they print.
package enum Subprocess {
  /// How a program ended and what it printed.
  package struct Outcome: Sendable {
    /// Its exit status; 128 if a signal ended it.
    package let status: Int32
    package let output: [UInt8]
    package let error: [UInt8]
  }

  /// What a pipe takes without a reader on every system, in bytes.
  package static let inputLimit = 16_000

  /// Runs `program`, looked up on the search path; nil if it can't be started.
  ///
  /// It reads `input`, of at most ``inputLimit`` bytes, and finds our environment with the variables in `environment`
  /// set besides. Of what it prints to standard output up to `limit` bytes are kept, of standard error the first 64 KB.
  package static func run(
    _ program: String,
    _ arguments: [Path],
    environment: [String: String] = [:],
    input: [UInt8] = [],
    limit: Int
  ) -> Outcome? {
    guard let output = Pipe(), let error = Pipe(), let source = Pipe(), input.count <= inputLimit else { return nil }
    // While we hold the end for reading, no program that goes away early can end us by a signal.
    guard Descriptor.writeAll(input, to: source.writing) else { return nil }
    source.closeWriting()
    let streams = Streams(input: source.reading, output: output.writing, error: error.writing)
    guard let process = start([Path(program)] + arguments, environment, streams) else { return nil }
    // The other end must be closed here, or reading would never end.
    output.closeWriting()
    error.closeWriting()
    let texts = drain(output.reading, error.reading, limit: limit)
    return Outcome(status: end(of: process), output: texts.output, error: texts.error)
  }

  /// What a program prints; nil if it can't be started, fails, or prints more than `limit` bytes.
  ///
  /// It shares our standard input and error, so that it can ask for a password.
  package static func output(of command: [String], limit: Int = 1 << 16) -> [UInt8]? {
    guard !command.isEmpty, let output = Pipe() else { return nil }
    let streams = Streams(input: nil, output: output.writing, error: nil)
    guard let process = start(command.map { Path($0) }, [:], streams) else { return nil }
    output.closeWriting()
    let bytes = Descriptor.readAll(output.reading, upTo: limit + 1)
    let isRefused = (bytes?.count ?? .max) > limit
    if isRefused { kill(process, SIGTERM) }
    let status = end(of: process)
    return status == 0 && !isRefused ? bytes : nil
  }

  /// What a program is connected with.
  private struct Streams {
    /// Nil for our own.
    let input: Int32?
    let output: Int32
    /// Nil for our own.
    let error: Int32?
  }

  private static func start(_ command: [Path], _ variables: [String: String], _ streams: Streams) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input = streams.input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
    posix_spawn_file_actions_adddup2(&actions, streams.output, STDOUT_FILENO)
    if let error = streams.error { posix_spawn_file_actions_adddup2(&actions, error, STDERR_FILENO) }
    var words = command.map { $0.withSystemPath { strdup($0) } }
    var environment = inherited(without: variables) + variables.map { strdup("\($0.key)=\($0.value)") }
    defer { for word in words + environment { free(word) } }
    words.append(nil)
    environment.append(nil)
    var process = pid_t()
    return command[0].withSystemPath { posix_spawnp(&process, $0, &actions, nil, words, environment) } == 0
      ? process : nil
  }

  /// Copies of our environment's variables but for those in `variables`.
  private static func inherited(without variables: [String: String]) -> [UnsafeMutablePointer<CChar>?] {
    var kept: [UnsafeMutablePointer<CChar>?] = []
    var next = environ
    while let entry = next.pointee {
      let name = String(cString: entry).prefix { $0 != "=" }
      if variables[String(name)] == nil { kept.append(strdup(entry)) }
      next += 1
    }
    return kept
  }

  private static func end(of process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let exited = status & 0x7F == 0
    return exited ? (status >> 8) & 0xFF : 128
  }

  /// Reads both at once, so that the program never waits for one while we read the other.
  private static func drain(_ output: Int32, _ error: Int32, limit: Int) -> (output: [UInt8], error: [UInt8]) {
    var texts: [[UInt8]] = [[], []]
    let limits = [limit, 1 << 16]
    var polled = [
      pollfd(fd: output, events: Int16(POLLIN), revents: 0), pollfd(fd: error, events: Int16(POLLIN), revents: 0),
    ]
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while polled.contains(where: { $0.fd >= 0 }) {
      if poll(&polled, nfds_t(polled.count), -1) < 0, errno != EINTR { break }
      for index in polled.indices where polled[index].fd >= 0 && polled[index].revents != 0 {
        let count = read(polled[index].fd, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          polled[index].fd = -1
          continue
        }
        texts[index] += buffer.prefix(min(count, max(limits[index] - texts[index].count, 0)))
      }
    }
    return (texts[0], texts[1])
  }

  /// Both ends of a pipe; closed when it goes out of use.
  private final class Pipe {
    let reading: Int32
    let writing: Int32
    private var isWritingClosed = false

    init?() {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { return nil }
      (reading, writing) = (ends[0], ends[1])
      // A program started by somebody else at the same time must not hold them open.
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    func closeWriting() {
      guard !isWritingClosed else { return }
      isWritingClosed = true
      close(writing)
    }

    deinit {
      closeWriting()
      close(reading)
    }
  }
}
