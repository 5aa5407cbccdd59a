/// A path to a value in a JSON document (RFC 6901); `""` is the whole document.
public struct JSONPointer: Sendable {
  /// Keys and array indices from the outside in, unescaped.
  public var tokens: [String]

  /// A pointer of unescaped keys and indices.
  public init(_ tokens: [String] = []) {
    self.tokens = tokens
  }

  /// Reads `/screens/0/id`; nil if the text is not empty and does not begin with a slash, or a `~` escape is wrong.
  public init?(parsing text: some StringProtocol) {
    guard !text.isEmpty else {
      self.init()
      return
    }
    guard text.first == "/" else { return nil }
    var tokens: [String] = []
    for part in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let token = Self.unescaped(part) else { return nil }
      tokens.append(token)
    }
    self.init(tokens)
  }

  /// This pointer, one step further in.
  public func appending(_ token: String) -> JSONPointer {
    JSONPointer(tokens + [token])
  }

  private static func unescaped(_ text: some StringProtocol) -> String? {
    var result = ""
    var isEscape = false
    for scalar in text.unicodeScalars {
      switch (isEscape, scalar) {
      case (false, "~"): isEscape = true
      case (false, _): result.unicodeScalars.append(scalar)
      case (true, "0"), (true, "1"):
        result += scalar == "0" ? "~" : "/"
        isEscape = false
      case (true, _): return nil
      }
    }
    return isEscape ? nil : result
  }
}

extension JSONPointer: Hashable {
  /// Whether both have the same tokens, compared by their code units.
  public static func == (left: JSONPointer, right: JSONPointer) -> Bool {
    left.tokens.count == right.tokens.count
      && zip(left.tokens, right.tokens).allSatisfy { JSONName($0) == JSONName($1) }
  }

  /// Hashes the tokens.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(tokens)
  }
}

extension JSONPointer: CustomStringConvertible {
  /// The escaped text: `/screens/0/id`.
  public var description: String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for token in tokens {
      text.append(UInt8(ascii: "/"))
      // Nearly no name has anything to escape.
      guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
        text += token.utf8
        continue
      }
      for byte in token.utf8 {
        switch byte {
        case UInt8(ascii: "~"): text += "~0".utf8
        case UInt8(ascii: "/"): text += "~1".utf8
        default: text.append(byte)
        }
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension JSONPointer: ExpressibleByStringLiteral {
  /// A pointer written in source; text that is no pointer is taken as one token.
  public init(stringLiteral text: String) {
    self = JSONPointer(parsing: text) ?? JSONPointer([text])
  }
}
