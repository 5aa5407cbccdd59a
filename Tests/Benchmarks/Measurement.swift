import Foundation

/// How long one thing took.
struct Measurement {
  let name: String
  /// The best of several rounds.
  let seconds: Double

  /// Runs `body` in rounds of about a twentieth of a second each and keeps the best.
  static func best(_ name: String, rounds: Int = 9, _ body: () -> Void) -> Measurement {
    let clock = ContinuousClock()
    body()
    let once = seconds(clock.measure(body))
    let repeats = max(1, Int(0.05 / max(once, 1e-9)))
    var best = Double.infinity
    for _ in 0..<rounds {
      let time = clock.measure { for _ in 0..<repeats { body() } }
      best = min(best, seconds(time) / Double(repeats))
    }
    return Measurement(name: name, seconds: best)
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  /// A line of the table: the time, what that is for `bytes` and `files`, and how it stands to another time.
  func line(bytes: Int, files: Int? = nil, against base: Measurement? = nil) -> String {
    var line = "  " + name.padding(toLength: 30, withPad: " ", startingAt: 0)
    line += String(format: "%10.3f ms %8.1f MB/s", seconds * 1_000, Double(bytes) / seconds / 1_000_000)
    if let files { line += String(format: " %8.0f files/s", Double(files) / seconds) }
    if let base { line += String(format: "  %6.2f x %@", seconds / base.seconds, base.name as NSString) }
    return line
  }
}
