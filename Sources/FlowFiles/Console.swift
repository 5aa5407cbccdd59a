package import FlowText
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The world around a command: what it may read and write besides files.
package struct Console: Sendable {
  // Private, so that nothing goes out but what the methods below take.
  private let writeOutput: @Sendable ([UInt8]) -> Void
  private let writeError: @Sendable ([UInt8]) -> Void
  /// Reads standard input up to so many bytes.
  package var input: @Sendable (Int) throws(FileFailure) -> [UInt8]
  /// Standard input as it comes; what was taken there is gone for ``input``.
  package var arrivals = Arrivals([])
  package var environment: @Sendable (String) -> String?
  package var isOutputTerminal: Bool
  package var isErrorTerminal: Bool
  package var isInputTerminal: Bool
  /// How wide the terminal is that the output goes to, in columns; nil if nobody knows.
  package var columns: Int?
  /// Absolute.
  package var workingFolder: Path
  /// `YYYY-MM-DD`.
  package var today: String
  package var cores: Int

  package init(
    output: @escaping @Sendable ([UInt8]) -> Void,
    error: @escaping @Sendable ([UInt8]) -> Void,
    input: @escaping @Sendable (Int) throws(FileFailure) -> [UInt8],
    environment: @escaping @Sendable (String) -> String?,
    isOutputTerminal: Bool,
    isErrorTerminal: Bool,
    isInputTerminal: Bool,
    columns: Int? = nil,
    workingFolder: Path,
    today: String,
    cores: Int
  ) {
    writeOutput = output
    writeError = error
    self.input = input
    self.environment = environment
    self.isOutputTerminal = isOutputTerminal
    self.isErrorTerminal = isErrorTerminal
    self.isInputTerminal = isInputTerminal
    self.columns = columns
    self.workingFolder = workingFolder
    self.today = today
    currentDay = { today }
    self.cores = cores
  }

  /// Why something could not be written to standard output; nil if all was, or if its reader went away, as `head` does.
  package var outputFailure: @Sendable () -> String? = { nil }

  /// Whether the reader of standard output went away.
  package var isOutputClosed: @Sendable () -> Bool = { false }

  /// ``today``, asked anew, for programs that run for days.
  package var currentDay: @Sendable () -> String

  /// Writes to standard output, for people.
  package func output(_ text: ShownText) { writeOutput(Array(text.string.utf8)) }

  /// Writes to standard output, for programs.
  package func output(_ text: MachineText) { writeOutput(isOutputTerminal ? text.bytesForTerminal : text.bytes) }

  /// Writes to standard error, for people.
  package func error(_ text: ShownText) { writeError(Array(text.string.utf8)) }

  /// Writes to standard error, for programs.
  package func error(_ text: MachineText) { writeError(isErrorTerminal ? text.bytesForTerminal : text.bytes) }

  /// The console that commands find when nobody gave them another.
  @TaskLocal package static var current = Console.process

  /// The console of this process.
  package static var process: Console {
    let failure = FirstFailure()
    var console = Console(
      output: { failure.note(write($0, to: STDOUT_FILENO)) },
      error: { _ = write($0, to: STDERR_FILENO) },
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
      columns: columns(of: STDOUT_FILENO),
      workingFolder: FileSystem.realPath(".") ?? "/",
      today: currentDay(),
      cores: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    )
    console.outputFailure = { failure.reason }
    console.currentDay = { currentDay() }
    console.isOutputClosed = { failure.isReaderGone }
    console.arrivals = .ofProcess
    return console
  }

  /// Writes, and gives the error number if that failed.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    Descriptor.writeAll(bytes, to: descriptor) ? nil : errno
  }

  /// What the environment says, as for other programs, else what the terminal says.
  private static func columns(of descriptor: Int32) -> Int? {
    if let text = getenv("COLUMNS"), let columns = Int(String(cString: text)), columns > 0 { return columns }
    var size = winsize()
    guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
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

/// Remembers the first write that failed.
private final class FirstFailure: Sendable {
  private let code = Mutex<Int32?>(nil)
  private let closed = Mutex(false)

  func note(_ new: Int32?) {
    guard let new else { return }
    // A reader that went away is no reason to complain.
    guard new != EPIPE else { return closed.withLock { $0 = true } }
    code.withLock { $0 = $0 ?? new }
  }

  var isReaderGone: Bool { closed.withLock(\.self) }

  var reason: String? { code.withLock { $0 }.map(systemMessage) }
}
