public import JSONText

/// An answer of an endpoint as it was received, with its body decrypted.
public struct ReceivedAnswer: Sendable {
  /// The HTTP status.
  public let status: Int
  /// The decrypted body; nil if there was none to decrypt.
  public let text: JSONDocument?

  /// Puts a status beside a decrypted body.
  public init(status: Int, text: [UInt8]?) {
    self.status = status
    self.text = text.map { JSONDocument(parsing: $0) }
  }

  /// What an endpoint of our own answers, as a phone would receive it.
  public init(_ answer: EndpointAnswer, version: String?) {
    self.init(status: answer.status, text: answer.json(version: version).map { Array(JSONPrinter().print($0).utf8) })
  }
}

/// Something that is wrong with an answer.
public struct AnswerFinding: Hashable, Sendable {
  /// How bad it is.
  public enum Level: String, Hashable, Sendable {
    /// The phone shows an error, or nothing.
    case error
    /// It works, on some phones or by chance.
    case warning
  }

  /// How bad it is.
  public let level: Level
  /// What is wrong and what to do: lower case, without a full stop.
  public let message: String
  /// Where it stands in the decrypted answer; empty for all of it.
  public let pointer: JSONPointer

  init(_ level: Level, _ message: String, at pointer: JSONPointer = JSONPointer([])) {
    self.level = level
    self.message = message
    self.pointer = pointer
  }
}
