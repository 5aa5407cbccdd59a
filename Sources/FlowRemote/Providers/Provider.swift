package import JSONText

/// Who keeps the flows: makes the calls that its documents describe, and reads their answers.
///
/// All of it is pure. A call that a provider does not have throws ``RemoteError/Kind/unsupported``.
package protocol Provider: Sendable {
  /// As the configuration spells it.
  static var name: String { get }
  /// The address that its documents give.
  static var defaultBaseURL: String { get }

  func listFlows(at next: FlowPage.Next?) throws(RemoteError) -> Call<FlowPage>
  func flow(_ id: String) throws(RemoteError) -> Call<RemoteFlow>
  func preview(_ id: String, invalidate: Bool) throws(RemoteError) -> Call<JSONValue>
  func create(_ flow: NewFlow) throws(RemoteError) -> Call<CreatedFlow>
  func update(_ id: String, _ changes: FlowChanges) throws(RemoteError) -> Call<Void>
  /// The answer is nil where the provider does not tell what it finds wrong.
  func upload(_ id: String, json: [UInt8]) throws(RemoteError) -> Call<[PlatformFault]?>
  func asset(_ id: String) throws(RemoteError) -> Call<FlowAsset>
  func publish(_ id: String) throws(RemoteError) -> Call<Void>
  func deprecate(_ id: String) throws(RemoteError) -> Call<Void>
  func delete(_ id: String) throws(RemoteError) -> Call<Void>
  func migrate(from account: String, names: [String]) throws(RemoteError) -> Call<Migration>
  func key() throws(RemoteError) -> Call<EncryptionKey?>
  func setKey(_ pem: String) throws(RemoteError) -> Call<Void>
  /// Sends a message that is in the provider's own shape already.
  func send(_ message: OutgoingMessage) throws(RemoteError) -> Call<JSONValue>

  /// What kinds of values a flow can be created with in one call.
  var creation: CreationAbilities { get }
  /// The error in an answer; nil if the answer is none.
  func failure(_ answer: HTTPAnswer, _ body: JSONValue?) -> PlatformError?
}

/// What one create call can do; the rest follows by update and upload.
package struct CreationAbilities: Sendable, Hashable {
  package var categories = true
  package var json = true
}

/// A message in the shape of the provider that sends it.
package struct OutgoingMessage: Sendable, Hashable {
  /// What kind of call carries it.
  package enum Kind: Sendable, Hashable {
    /// The provider's ordinary way to send a flow.
    case flow
    /// A message made from a template.
    case template
    /// Not a message: the definition of a template.
    case definition
  }

  package let kind: Kind
  package let body: JSONValue
  /// Who gets it, where the address of the call says so.
  package let recipient: String?

  package init(_ kind: Kind, body: JSONValue, recipient: String? = nil) {
    self.kind = kind
    self.body = body
    self.recipient = recipient
  }
}

extension Provider {
  package var creation: CreationAbilities { CreationAbilities() }

  package func listFlows(at next: FlowPage.Next?) throws(RemoteError) -> Call<FlowPage> { throw lacks("list flows") }
  package func flow(_ id: String) throws(RemoteError) -> Call<RemoteFlow> { throw lacks("read a flow") }
  package func preview(_ id: String, invalidate: Bool) throws(RemoteError) -> Call<JSONValue> {
    throw lacks("make previews")
  }
  package func create(_ flow: NewFlow) throws(RemoteError) -> Call<CreatedFlow> { throw lacks("create flows") }
  package func update(_ id: String, _ changes: FlowChanges) throws(RemoteError) -> Call<Void> {
    throw lacks("update flows")
  }
  package func upload(_ id: String, json: [UInt8]) throws(RemoteError) -> Call<[PlatformFault]?> {
    throw lacks("upload Flow JSON")
  }
  package func asset(_ id: String) throws(RemoteError) -> Call<FlowAsset> { throw lacks("download Flow JSON") }
  package func publish(_ id: String) throws(RemoteError) -> Call<Void> { throw lacks("publish flows") }
  package func deprecate(_ id: String) throws(RemoteError) -> Call<Void> { throw lacks("deprecate flows") }
  package func delete(_ id: String) throws(RemoteError) -> Call<Void> { throw lacks("delete flows") }
  package func migrate(from account: String, names: [String]) throws(RemoteError) -> Call<Migration> {
    throw lacks("copy flows between accounts")
  }
  package func key() throws(RemoteError) -> Call<EncryptionKey?> { throw lacks("show the public key") }
  package func setKey(_ pem: String) throws(RemoteError) -> Call<Void> { throw lacks("set the public key") }

  /// The error for a call that the provider's documents do not have.
  func lacks(_ ability: String) -> RemoteError {
    RemoteError(
      .unsupported,
      "provider '\(Self.name)' has no call to \(ability); nothing was sent",
      advice: "use its own console, or an environment whose provider has it"
    )
  }
}
