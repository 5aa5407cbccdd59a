import FlowFiles
import FlowProject
import FlowRemote
import FlowText
import FlowTransport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What commands need of the world besides the console.
struct World: Sendable {
  /// Makes a connection to a server, for addresses of that scheme.
  var transport: @Sendable (_ scheme: String, _ environment: @escaping @Sendable (String) -> String?) -> any Transport
  var effects: Effects
  /// Runs a program and gives what it prints; nil if it fails.
  var run: @Sendable ([String]) -> [UInt8]?
  /// Reads a typed line; nil at the end of the input.
  var readLine: @Sendable () -> String?
  /// Prints a last message when the program is stopped.
  var interruption = Interruption(isWatching: false) { _ in }

  /// The world of commands, unless another is set.
  @TaskLocal static var current = World.process

  static var process: World {
    World(
      transport: { NetworkTransport(scheme: $0, environment: $1) },
      effects: Effects(
        now: { time(nil) },
        sleep: { duration in
          let (seconds, attoseconds) = duration.components
          var left = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
          var rest = timespec()
          while nanosleep(&left, &rest) != 0, errno == EINTR { left = rest }
        },
        random: { Double.random(in: 0..<1) }
      ),
      run: { Subprocess.output(of: $0) },
      readLine: { Swift.readLine() },
      interruption: Interruption(isWatching: true) { Console.process.error("\($0)\n") }
    )
  }
}
