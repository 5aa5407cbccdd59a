/// A step of opening, sealing or reading that failed: which one, what is wrong, and what is usually the cause.
///
/// Neither text holds a key, a passphrase or anything that was decrypted.
public struct CryptoFailure: Error, Hashable, Sendable {
  /// The step that failed.
  ///
  /// Cases may be added.
  public enum Step: String, Hashable, Sendable, CaseIterable {
    /// Reading a private key.
    case privateKey = "private key"
    /// Reading a public key.
    case publicKey = "public key"
    /// Reading the envelope: one JSON object with three base64 texts.
    case body
    /// Opening `encrypted_aes_key` with RSA-OAEP.
    case aesKey = "AES key"
    /// The nonce of AES-GCM.
    case initialVector = "initial vector"
    /// Opening `encrypted_flow_data`, or an answer, with AES-128-GCM.
    case data
    /// The decrypted bytes: UTF-8 JSON.
    case text
    /// Comparing `X-Hub-Signature-256`.
    case signature
    /// Reading `flow_token_signature`.
    case token = "token signature"
    /// Opening a file that a person chose in a picker.
    case media
  }

  /// The step that failed.
  public let step: Step
  /// What is wrong: lower case, without a full stop.
  public let reason: String
  /// What is usually the cause, and what to do; nil where nothing can be said.
  public let hint: String?

  /// Makes a failure; neither text may hold anything secret.
  public init(_ step: Step, _ reason: String, hint: String? = nil) {
    self.step = step
    self.reason = reason
    self.hint = hint
  }
}
