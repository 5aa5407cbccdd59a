/// What a server answered.
package struct HTTPAnswer: Sendable, Hashable {
  package let status: Int
  package let headers: [HTTPRequest.Field]
  package let body: [UInt8]

  package init(status: Int, headers: [HTTPRequest.Field] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The value of the first header of that name, in any case of letters.
  package func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}
