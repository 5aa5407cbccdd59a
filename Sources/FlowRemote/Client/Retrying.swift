/// What the documents say about repeating a call that was refused.
package enum Retrying {
  /// How a refusal is to be met.
  package enum Verdict: Sendable, Hashable {
    /// It was not done, and may be tried again after a while.
    case again
    /// It may have been done: read first, then try again.
    case readFirst
    /// It will be refused again.
    case never
  }

  // The lists of the Cloud API's error codes page.
  private static let limits: Set<Int> = [4, 80007, 130429, 131056, 133004]
  private static let failures: Set<Int> = [1, 2, 131000, 131016]

  package static func verdict(_ error: PlatformError) -> Verdict {
    if error.status == 501 { return .never }
    if error.status == 429 { return .again }
    if let code = error.code {
      if limits.contains(code) { return .again }
      if failures.contains(code) { return .readFirst }
      // One code for "not editable" and for "failed while processing, try again".
      if code == 139_001, error.text.lowercased().contains("process") { return .readFirst }
    }
    if error.isTransient || error.status >= 500 { return .readFirst }
    return .never
  }

  /// The most that a server may make us wait, in seconds.
  package static let longestWait = 60
  /// How often a call is tried, the first time included.
  package static let tries = 4

  /// The wait before the next try: half a second doubled each time, varied by a quarter so that many clients that
  /// failed together do not come back together.
  package static func pause(before attempt: Int, random: Double) -> Duration {
    let base = 500 << max(0, min(attempt - 1, 6))
    return .milliseconds(Int(Double(base) * (0.75 + 0.5 * min(max(random, 0), 1))))
  }

  /// The seconds that a `Retry-After` header asks for: a number, or a date.
  package static func seconds(retryAfter text: String, now: Int) -> Int? {
    if let seconds = Int(text) { return max(0, seconds) }
    return CivilTime.seconds(httpDate: text).map { max(0, $0 - now) }
  }
}
