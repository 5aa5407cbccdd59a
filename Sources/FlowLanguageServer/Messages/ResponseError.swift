import JSONText

/// Why a request was not answered with a result.
struct ResponseError: Error, Sendable, Hashable {
  let code: Code
  /// For people: lower case, without a full stop.
  let message: String

  /// The numbers that JSON-RPC and LSP have for kinds of errors.
  enum Code: Int, Sendable {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParameters = -32602
    case notInitialized = -32002
    case requestCancelled = -32800
    case requestFailed = -32803
  }

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  var json: JSONValue { ["code": .number(String(code.rawValue)), "message": .string(message)] }

  static let cancelled = ResponseError(.requestCancelled, "the request was cancelled")
}
