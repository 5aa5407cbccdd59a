#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How a provider wants the credential, and the credential.
package enum Authorization: Sendable, Hashable {
  /// `Authorization: Bearer …`
  case bearer(Secret)
  /// `Authorization: AccessKey …`
  case accessKey(Secret)
  /// `Authorization: Basic …`
  case basic(id: Secret, secret: Secret)
  /// The credential alone, in a header of that name.
  case header(String, Secret)
  /// `?token=…`
  case queryToken(Secret)

  /// The header that carries the credential; nil where the query does.
  package var header: HTTPRequest.Field? {
    switch self {
    case .bearer(let token): HTTPRequest.Field("Authorization", "Bearer \(token.text)")
    case .accessKey(let key): HTTPRequest.Field("Authorization", "AccessKey \(key.text)")
    case .basic(let id, let secret):
      HTTPRequest.Field("Authorization", "Basic \(Self.base64(id, secret))")
    case .header(let name, let secret): HTTPRequest.Field(name, secret.text)
    case .queryToken: nil
    }
  }

  /// The query item that carries the credential; nil where a header does.
  package var queryItem: HTTPRequest.Field? {
    if case .queryToken(let token) = self { HTTPRequest.Field("token", token.text) } else { nil }
  }

  /// Everything that must never be shown.
  package var secrets: [String] {
    switch self {
    case .bearer(let secret), .accessKey(let secret), .header(_, let secret), .queryToken(let secret): [secret.text]
    case .basic(let id, let secret): [Self.base64(id, secret), secret.text, id.text]
    }
  }

  private static func base64(_ id: Secret, _ secret: Secret) -> String {
    Data("\(id.text):\(secret.text)".utf8).base64EncodedString()
  }
}
