/// What a client has to know about the sandbox's accounts.
package enum SandboxAccess {
  /// All accounts, with their phone numbers.
  package static var accounts: [(id: String, phoneNumber: String)] {
    SandboxAccount.all.map { ($0.id, $0.phoneNumber) }
  }

  /// The application that endpoint flows may be connected to.
  package static var application: String { SandboxAccount.application }

  /// The id and the phone number of an account; of the first one without an id, or with one that is unknown.
  package static func account(_ id: String?) -> (id: String, phoneNumber: String) {
    let account = SandboxAccount.all.first { $0.id == id } ?? SandboxAccount.all[0]
    return (id ?? account.id, account.phoneNumber)
  }
}
