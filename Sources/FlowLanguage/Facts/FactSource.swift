/// Who says that something is so; how sure a finding can be follows from it.
public enum FactSource: String, Sendable, Hashable, CaseIterable {
  /// The platform's documentation.
  case documented
  /// An open library that many people publish flows with.
  case library
  /// Seen in how the WhatsApp client checks flows; the server may differ.
  case observed
  /// Concluded from examples or from several facts together.
  case inferred
  /// Nobody says that it is wrong: it works, and another way is better for people.
  case advice
}
