import FlowTestSupport
import JSONText

@testable import FlowCrypto

/// The shared vector of an exchange, made by another implementation; absent where the material is.
struct SharedVector {
  let root: JSONNode

  static let isPresent = SharedMaterial.bytes("conformance/endpoint/vector.json") != nil

  init?() {
    guard let bytes = SharedMaterial.bytes("conformance/endpoint/vector.json") else { return nil }
    root = JSONDocument(parsing: bytes).root
  }

  func text(_ name: String) -> String { root[name]?.string ?? "" }

  var exchange: ExchangeKey? {
    ExchangeKey(
      aesKey: Hexadecimal.decode(text("aes_key_hex")) ?? [],
      initialVector: Hexadecimal.decode(text("iv_hex")) ?? []
    )
  }

  static func file(_ name: String) -> [UInt8] {
    SharedMaterial.bytes("conformance/endpoint/" + name) ?? []
  }
}
