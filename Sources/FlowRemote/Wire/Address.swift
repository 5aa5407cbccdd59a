/// The parts of an http address that decide who gets a credential.
package struct Address: Sendable, Hashable {
  package let scheme: String
  package let host: String
  package let port: Int
  /// From the first slash on, query included.
  package let rest: String

  /// Reads `https://host:port/path?query`; nil for anything else, user names included.
  package init?(_ text: String) {
    guard let mark = text.range(ofText: "://") else { return nil }
    scheme = text[..<mark.lowerBound].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    let tail = text[mark.upperBound...]
    let end = tail.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? tail.endIndex
    rest = String(tail[end...].prefix { $0 != "#" })
    let authority = tail[..<end]
    guard !authority.contains("@"), let (host, port) = Self.split(authority) else { return nil }
    self.host = host.lowercased()
    if let port {
      guard let number = Int(port), (1...65535).contains(number) else { return nil }
      self.port = number
    } else {
      self.port = scheme == "https" ? 443 : 80
    }
  }

  /// Host and port, as people name a server: `graph.facebook.com:443`.
  package var server: String { "\(host):\(port)" }

  /// Scheme and host, and the port where it is not the usual one: `https://graph.facebook.com`.
  package var origin: String {
    port == (scheme == "https" ? 443 : 80) ? "\(scheme)://\(host)" : "\(scheme)://\(server)"
  }

  /// Whether both addresses have the same scheme, host and port.
  package func hasSameOrigin(as other: Address) -> Bool {
    scheme == other.scheme && host == other.host && port == other.port
  }

  /// Whether nothing that is sent there leaves the machine.
  package var isLoopback: Bool {
    host == "localhost" || host == "[::1]" || host == "::1" || Self.isLoopbackIPv4(host)
  }

  /// Whether a credential may be sent there: encrypted, or not leaving the machine.
  package var isPrivate: Bool { scheme == "https" || isLoopback }

  private static func isLoopbackIPv4(_ host: String) -> Bool {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return parts.count == 4 && !parts.contains(nil) && parts[0] == 127
  }

  private static func split(_ authority: Substring) -> (host: String, port: String?)? {
    if authority.first == "[" {
      guard let close = authority.firstIndex(of: "]") else { return nil }
      let host = String(authority[...close])
      let tail = authority[authority.index(after: close)...]
      if tail.isEmpty { return (host, nil) }
      return tail.first == ":" ? (host, String(tail.dropFirst())) : nil
    }
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = parts.first, !host.isEmpty, parts.count <= 2 else { return nil }
    return (String(host), parts.count == 2 ? String(parts[1]) : nil)
  }
}

extension StringProtocol {
  /// Where `text` first occurs.
  package func range(ofText text: String) -> Range<Index>? {
    guard !text.isEmpty else { return nil }
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }

  /// This text with every `old` replaced.
  package func replacing(_ old: String, by new: String) -> String {
    var result = ""
    var rest = self[...]
    while let found = rest.range(ofText: old) {
      result += rest[..<found.lowerBound] + new
      rest = rest[found.upperBound...]
    }
    return result + rest
  }
}
