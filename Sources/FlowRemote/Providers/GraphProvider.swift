package import FlowProject

/// Meta's own Graph API, and every reseller that speaks it without differences.
package struct GraphProvider: GraphSpeaker {
  package static let entry = Environment.Provider.graph
  package static let credential = CredentialUse.token(Authorization.bearer)
  package static let abilities = Set(Ability.allCases)
  package static let defaultVersion = "v23.0"

  package let account: String?
  package let phoneNumber: String?
  package let version: String

  package init(account: String?, phoneNumber: String?, version: String? = nil) {
    self.account = account
    self.phoneNumber = phoneNumber
    self.version = version ?? Self.defaultVersion
  }

  package init(_ environment: Environment) {
    self.init(
      account: environment.account,
      phoneNumber: environment.phoneNumber,
      version: environment.apiVersion
    )
  }
}
