/// What a client has to know about the sandbox's accounts.
package enum SandboxAccess {
  /// The id and the phone number of an account; of the first one without an id, or with one that is unknown.
  package static func account(_ id: String?) -> (id: String, phoneNumber: String) {
    let account = SandboxAccount.all.first { $0.id == id } ?? SandboxAccount.all[0]
    return (id ?? account.id, account.phoneNumber)
  }
}
