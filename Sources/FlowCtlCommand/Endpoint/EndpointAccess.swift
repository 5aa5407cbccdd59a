import FlowCrypto
import FlowFiles
import FlowProject
import FlowRemote
import FlowText

/// Where the commands of an endpoint find keys and secrets: in options, else in the environment of the configuration.
///
/// An environment is asked for only where something is not given by options.
struct EndpointAccess {
  let console: Console
  let world: World
  let options: SharedOptions
  let configuration: Configuration?
  let output: Output

  init(_ options: SharedOptions, format: OutputFormat) throws {
    console = Console.current
    world = World.current
    self.options = options
    configuration = try Session.configuration(options, console)
    output = Output(console: console, format: format, redactor: { Redactor([]) })
  }

  /// The environment that is asked for, else the only one of the configuration; nil if there is none, or several.
  func environment() throws(RemoteError) -> FlowProject.Environment? {
    if let name = options.env { return try Session.environment(named: name, configuration) }
    let known = configuration?.environments ?? []
    return known.count == 1 ? known.first : nil
  }

  /// A file's bytes, or those of standard input for `-`.
  func read(_ path: String, limit: Int = 16 << 20) throws(FileFailure) -> [UInt8] {
    let bytes: [UInt8]
    if path == "-" {
      bytes = try console.input(limit + 1)
    } else {
      do throws(FileFailure) {
        bytes = try FileSystem.read(Path(path).absolute(in: console.workingFolder), limit: limit + 1).bytes
      } catch {
        throw FileFailure(path, error.reason)
      }
    }
    guard bytes.count <= limit else { throw FileFailure(path, "is larger than \(limit >> 20) MiB") }
    return bytes
  }
}

// MARK: - Keys

extension EndpointAccess {
  /// The most that a file of a key may hold.
  private static let keyLimit = 1 << 20

  /// The key that requests are encrypted for.
  func publicKey(_ keys: PublicKeyOptions) throws -> EndpointPublicKey {
    if let path = keys.publicKey { return try publicKey(read(path, limit: Self.keyLimit), shownAs: path) }
    guard let environment = try environment() else {
      throw missing("public key to encrypt requests with", "'--public-key FILE'")
    }
    if let path = environment.publicKey {
      return try publicKey(in: path, shownAs: path.relative(to: console.workingFolder).shown)
    }
    guard let key = try Session(options).account.key() else {
      throw RemoteError(
        .usage,
        "the account of environment '\(environment.name)' has no public key",
        advice: "give the one of the endpoint with '--public-key FILE'; 'flowctl key set FILE' sets it on the account"
      )
    }
    return try opened("the account's public key") { () throws(CryptoFailure) in
      try EndpointPublicKey(reading: Array(key.pem.utf8))
    }
  }

  /// The key that opens requests; nil if nothing names one.
  func privateKey(_ keys: PrivateKeyOptions) throws -> EndpointPrivateKey? {
    let environment = keys.privateKey == nil || keys.passphraseEnv == nil ? try environment() : nil
    let name: String
    let bytes: [UInt8]
    if let path = keys.privateKey {
      (name, bytes) = (path, try read(path, limit: Self.keyLimit))
    } else if let environment, let credential = environment.privateKey {
      name = "the private key of environment '\(environment.name)'"
      bytes = try content(credential, of: environment)
    } else {
      return nil
    }
    let passphrase = try passphrase(keys.passphraseEnv, environment)
    return try opened(name) { () throws(CryptoFailure) in
      try EndpointPrivateKey(reading: bytes, passphrase: passphrase)
    }
  }

  /// The same, where nothing can be done without it.
  func requiredPrivateKey(_ keys: PrivateKeyOptions) throws -> EndpointPrivateKey {
    guard let key = try privateKey(keys) else {
      throw missing("private key", "'--private-key FILE', or 'endpoint.privateKey' in the configuration")
    }
    return key
  }

  /// The passphrase of a private key, if one is said anywhere.
  func passphrase(_ variable: String?, _ environment: FlowProject.Environment?) throws -> String? {
    if let variable { return try value(of: variable, for: "--passphrase-env") }
    guard let environment, let credential = environment.passphrase else { return nil }
    return Self.line(try content(credential, of: environment))
  }

  /// The application's secret, if one is said anywhere.
  func appSecret(_ secret: AppSecretOptions) throws -> String? {
    if let name = secret.appSecretEnv { return try value(of: name, for: "--app-secret-env") }
    guard let environment = try environment(), let credential = environment.appSecret else { return nil }
    let text = Self.line(try content(credential, of: environment))
    guard !text.isEmpty else {
      throw RemoteError(.usage, "the app secret of environment '\(environment.name)' is empty; nothing was sent")
    }
    return text
  }

  /// What a credential of an environment holds; what is not trusted is not read.
  private func content(
    _ credential: FlowProject.Environment.Credential,
    of environment: FlowProject.Environment
  ) throws -> [UInt8] {
    try TrustGate(options, configuration, console)
      .require(TrustedUse(reading: credential).map { [$0] } ?? [], of: environment)
    return try CredentialSource(console: console, world: world).content(credential, of: environment)
  }

  private func publicKey(in path: Path, shownAs name: String) throws -> EndpointPublicKey {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try FileSystem.read(path, limit: Self.keyLimit).bytes
    } catch {
      throw FileFailure(name, error.reason)
    }
    return try publicKey(bytes, shownAs: name)
  }

  private func publicKey(_ bytes: [UInt8], shownAs name: String) throws -> EndpointPublicKey {
    try opened(name) { () throws(CryptoFailure) in try EndpointPublicKey(reading: bytes) }
  }

  private func value(of name: String, for option: String) throws(RemoteError) -> String {
    guard let text = console.environment(name).map({ Self.line(Array($0.utf8)) }), !text.isEmpty else {
      throw RemoteError(
        .usage,
        "'\(option)' names the environment variable '\(name)', which is not set; nothing was sent"
      )
    }
    return text
  }

  private func missing(_ what: String, _ way: String) -> RemoteError {
    let names = (configuration?.environments ?? []).map { "'\($0.name)'" }
    let isUnclear = names.count > 1 && options.env == nil
    let hint = isUnclear ? "; or choose an environment with '--env': \(names.joined(separator: ", "))" : ""
    return RemoteError(.usage, "no \(what) is given", advice: "give \(way)\(hint)")
  }

  /// A text without the line break that files and programs end with.
  private static func line(_ bytes: [UInt8]) -> String {
    var bytes = bytes
    while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Does a step of cryptography; a failure names what could not be opened.
func opened<Result>(_ subject: String, _ step: () throws(CryptoFailure) -> Result) throws(UnopenedFailure) -> Result {
  do throws(CryptoFailure) {
    return try step()
  } catch {
    throw UnopenedFailure(subject: subject, failure: error)
  }
}
