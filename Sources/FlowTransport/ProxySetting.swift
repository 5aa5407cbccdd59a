import AsyncHTTPClient
import FlowRemote

/// The proxy that the environment names.
struct ProxySetting: Sendable, Hashable {
  let host: String
  let port: Int
  let user: String?
  let password: String

  /// A setting that can't be used, in plain words; it is never shown itself, for it may hold a password.
  struct Fault: Error, Hashable {
    let message: String
  }

  /// Reads the setting for addresses of that scheme; nil where there is none.
  ///
  /// Upper-case `HTTP_PROXY` is not read: a web server may set it from a request's header.
  static func find(for scheme: String, _ environment: (String) -> String?) throws(Fault) -> ProxySetting? {
    let names = (scheme == "https" ? ["HTTPS_PROXY", "https_proxy"] : ["http_proxy"]) + ["ALL_PROXY", "all_proxy"]
    for name in names {
      if let text = environment(name), !text.isEmpty { return try ProxySetting(text, called: name) }
    }
    return nil
  }

  /// Reads `http://user:password@host:port` with or without its scheme; the name ends at the last `@`.
  init(_ text: String, called name: String) throws(Fault) {
    let mark = text.range(ofText: "://")
    let scheme = mark.map { text[..<$0.lowerBound].lowercased() } ?? "http"
    guard scheme == "http" else {
      throw Fault(
        message: scheme == "https"
          ? "the proxy in '\(name)' wants a secure connection to itself, which flowctl can't make: give its 'http://' "
            + "address (what is sent to the account stays encrypted all the way)"
          : "the proxy in '\(name)' is of a kind that flowctl can't use: expected 'http://host:port'"
      )
    }
    let unreadable = Fault(message: "the proxy in '\(name)' can't be read: expected 'http://user:password@host:port'")
    let authority = text[(mark?.upperBound ?? text.startIndex)...].prefix { !"/?#".contains($0) }
    let sign = authority.lastIndex(of: "@")
    let server = sign.map { authority[authority.index(after: $0)...] } ?? authority
    guard let address = Address("http://\(server)"), Self.isName(address.host) else { throw unreadable }
    (host, port) = (address.host, address.port)
    guard let sign else {
      (user, password) = (nil, "")
      return
    }
    let words = authority[..<sign].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let user = Self.decoded(words.first ?? ""), let password = Self.decoded(words.count > 1 ? words[1] : ""),
      !user.isEmpty
    else {
      throw Fault(
        message: "user name and password of the proxy in '\(name)' can't be read: "
          + "write '%', ':', '/' and '@' in them as '%25', '%3A', '%2F' and '%40'"
      )
    }
    (self.user, self.password) = (user, password)
  }

  private static func isName(_ host: String) -> Bool {
    !host.isEmpty && host.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
  }

  /// The text without its escapes; nil if one of them is invalid, or stands for something that a header can't carry.
  private static func decoded(_ text: Substring) -> String? {
    var rest = text.utf8[...]
    while let percent = rest.firstIndex(of: UInt8(ascii: "%")) {
      let digits = rest[rest.index(after: percent)...].prefix(2)
      guard digits.count == 2, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
      rest = rest[digits.endIndex...]
    }
    let decoded = Percent.decode(text)
    return decoded.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } ? decoded : nil
  }

  /// As the network stack takes it.
  var configuration: HTTPClient.Configuration.Proxy {
    .server(
      host: host,
      port: port,
      authorization: user.map { .basic(username: $0, password: password) }
    )
  }
}

/// The hosts that are reached without the proxy: those of `NO_PROXY`, and this machine.
struct ProxyExceptions: Sendable {
  private let suffixes: [String]

  init(_ text: String) {
    suffixes = text.split { $0 == "," || $0 == " " }.map { $0.lowercased() }
  }

  func includes(_ address: Address) -> Bool {
    if address.isLoopback { return true }
    return suffixes.contains { suffix in
      let name = suffix.first == "." ? String(suffix.dropFirst()) : suffix
      return suffix == "*" || address.host == name || address.host.hasSuffix(".\(name)")
    }
  }
}
