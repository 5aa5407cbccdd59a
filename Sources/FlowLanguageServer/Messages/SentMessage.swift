import JSONText

/// A message to the client.
enum SentMessage: Sendable, Hashable {
  case result(RequestID, JSONValue)
  /// The id is null where nobody knows it.
  case failure(RequestID?, ResponseError)
  case notification(method: String, params: JSONValue)
  case request(RequestID, method: String, params: JSONValue)

  var json: JSONValue {
    let version = JSONValue.Member("jsonrpc", "2.0")
    switch self {
    case .result(let id, let result): return .object([version, .init("id", id.value), .init("result", result)])
    case .failure(let id, let error):
      return .object([version, .init("id", id?.value ?? .null), .init("error", error.json)])
    case .notification(let method, let params):
      return .object([version, .init("method", .string(method)), .init("params", params)])
    case .request(let id, let method, let params):
      return .object([version, .init("id", id.value), .init("method", .string(method)), .init("params", params)])
    }
  }

  /// The content of the message, without a header.
  var content: [UInt8] { Array(JSONPrinter().print(json).utf8) }
}
