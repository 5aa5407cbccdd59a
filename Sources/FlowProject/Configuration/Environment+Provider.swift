package import FlowMessages

extension Environment {
  /// Who keeps flows and sends messages, as far as configurations need to know; two are equal if they share a name.
  package struct Provider: Sendable {
    /// As the configuration spells it.
    package let name: String
    /// The address that its documents give; nil for the sandbox, which has none.
    package let baseURL: String?
    /// The shape of its messages.
    package let shape: MessageShape
    /// The keys of an environment that mean something to the provider, besides `provider`.
    package let keys: [String]

    private init(_ name: String, at baseURL: String?, sending shape: MessageShape, keys: [String]) {
      self.name = name
      self.baseURL = baseURL
      self.shape = shape
      self.keys = keys
    }
  }
}

extension Environment.Provider {
  /// Meta's own API, and every reseller that speaks it.
  package static let graph = Self(
    "graph",
    at: "https://graph.facebook.com",
    sending: .cloud,
    keys: [
      "account", "phoneNumber", "apiVersion", "baseURL", "token", "application", "endpoint", "marketingMessages",
    ]
  )
  package static let dreams = Self(
    "dreams",
    at: "https://api.dreams.sa",
    sending: .dreams,
    keys: ["account", "phoneNumber", "baseURL", "token"]
  )
  package static let oneMsg = Self(
    "1msg",
    at: "https://api.1msg.io",
    sending: .oneMsg,
    keys: ["instance", "baseURL", "token"]
  )
  package static let jelou = Self(
    "jelou",
    at: "https://api.jelou.ai",
    sending: .jelou,
    keys: ["bot", "baseURL", "credentials"]
  )
  /// Speaks Graph, with a credential and a query of its own.
  package static let kapso = Self(
    "kapso",
    at: "https://api.kapso.ai/meta/whatsapp",
    sending: .cloud,
    keys: ["account", "phoneNumber", "apiVersion", "baseURL", "token"]
  )
  /// The local stand-in of an account.
  package static let sandbox = Self(
    "sandbox",
    at: nil,
    sending: .cloud,
    keys: ["account", "phoneNumber", "apiVersion", "application", "endpoint"]
  )

  package static let all: [Self] = [graph, dreams, oneMsg, jelou, kapso, sandbox]

  /// Those that are reached over the network: all but the sandbox.
  package static let remote = all.filter { $0.baseURL != nil }

  /// The provider of that name; nil if there is none.
  package init?(named name: String) {
    guard let provider = Self.all.first(where: { $0.name == name }) else { return nil }
    self = provider
  }
}

extension Environment.Provider: Hashable {
  package static func == (left: Self, right: Self) -> Bool { left.name == right.name }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
