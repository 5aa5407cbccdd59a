package import FlowProject

/// The providers whose calls are known.
package enum Providers {
  package static let all: [any Provider.Type] = [
    GraphProvider.self, DreamsProvider.self, OneMsgProvider.self, JelouProvider.self, KapsoProvider.self,
  ]

  /// The calls of a provider; nil for the sandbox, which is not a server.
  package static func type(of provider: Environment.Provider) -> (any Provider.Type)? {
    all.first { $0.entry == provider }
  }
}
