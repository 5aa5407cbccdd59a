import FlowFiles
import FlowLanguage
import JSONText

extension ConfigurationReader {
  /// All keys that an environment may have, whoever its provider is.
  static let environmentKeys = [
    "provider", "account", "phoneNumber", "apiVersion", "baseURL", "token", "instance", "bot", "credentials",
    "application", "endpoint", "marketingMessages",
  ]
  static let endpointKeys = ["publicKey", "privateKey", "passphrase", "appSecret"]

  mutating func environment(_ member: JSONMember) -> Environment {
    let node = member.value
    let provider = provider(of: member)
    if member.name.text == Environment.sandbox.name, let provider, provider != .sandbox {
      report(
        "the environment 'sandbox' is the one on this machine, and can't be given to provider '\(provider.name)'; "
          + "choose another name",
        at: member.key
      )
    }
    if let provider { checkKeys(of: node, for: provider) } else { checkKeys(of: node, Self.environmentKeys) }
    let credentials = node["credentials"]
    if let credentials { checkKeys(of: credentials, ["clientID", "clientSecret"], called: "'credentials'") }
    let endpoint = node["endpoint"]
    if let endpoint { checkKeys(of: endpoint, Self.endpointKeys, called: "'endpoint'") }
    return Environment(
      name: member.name.text,
      provider: provider ?? .sandbox,
      account: identifier(node["account"]),
      phoneNumber: identifier(node["phoneNumber"]),
      apiVersion: apiVersion(node["apiVersion"]),
      baseURL: address(node["baseURL"]),
      token: credential(node["token"]),
      instance: identifier(node["instance"]),
      bot: identifier(node["bot"]),
      clientID: credential(credentials?["clientID"]),
      clientSecret: credential(credentials?["clientSecret"]),
      application: identifier(node["application"]),
      publicKey: text(endpoint?["publicKey"]).map { Path($0).absolute(in: folder) },
      privateKey: credential(endpoint?["privateKey"]),
      passphrase: credential(endpoint?["passphrase"]),
      appSecret: credential(endpoint?["appSecret"]),
      marketingMessages: flag(node["marketingMessages"])
    )
  }

  private mutating func provider(of member: JSONMember) -> Environment.Provider? {
    let names = Environment.Provider.all.map(\.name)
    if member.value.kind == .object, member.value["provider"] == nil {
      report("environment '\(member.name)' needs 'provider', one of \(names.quoted)", at: member.value)
    }
    return choice(member.value["provider"], names, "a provider").flatMap(Environment.Provider.init(named:))
  }

  private mutating func checkKeys(of node: JSONNode, _ known: [String]) {
    checkKeys(of: node, known, called: "an environment")
  }

  private mutating func checkKeys(of node: JSONNode, for provider: Environment.Provider) {
    let known = ["provider"] + provider.keys
    checkKeys(of: node, known, called: "an environment of provider '\(provider.name)'")
  }

  /// An id, which is text even where it looks like a number: large ones would lose digits.
  private mutating func identifier(_ node: JSONNode?) -> String? {
    guard let node else { return nil }
    guard node.kind != .number else {
      report("an id is written as text: \"\(node.sourceText)\"", at: node)
      return nil
    }
    return text(node)
  }

  private mutating func flag(_ node: JSONNode?) -> Bool {
    guard let node else { return false }
    if node.bool == nil { report("true or false is expected here, not \(node.kind.description)", at: node) }
    return node.bool ?? false
  }

  private mutating func apiVersion(_ node: JSONNode?) -> String? {
    guard let node, let text = text(node) else { return nil }
    let parts = text.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
    guard text.first == "v", parts.count == 2,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else {
      report("'\(text)' is not a version of the API; expected something like 'v23.0'", at: node)
      return nil
    }
    return text
  }

  /// Where a secret is found.
  private mutating func credential(_ node: JSONNode?) -> Environment.Credential? {
    guard let node else { return nil }
    let expected = #"{"env": "NAME"}, {"file": "PATH"} or {"command": ["…"]}"#
    guard node.kind == .object else {
      report("a credential is never written in the configuration; say where it is found: \(expected)", at: node)
      return nil
    }
    checkKeys(of: node, ["env", "file", "command"], called: "a credential")
    guard node.count == 1 else {
      report("a credential is found in one place: \(expected)", at: node)
      return nil
    }
    if let variable = node["env"] { return text(variable).map(Environment.Credential.variable) }
    if let file = node["file"] { return text(file).map { .file(Path($0).absolute(in: folder)) } }
    return command(node["command"])
  }

  private mutating func command(_ node: JSONNode?) -> Environment.Credential? {
    guard let node else { return nil }
    let words = elements(node).compactMap { string($0) }
    guard let program = words.first, !program.isEmpty else {
      if node.kind == .array { report("'command' needs a program", at: node) }
      return nil
    }
    return .command(words)
  }

  /// A web address; plain http only to this machine.
  mutating func address(_ node: JSONNode?) -> String? {
    guard let node, let text = text(node) else { return nil }
    guard let fault = WebAddress.fault(of: text) else { return text }
    report(fault, at: node)
    return nil
  }
}

/// Judges addresses in a configuration.
enum WebAddress {
  /// What is wrong with an address; nil for a good one.
  static func fault(of text: String) -> String? {
    guard let colon = text.firstRange(of: "://") else { return "'\(text)' is not an address; expected 'https://…'" }
    let scheme = text[..<colon.lowerBound].lowercased()
    let authority = text[colon.upperBound...].prefix { !"/?#".contains($0) }
    guard scheme == "https" || scheme == "http" else { return "'\(scheme)' can't be used; expected 'https://…'" }
    guard !authority.contains("@") else { return "a user name or password has no place in an address" }
    let host = host(of: authority)
    guard !host.isEmpty, !text.contains(where: \.isWhitespace) else { return "'\(text)' is not an address" }
    guard !text.contains("?"), !text.contains("#") else { return "an address here ends before '?' and '#'" }
    guard scheme == "https" || isLoopback(host) else {
      return "plain http would send credentials and answers unprotected; use https, or an address of this machine"
    }
    return nil
  }

  private static func host(of authority: Substring) -> String {
    if authority.hasPrefix("[") { return String(authority.dropFirst().prefix { $0 != "]" }).lowercased() }
    return authority.prefix { $0 != ":" }.lowercased()
  }

  private static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}
