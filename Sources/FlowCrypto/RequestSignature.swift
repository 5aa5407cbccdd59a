import Crypto

/// The header `X-Hub-Signature-256`: `sha256=` and the HMAC-SHA256 of the raw body with the application's secret.
public enum RequestSignature {
  /// The header's value for a body: lower-case hexadecimal digits.
  public static func header(for body: [UInt8], secret: String) -> String {
    prefix + Hexadecimal.encode(code(body, secret))
  }

  /// Checks the header of a request against its body as it arrived, byte for byte.
  ///
  /// During a change of the application's secret the old one is given too.
  ///
  /// - Throws: A failure of the step `signature`.
  public static func check(_ header: String?, body: [UInt8], secrets: [String]) throws(CryptoFailure) {
    guard let header, !header.isEmpty else {
      throw CryptoFailure(
        .signature,
        "the request has no 'X-Hub-Signature-256'",
        hint: "answer with status 432; WhatsApp signs every request of an application that has a secret"
      )
    }
    guard header.hasPrefix(prefix), let given = Hexadecimal.decode(header.dropFirst(prefix.count)), given.count == 32
    else {
      throw CryptoFailure(.signature, "'X-Hub-Signature-256' is not 'sha256=' and 64 hexadecimal digits")
    }
    // All secrets are tried, so that the time does not show which one fits.
    let fits = secrets.map { ConstantTime.isEqual(given, code(body, $0)) }
    guard fits.contains(true) else {
      throw CryptoFailure(
        .signature,
        "the signature does not fit the body and the application's secret",
        hint: "the usual causes: the secret of another application, or a body that a framework read and wrote anew; "
          + "answer with status 432"
      )
    }
  }

  private static let prefix = "sha256="

  private static func code(_ body: [UInt8], _ secret: String) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: body, using: SymmetricKey(data: Array(secret.utf8))))
  }
}
