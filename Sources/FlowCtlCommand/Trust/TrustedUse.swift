import FlowFiles
import FlowProject
import FlowRemote
import JSONText

/// A use of a credential that a configuration asks for, and that the user is asked about once.
enum TrustedUse: Hashable {
  /// To run this program for a credential.
  case command([String])
  /// To send what this file holds; without links.
  case file(Path)
  /// To send the credential found there to a server that is not the provider's own.
  case address(FlowProject.Environment.Credential, origin: String)

  /// What an environment does, in a fixed order.
  static func all(of environment: FlowProject.Environment) -> [TrustedUse] {
    let credentials = [environment.token, environment.clientID, environment.clientSecret].compactMap(\.self)
    let foreign = environment.foreignOrigin
    var uses: [TrustedUse] = []
    for credential in credentials {
      if let use = TrustedUse(reading: credential) { uses.append(use) }
      if let foreign { uses.append(.address(credential.resolved, origin: foreign)) }
    }
    // Nothing of these is ever sent: they open, and sign.
    let own = [environment.privateKey, environment.passphrase, environment.appSecret].compactMap(\.self)
    uses += own.compactMap { TrustedUse(reading: $0) }
    return uses.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// What it takes to read a credential; nil for an environment variable.
  init?(reading credential: FlowProject.Environment.Credential) {
    switch credential.resolved {
    case .variable: return nil
    case .file(let path): self = .file(path)
    case .command(let words): self = .command(words)
    }
  }

  /// For people, to follow "wants to".
  var text: String {
    switch self {
    case .command(let words): "run the command \(Self.shell(words))"
    case .file(let path): "read a credential from the file '\(path)'"
    case .address(let credential, let origin): "send \(credential.text) to \(origin)"
    }
  }

  /// A command as it is typed.
  static func shell(_ words: [String]) -> String {
    words.map(quoted).joined(separator: " ")
  }

  /// A word as it is typed.
  static func quoted(_ word: String) -> String {
    let plain = word.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "-_./:=@%+,".utf8.contains(byte)
      }
    }
    return plain && !word.isEmpty ? word : "'" + word.replacing("'", by: #"'\''"#) + "'"
  }
}

extension FlowProject.Environment {
  /// Scheme and host of the server that is spoken to, where it is not the provider's own.
  fileprivate var foreignOrigin: String? {
    guard let baseURL, let address = Address(baseURL) else { return nil }
    let own = AccountMaker.ownBaseURL(of: provider).flatMap { Address($0) }
    return own?.hasSameOrigin(as: address) == true ? nil : address.origin
  }
}

extension FlowProject.Environment.Credential {
  /// The same with the path of a file without links: a link that leads elsewhere later is another file.
  fileprivate var resolved: Self {
    if case .file(let path) = self { .file(FileSystem.realPath(path) ?? path) } else { self }
  }

  /// For people.
  var text: String {
    switch self {
    case .variable(let name): "the environment variable '\(name)'"
    case .file(let path): "what the file '\(path)' holds"
    case .command(let words): "what the command \(TrustedUse.shell(words)) prints"
    }
  }
}

// MARK: As it is kept

extension TrustedUse {
  var json: JSONValue {
    switch self {
    case .command, .file: credential?.json ?? .null
    case .address(let credential, let origin): ["address": .string(origin), "credential": credential.json]
    }
  }

  init?(_ value: JSONValue) {
    if let origin = value["address"]?.text {
      guard let credential = value["credential"].flatMap(FlowProject.Environment.Credential.init) else { return nil }
      self = .address(credential, origin: origin)
    } else if let credential = FlowProject.Environment.Credential(value) {
      switch credential {
      case .variable: return nil
      case .file(let path): self = .file(path)
      case .command(let words): self = .command(words)
      }
    } else {
      return nil
    }
  }

  private var credential: FlowProject.Environment.Credential? {
    switch self {
    case .command(let words): .command(words)
    case .file(let path): .file(path)
    case .address: nil
    }
  }
}

extension FlowProject.Environment.Credential {
  fileprivate var json: JSONValue {
    switch self {
    case .variable(let name): ["env": .string(name)]
    case .file(let path): ["file": .string(path.text)]
    case .command(let words): ["command": .array(words.map(JSONValue.string))]
    }
  }

  fileprivate init?(_ value: JSONValue) {
    if let name = value["env"]?.text {
      self = .variable(name)
    } else if let path = value["file"]?.text {
      self = .file(Path(path))
    } else if let words = value["command"]?.elements, !words.isEmpty {
      let texts = words.compactMap(\.text)
      guard texts.count == words.count else { return nil }
      self = .command(texts)
    } else {
      return nil
    }
  }
}
