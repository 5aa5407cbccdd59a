#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#else
  import Darwin
#endif

/// Runs other programs and reads what they print.
enum Subprocess {
  /// How a program ended and what it printed.
  struct Outcome {
    let status: Int32
    let output: [UInt8]
    let error: [UInt8]
  }

  /// Runs `program`, looked up on the search path, without standard input; nil if it can't be started.
  ///
  /// Of what it prints to standard output up to `limit` bytes are kept, of standard error the first 64 KB.
  static func run(_ program: String, _ arguments: [String], limit: Int) -> Outcome? {
    guard let output = Pipe(), let error = Pipe() else { return nil }
    guard let process = start(program, arguments, output.writing, error.writing) else { return nil }
    // The other end must be closed here, or reading would never end.
    output.closeWriting()
    error.closeWriting()
    let texts = drain(output.reading, error.reading, limit: limit)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let exited = status & 0x7F == 0
    return Outcome(status: exited ? (status >> 8) & 0xFF : 128, output: texts.output, error: texts.error)
  }

  private static func start(_ program: String, _ arguments: [String], _ output: Int32, _ error: Int32) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, error, STDERR_FILENO)
    var words = ([program] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    var process = pid_t()
    return posix_spawnp(&process, program, &actions, nil, words, environ) == 0 ? process : nil
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
