package import FlowProject

/// Kapso, whose proxy of the Graph API docs.kapso.ai/api/meta/whatsapp describes: the key of a project in a header of its
/// own, and the account in the query of every call that names a flow only.
package struct KapsoProvider: GraphSpeaker {
  package static let entry = Environment.Provider.kapso
  package static let credential = CredentialUse.token { .header("X-API-Key", $0) }
  /// Its pages have neither keys nor copies between accounts, and endpoint flows belong to its own application.
  package static let abilities = Set(Ability.allCases).subtracting([.migrate, .readKey, .setKey, .connectApplication])
  private static let defaultVersion = "v24.0"

  package let account: String?
  package let phoneNumber: String?
  package let version: String

  package init(_ environment: Environment) {
    account = environment.account
    phoneNumber = environment.phoneNumber
    version = environment.apiVersion ?? Self.defaultVersion
  }

  /// By the account or the number it finds the project's connection to the platform.
  package var flowQuery: [HTTPRequest.Field] {
    if let account { return [HTTPRequest.Field("business_account_id", account)] }
    return phoneNumber.map { [HTTPRequest.Field("phone_number_id", $0)] } ?? []
  }
}
