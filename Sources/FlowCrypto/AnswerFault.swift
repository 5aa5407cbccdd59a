/// Tells what a server did instead, when an answer can't be opened as a phone opens it.
enum AnswerFault {
  /// Why the body is not base64.
  static func ofBody(_ text: String) -> CryptoFailure {
    let first = text.first { !$0.isWhitespace }
    switch first {
    case nil:
      return CryptoFailure(.body, "the answer is empty")
    case "{", "[":
      return CryptoFailure(
        .body,
        "the answer is plain JSON",
        hint: "encrypt it, and send the base64 of that as plain text"
      )
    case "\"":
      return CryptoFailure(
        .body,
        "the base64 stands in quotes",
        hint: "the server sends it as JSON; send the text itself, with the content type text/plain"
      )
    case "<":
      return CryptoFailure(.body, "the answer is a web page", hint: "the address may be that of another server")
    default:
      return CryptoFailure(.body, "the answer is not base64: \(Base64.fault(of: text))")
    }
  }

  /// Why bytes that may be encrypted can't be opened.
  static func ofCipher(_ bytes: [UInt8], _ key: ExchangeKey) -> CryptoFailure {
    if GCM.open(bytes, key: key.aesKey, nonce: key.initialVector) != nil {
      return CryptoFailure(
        .initialVector,
        "the answer is encrypted with the request's initial vector as it stands",
        hint: "invert every bit of it first (XOR 0xFF for each byte)"
      )
    }
    let tagInFront = Array(bytes.dropFirst(GCM.tagLength)) + bytes.prefix(GCM.tagLength)
    for vector in [key.invertedVector, key.initialVector]
    where GCM.open(tagInFront, key: key.aesKey, nonce: vector) != nil {
      return CryptoFailure(.data, "the tag stands before the encrypted text", hint: "append it at the end")
    }
    if bytes.count > key.initialVector.count + GCM.tagLength {
      let withoutVector = Array(bytes.dropFirst(key.initialVector.count))
      let nonce = Array(bytes.prefix(key.initialVector.count))
      if GCM.open(withoutVector, key: key.aesKey, nonce: nonce) != nil {
        return CryptoFailure(
          .initialVector,
          "the answer brings an initial vector of its own",
          hint: "use the request's, with every bit inverted, and send only the encrypted text and its tag"
        )
      }
    }
    for vector in [key.invertedVector, key.initialVector]
    where GCM.open(bytes, key: key.aesKey, nonce: Array(vector.prefix(12))) != nil {
      return CryptoFailure(
        .initialVector,
        "only 12 bytes of the initial vector were used",
        hint: "all 16 are the nonce; some libraries must be told so (Go: cipher.NewGCMWithNonceSize(block, 16))"
      )
    }
    return CryptoFailure(
      .data,
      "the answer can't be opened with the AES key of the request",
      hint: "the usual causes: another key than the request's, bytes changed on the way, or the tag of 16 bytes missing"
    )
  }
}
