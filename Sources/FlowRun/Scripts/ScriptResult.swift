public import JSONText

/// The result of playing a script.
public struct ScriptResult: Sendable {
  /// What was not as expected; empty if all was.
  public let failures: [Failure]
  /// The session at its end.
  public let session: Session
  /// What works differently from what most people expect.
  public var notes: [Session.Note]

  /// Whether all was as expected.
  public var hasPassed: Bool { failures.isEmpty }

  /// Something that was not as expected.
  public struct Failure: Sendable {
    /// The number of the step, counted from 1; 0 for the launch, nil for the end.
    public let step: Int?
    /// In plain words, lower case, without a full stop.
    public let message: String
    /// What was expected and what is there, where a comparison failed.
    public let comparison: Comparison?
    /// The place in the script.
    public let node: JSONNode
    /// The place in the flow that explains it; nil where none does.
    public let flowNode: JSONNode?
    /// The screen that was shown.
    public let screen: String?
  }

  /// Two values that should be the same.
  public struct Comparison: Sendable, Hashable {
    /// As JSON.
    public let expected: String
    /// As JSON.
    public let found: String
  }
}
