/// Carries requests to a server and its answers back.
package protocol Transport: Sendable {
  /// Sends a request and waits for all of the answer.
  ///
  /// Redirects are not followed. `timeout` is for the whole exchange; an answer of more than `limit` bytes is refused.
  func send(_ request: WireRequest, timeout: Duration, limit: Int) throws(TransportError) -> HTTPAnswer
}

/// Why there is no answer.
package enum TransportError: Error, Sendable, Hashable {
  /// The request did not reach the server: nothing can have been done.
  case notSent(String)
  /// The request cannot be sent, now or later: a wrong certificate, an address that is none.
  case impossible(String)
  /// A setting of this machine for connections is invalid; nothing was sent.
  case misconfigured(String)
  /// The request was sent and the answer is not known: it may have been done.
  case unclear(String)
  /// The answer is too large to be read.
  case tooLarge
}
