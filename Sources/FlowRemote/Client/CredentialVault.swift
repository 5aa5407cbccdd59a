import Synchronization

/// The credential of an account: taken from its place when the first request needs it, and known to nobody else.
///
/// A run that sends nothing, as many a dry run, never opens it.
package final class CredentialVault: Sendable {
  private struct Content {
    var authorization: Authorization?
    var redactor = Redactor([])
  }

  private let content: Mutex<Content>
  private let take: @Sendable () throws(RemoteError) -> Authorization?

  /// A vault that `take` fills when it is first opened.
  package init(_ take: @escaping @Sendable () throws(RemoteError) -> Authorization?) {
    content = Mutex(Content())
    self.take = take
  }

  /// A vault with a credential that is at hand.
  package convenience init(_ authorization: Authorization) {
    self.init { authorization }
  }

  /// Takes what has been handed out so far out of texts.
  package var redactor: Redactor { content.withLock(\.redactor) }

  /// The credential; nil for an account that wants none.
  func open() throws(RemoteError) -> Authorization? {
    if let known = content.withLock(\.authorization) { return known }
    let taken = try take()
    content.withLock { content in
      content.authorization = taken
      content.redactor = Redactor(taken?.secrets ?? [])
    }
    return taken
  }
}
