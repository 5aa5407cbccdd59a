/// A request to an endpoint as bytes: a POST with this body and these headers.
public struct EndpointCall: Hashable, Sendable {
  /// What is sent.
  public let body: [UInt8]
  /// `Content-Type`, and the signature where there is one.
  public let headers: [Header]

  /// A name with a value.
  public struct Header: Hashable, Sendable {
    /// As it is usually spelled.
    public let name: String
    /// Without line breaks.
    public let value: String
  }
}

/// What came back for a call.
public enum EndpointReply: Hashable, Sendable {
  /// A whole answer, and how long it took, in milliseconds.
  case answer(status: Int, contentType: String?, body: [UInt8], milliseconds: Int)
  /// The server was not reached, for this reason: lower case, without a full stop.
  case unreachable(String)
  /// There was none, for this reason: lower case, without a full stop.
  case failure(String)
}
