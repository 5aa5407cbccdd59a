import Synchronization

/// The credential of an account: read from its source when the first request needs it, and kept in here.
///
/// A run that sends nothing, like most dry runs, never opens it.
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

  /// A vault with a known credential.
  package convenience init(_ authorization: Authorization) {
    self.init { authorization }
  }

  /// Removes the credentials that were read so far from texts.
  package var redactor: Redactor { content.withLock(\.redactor) }

  /// The credential; nil for an account that wants none.
  func open() throws(RemoteError) -> Authorization? {
    if let known = content.withLock(\.authorization) { return known }
    let credential = try take()
    content.withLock { content in
      content.authorization = credential
      content.redactor = Redactor(credential?.secrets ?? [])
    }
    return credential
  }
}
