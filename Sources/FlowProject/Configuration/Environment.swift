package import FlowFiles

/// An account that flows are brought to, and how it is reached.
package struct Environment: Sendable, Hashable {
  package let name: String
  package let provider: Provider
  /// The WhatsApp Business Account; for Dreams its account.
  package let account: String?
  /// The id of the number that messages are sent from.
  package let phoneNumber: String?
  /// `v23.0`.
  package let apiVersion: String?
  /// Nil for the provider's own.
  package let baseURL: String?
  package let token: Credential?
  /// The instance at 1msg.
  package let instance: String?
  /// The bot at Jelou.
  package let bot: String?
  package let clientID: Credential?
  package let clientSecret: Credential?
  /// The application that endpoint flows are connected to.
  package let application: String?
  /// The file of the public key with which the endpoint's traffic is encrypted; absolute.
  package let publicKey: Path?
  /// The private half of the same pair.
  package let privateKey: Credential?
  /// With which the private key is encrypted.
  package let passphrase: Credential?
  /// With which the application's requests to the endpoint are signed.
  package let appSecret: Credential?
  /// Whether marketing templates go to the endpoint that is for them.
  package let marketingMessages: Bool

  /// The local stand-in of an account, which is always there.
  package static let sandbox = Environment(name: "sandbox", provider: .sandbox)

  package init(
    name: String,
    provider: Provider,
    account: String? = nil,
    phoneNumber: String? = nil,
    apiVersion: String? = nil,
    baseURL: String? = nil,
    token: Credential? = nil,
    instance: String? = nil,
    bot: String? = nil,
    clientID: Credential? = nil,
    clientSecret: Credential? = nil,
    application: String? = nil,
    publicKey: Path? = nil,
    privateKey: Credential? = nil,
    passphrase: Credential? = nil,
    appSecret: Credential? = nil,
    marketingMessages: Bool = false
  ) {
    self.name = name
    self.provider = provider
    self.account = account
    self.phoneNumber = phoneNumber
    self.apiVersion = apiVersion
    self.baseURL = baseURL
    self.token = token
    self.instance = instance
    self.bot = bot
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.application = application
    self.publicKey = publicKey
    self.privateKey = privateKey
    self.passphrase = passphrase
    self.appSecret = appSecret
    self.marketingMessages = marketingMessages
  }

  /// Where a secret is found; the secret itself is never written in a configuration.
  package enum Credential: Sendable, Hashable {
    /// The environment variable of that name.
    case variable(String)
    /// A file that holds nothing else; absolute.
    case file(Path)
    /// What a program prints; the first element is the program.
    case command([String])
  }
}
