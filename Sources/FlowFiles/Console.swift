#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The world around a command: what it may read and write besides files.
package struct Console: Sendable {
  /// Writes to standard output.
  package var output: @Sendable (String) -> Void
  /// Writes to standard error.
  package var error: @Sendable (String) -> Void
  /// Reads standard input up to so many bytes.
  package var input: @Sendable (Int) throws(FileFailure) -> [UInt8]
  package var environment: @Sendable (String) -> String?
  package var isOutputTerminal: Bool
  package var isErrorTerminal: Bool
  package var isInputTerminal: Bool
  /// Absolute.
  package var workingFolder: String
  /// `YYYY-MM-DD`.
  package var today: String
  package var cores: Int

  package init(
    output: @escaping @Sendable (String) -> Void,
    error: @escaping @Sendable (String) -> Void,
    input: @escaping @Sendable (Int) throws(FileFailure) -> [UInt8],
    environment: @escaping @Sendable (String) -> String?,
    isOutputTerminal: Bool,
    isErrorTerminal: Bool,
    isInputTerminal: Bool,
    workingFolder: String,
    today: String,
    cores: Int
  ) {
    self.output = output
    self.error = error
    self.input = input
    self.environment = environment
    self.isOutputTerminal = isOutputTerminal
    self.isErrorTerminal = isErrorTerminal
    self.isInputTerminal = isInputTerminal
    self.workingFolder = workingFolder
    self.today = today
    self.cores = cores
  }

  /// The console that commands find when nobody gave them another.
  @TaskLocal package static var current = Console.process

  /// The console of this process.
  package static var process: Console {
    Console(
      output: { write($0, to: STDOUT_FILENO) },
      error: { write($0, to: STDERR_FILENO) },
      input: { (limit) throws(FileFailure) in
        guard let bytes = Descriptor.readAll(STDIN_FILENO, upTo: limit) else {
          throw FileFailure("-", systemMessage(errno))
        }
        return bytes
      },
      environment: { name in getenv(name).map { String(cString: $0) } },
      isOutputTerminal: isatty(STDOUT_FILENO) == 1,
      isErrorTerminal: isatty(STDERR_FILENO) == 1,
      isInputTerminal: isatty(STDIN_FILENO) == 1,
      workingFolder: FileSystem.realPath(".") ?? "/",
      today: currentDay(),
      cores: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    )
  }

  private static func write(_ text: String, to descriptor: Int32) {
    // A reader that went away, as `head` does, is no reason to complain.
    _ = Descriptor.writeAll(Array(text.utf8), to: descriptor)
  }

  /// Today in Coordinated Universal Time, in which the platform counts its days.
  private static func currentDay() -> String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
  }
}
