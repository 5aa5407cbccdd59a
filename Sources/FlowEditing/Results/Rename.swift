/// What a rename would change: asked before the new name is.
public struct RenameTarget: Sendable, Hashable {
  /// The bytes of the name at the place that was asked about, without quotes.
  public let range: Range<Int>
  /// The name as it is now.
  public let name: String
}

/// Why a name can't be changed, or not into that.
public struct RenameRefusal: Error, Sendable, Hashable {
  /// In plain words, lower case, without a full stop.
  public let message: String

  /// A refusal for that reason.
  public init(message: String) {
    self.message = message
  }
}
