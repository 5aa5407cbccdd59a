import Crypto
import JSONText

/// `flow_token_signature`, since data API 4.0: a JSON Web Token (HS256, the application's secret) with the flow token.
public enum FlowTokenSignature {
  /// The token that the platform sends beside `flowToken`.
  public static func make(flowToken: String, secret: String) -> String {
    let payload = JSONPrinter().print(.object([JSONValue.Member("flow_token", .string(flowToken))]))
    let signed = [Array(#"{"alg":"HS256","typ":"JWT"}"#.utf8), Array(payload.utf8)]
      .map(Base64.encodeForAddresses).joined(separator: ".")
    return signed + "." + Base64.encodeForAddresses(code(signed, secret))
  }

  /// Checks that the token was made with one of the secrets, for this flow token.
  public static func check(_ token: String, flowToken: String, secrets: [String]) throws(CryptoFailure) {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let header = Base64.decodeForAddresses(parts[0]),
      let payload = Base64.decodeForAddresses(parts[1]), let given = Base64.decodeForAddresses(parts[2])
    else {
      throw CryptoFailure(.token, "'flow_token_signature' is not a JSON Web Token")
    }
    // A header that chooses another algorithm must never be trusted.
    guard JSONDocument(parsing: header).root["alg"]?.string == "HS256" else {
      throw CryptoFailure(.token, "'flow_token_signature' is not signed with HS256")
    }
    let fits = secrets.map { ConstantTime.isEqual(given, code("\(parts[0]).\(parts[1])", $0)) }
    guard fits.contains(true) else {
      throw CryptoFailure(.token, "'flow_token_signature' was not made with the application's secret")
    }
    guard let signed = JSONDocument(parsing: payload).root["flow_token"]?.string,
      ConstantTime.isEqual(signed.utf8, flowToken.utf8)
    else {
      throw CryptoFailure(.token, "'flow_token_signature' was made for another flow token")
    }
  }

  private static func code(_ text: String, _ secret: String) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: SymmetricKey(data: Array(secret.utf8))))
  }
}
