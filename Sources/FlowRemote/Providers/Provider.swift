package import FlowMessages
package import FlowProject
package import JSONText

/// A provider: its entry in configurations, the shape of its messages, the calls that its documents describe.
///
/// All of it is pure. A call that a provider does not have throws ``RemoteError/Kind/unsupported``.
package protocol Provider: Sendable {
  /// Its name, address and shape.
  static var entry: Environment.Provider { get }
  /// How it wants the credential.
  static var credential: CredentialUse { get }
  /// The calls that its documents describe; what is not here throws before anything is sent.
  static var abilities: Set<Ability> { get }

  /// The account that an environment names.
  init(_ environment: Environment)

  /// What the environment is called at the provider, for people: `account 118000000000001`; nil if nothing is said.
  var subject: String? { get }
  /// What one create call takes.
  var creation: CreationAbilities { get }

  func listFlows(at next: FlowPage.Next?) throws(RemoteError) -> Call<FlowPage>
  func flow(_ id: String) throws(RemoteError) -> Call<RemoteFlow>
  /// The flow together with what the provider itself says about its health.
  func health(_ id: String) throws(RemoteError) -> Call<RemoteFlow>
  func preview(_ id: String, invalidate: Bool) throws(RemoteError) -> Call<JSONValue>
  func create(_ flow: NewFlow) throws(RemoteError) -> Call<CreatedFlow>
  func update(_ id: String, _ changes: FlowChanges) throws(RemoteError) -> Call<Void>
  /// The answer is nil where the provider does not report what it finds wrong.
  func upload(_ id: String, json: [UInt8]) throws(RemoteError) -> Call<[PlatformFault]?>
  func asset(_ id: String) throws(RemoteError) -> Call<FlowAsset>
  func publish(_ id: String) throws(RemoteError) -> Call<Void>
  func deprecate(_ id: String) throws(RemoteError) -> Call<Void>
  func delete(_ id: String) throws(RemoteError) -> Call<Void>
  func migrate(from account: String, names: [String]) throws(RemoteError) -> Call<Migration>
  func key() throws(RemoteError) -> Call<EncryptionKey?>
  func setKey(_ pem: String) throws(RemoteError) -> Call<Void>
  /// Templates, those of that name only if one is given.
  func listTemplates(named name: String?, at next: NextPage?) throws(RemoteError) -> Call<Page<RemoteTemplate>>

  /// The shapes that its calls take as they are, each with the kind of call.
  static var acceptedShapes: [MessageShape: OutgoingMessage.Kind] { get }
  /// Brings a message into the provider's own shape.
  ///
  /// A message that has it already keeps every member. Throws with kind ``RemoteError/Kind/findings`` if the shape
  /// cannot carry what the message says.
  func outgoing(_ draft: MessageDraft) throws(RemoteError) -> OutgoingMessage
  /// Sends a message that is in the provider's own shape.
  func send(_ message: OutgoingMessage) throws(RemoteError) -> Call<JSONValue>

  /// The error in an answer; nil if the answer is none.
  func failure(_ answer: HTTPAnswer, _ body: JSONValue?) -> PlatformError?
}

/// What one create call takes; the rest follows by update and upload.
package struct CreationAbilities: Sendable, Hashable {
  package var categories = true
  package var json = true
  /// Whether a flow without a name or without a category is refused.
  package var needsNameAndCategory = true
}

extension Provider {
  package var creation: CreationAbilities { CreationAbilities() }

  package func can(_ ability: Ability) -> Bool { Self.abilities.contains(ability) }

  /// Throws if the provider does not have the call: to be asked before anything is sent.
  package func require(_ ability: Ability) throws(RemoteError) {
    guard can(ability) else { throw lacks(ability) }
  }

  package func listFlows(at next: FlowPage.Next?) throws(RemoteError) -> Call<FlowPage> { throw lacks(.list) }
  package func flow(_ id: String) throws(RemoteError) -> Call<RemoteFlow> { throw lacks(.read) }
  package func health(_ id: String) throws(RemoteError) -> Call<RemoteFlow> { throw lacks(.health) }
  package func preview(_ id: String, invalidate: Bool) throws(RemoteError) -> Call<JSONValue> { throw lacks(.preview) }
  package func create(_ flow: NewFlow) throws(RemoteError) -> Call<CreatedFlow> { throw lacks(.create) }
  package func update(_ id: String, _ changes: FlowChanges) throws(RemoteError) -> Call<Void> { throw lacks(.update) }
  package func upload(_ id: String, json: [UInt8]) throws(RemoteError) -> Call<[PlatformFault]?> {
    throw lacks(.upload)
  }
  package func asset(_ id: String) throws(RemoteError) -> Call<FlowAsset> { throw lacks(.download) }
  package func publish(_ id: String) throws(RemoteError) -> Call<Void> { throw lacks(.publish) }
  package func deprecate(_ id: String) throws(RemoteError) -> Call<Void> { throw lacks(.deprecate) }
  package func delete(_ id: String) throws(RemoteError) -> Call<Void> { throw lacks(.delete) }
  package func migrate(from account: String, names: [String]) throws(RemoteError) -> Call<Migration> {
    throw lacks(.migrate)
  }
  package func key() throws(RemoteError) -> Call<EncryptionKey?> { throw lacks(.readKey) }
  package func setKey(_ pem: String) throws(RemoteError) -> Call<Void> { throw lacks(.setKey) }
  package func listTemplates(
    named name: String?,
    at next: NextPage?
  ) throws(RemoteError) -> Call<Page<RemoteTemplate>> {
    throw lacks(.listTemplates)
  }

  /// The error for a call that the provider's documents do not have.
  func lacks(_ ability: Ability) -> RemoteError {
    RemoteError(
      .unsupported,
      "provider '\(Self.entry.name)' has no call to \(ability.phrase); nothing was sent",
      advice: "use its own console, or an environment whose provider has it"
    )
  }
}
