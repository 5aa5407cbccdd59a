/// How fast one parser read one text.
struct Measurement {
  let parser: String
  /// The best of several rounds.
  let megabytesPerSecond: Double

  /// Runs `body` in rounds of about a twentieth of a second each and keeps the best.
  static func best(_ parser: String, bytes: Int, rounds: Int = 15, _ body: () -> Void) -> Measurement {
    let clock = ContinuousClock()
    body()
    let once = seconds(clock.measure(body))
    let repeats = max(1, Int(0.05 / max(once, 1e-9)))
    var best = Double.infinity
    for _ in 0..<rounds {
      let time = clock.measure { for _ in 0..<repeats { body() } }
      best = min(best, seconds(time) / Double(repeats))
    }
    return Measurement(parser: parser, megabytesPerSecond: Double(bytes) / best / 1_000_000)
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}
