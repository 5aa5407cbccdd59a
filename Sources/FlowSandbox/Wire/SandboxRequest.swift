package import FlowRemote

/// A request as the sandbox gets it, over a socket or inside the process.
package struct SandboxRequest: Sendable, Hashable {
  package let method: String
  /// Escaped, from the first slash on, without the query.
  package let path: String
  package let query: [HTTPRequest.Field]
  package let headers: [HTTPRequest.Field]
  package let body: [UInt8]
  /// What links begin with, so that they stay on the host that the request came to: `http://127.0.0.1:4010`.
  package let origin: String

  package init(
    method: String,
    target: String,
    headers: [HTTPRequest.Field],
    body: [UInt8],
    origin: String
  ) {
    self.method = method
    self.headers = headers
    self.body = body
    self.origin = origin
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = String(parts.first ?? "")
    query = parts.count > 1 ? Percent.fields(parts[1]) : []
  }

  var segments: [String] { path.split(separator: "/").map { Percent.decode($0) } }

  func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name }?.value
  }
}
