/// Bytes as characters, and those that are none.
package struct UTF8Pieces: Sequence, IteratorProtocol {
  package enum Piece: Sendable, Hashable {
    case scalar(Unicode.Scalar)
    /// A byte that is part of no character.
    case broken(UInt8)
  }

  private var rest: ArraySlice<UInt8>

  package init(_ bytes: some Collection<UInt8>) {
    rest = Array(bytes)[...]
  }

  package mutating func next() -> Piece? {
    guard let first = rest.first else { return nil }
    var decoder = Unicode.UTF8.ForwardParser()
    var bytes = rest.makeIterator()
    if case .valid(let encoded) = decoder.parseScalar(from: &bytes) {
      rest = rest.dropFirst(encoded.count)
      return .scalar(Unicode.UTF8.decode(encoded))
    }
    rest = rest.dropFirst()
    return .broken(first)
  }

  /// `\xff`.
  package static func escape(of byte: UInt8) -> String {
    "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
}
