/// How a provider wants the credential of an environment.
package enum CredentialUse: Sendable {
  /// The environment's `token`, in that place.
  case token(@Sendable (Secret) -> Authorization)
  /// The environment's `credentials`: the id of a client and its secret.
  case client
}
