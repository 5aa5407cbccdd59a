package import FlowRemote

/// Turns away what a page in a browser could send: the sandbox is for programs on this machine.
package enum Doorkeeper {
  /// The header that calls want which set what the platform causes; a page of another site can't send it unasked.
  package static let ownHeader = "X-Flowctl-Sandbox"

  /// The answer to a request that names another host, or comes from another site; nil for one that may come in.
  ///
  /// `hosts` are the values of all its `Host` headers, `address` is the one that is listened on: `127.0.0.1:4010`.
  package static func refusal(hosts: [String], headers: [HTTPRequest.Field], address: String) -> HTTPAnswer? {
    switch intruder(hosts: hosts, headers: headers, address: address) {
    case .otherHost?:
      SandboxLimits.failure(403, "The sandbox answers only requests whose Host is \(address) or localhost")
    case .otherSite?: SandboxLimits.failure(403, "The sandbox does not answer pages of other sites")
    case nil: nil
    }
  }

  /// Requests that are refused.
  package enum Intruder: Sendable {
    /// A request that calls this server by the name of another.
    case otherHost
    /// A request from a page of another site.
    case otherSite
  }

  /// Why a request may not come in; nil for one that may.
  package static func intruder(hosts: [String], headers: [HTTPRequest.Field], address: String) -> Intruder? {
    guard hosts.count == 1, let host = hosts.first, isOwn(host, address) else { return .otherHost }
    for field in headers {
      switch field.name.lowercased() {
      case "origin" where field.value != "http://\(host)": return .otherSite
      case "sec-fetch-site" where !["same-origin", "none"].contains(field.value.lowercased()): return .otherSite
      default: break
      }
    }
    return nil
  }

  /// Turns away a call that changes something and does not carry our own header: a form on any page could send the rest.
  static func requireOwnHeader(_ request: SandboxRequest) throws(GraphFailure) {
    guard request.method != "GET", request.header(ownHeader.lowercased()) != "1" else { return }
    var failure = GraphFailure(10, "(#10) What only the platform causes is set with the header \(ownHeader): 1")
    failure.status = 403
    throw failure
  }

  /// Whether a `Host` is the address that is listened on, or `localhost` with its port.
  private static func isOwn(_ host: String, _ address: String) -> Bool {
    let host = host.lowercased()
    guard host != address.lowercased() else { return true }
    let port = address.lastIndex(of: ":").map { address[$0...] } ?? ""
    return host == "localhost\(port)" || port == ":80" && (host == "localhost" || "\(host):80" == address.lowercased())
  }
}
