public import JSONText

/// What one case of a test of an endpoint showed.
public struct CaseResult: Hashable, Sendable {
  /// How it went.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    case passed, failed, warned, skipped
  }

  /// Its number, from 1 to 19; several results may have one number.
  public let number: Int
  /// What was tried.
  public let name: String
  /// How it went.
  public let outcome: Outcome
  /// What is wrong and what to do, or why it was left out; nil if there is nothing to say.
  public let message: String?
  /// What was sent, decrypted; nil if nothing was, or if it could not be read by anybody.
  public let request: JSONValue?
  /// The HTTP status of the answer; nil without one.
  public let status: Int?
  /// The answer, decrypted; nil if it could not be.
  public let answer: JSONValue?
  /// How long the answer took; nil without one.
  public let milliseconds: Int?
}
