import FlowRemote
import JSONText

/// An error as the Graph API words it.
struct GraphFailure: Error, Hashable {
  var status = 400
  let code: Int
  var subcode: Int?
  var type = "OAuthException"
  let message: String
  var title: String?
  var userMessage: String?
  var details: String?

  init(_ code: Int, _ message: String, title: String? = nil, userMessage: String? = nil, details: String? = nil) {
    self.code = code
    self.message = message
    self.title = title
    self.userMessage = userMessage
    self.details = details
  }

  /// A parameter that the management calls refuse.
  static func parameter(_ userMessage: String, title: String = "Invalid parameter") -> GraphFailure {
    GraphFailure(100, "Invalid parameter", title: title, userMessage: userMessage)
  }

  static func missing(_ name: String) -> GraphFailure {
    GraphFailure(100, "(#100) The parameter \(name) is required")
  }

  static func noObject(_ id: String, method: String) -> GraphFailure {
    var failure = GraphFailure(
      100,
      "Unsupported \(method.lowercased()) request. Object with ID '\(id)' does not exist, cannot be loaded due to "
        + "missing permissions, or does not support this operation. Please read the Graph API documentation at "
        + "https://developers.facebook.com/docs/graph-api"
    )
    failure.subcode = 33
    failure.type = "GraphMethodException"
    return failure
  }

  /// An error of the messages call; those carry `details`.
  static func message(_ code: Int, _ text: String, details: String, status: Int = 400) -> GraphFailure {
    var failure = GraphFailure(code, "(#\(code)) \(text)", details: details)
    failure.status = status
    return failure
  }

  /// An error whose title repeats the message, like those of the flow calls.
  static func flow(_ code: Int, _ message: String, _ userMessage: String, title: String? = nil) -> GraphFailure {
    GraphFailure(code, message, title: title ?? message, userMessage: userMessage)
  }

  func body(trace: String) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("message", .string(message)), .init("type", .string(type)), .init("code", .number("\(code)")),
    ]
    if let subcode { members.append(.init("error_subcode", .number("\(subcode)"))) }
    members.append(.init("is_transient", false))
    if let title { members.append(.init("error_user_title", .string(title))) }
    if let userMessage { members.append(.init("error_user_msg", .string(userMessage))) }
    if let details {
      members.append(.init("error_data", ["messaging_product": "whatsapp", "details": .string(details)]))
    }
    members.append(.init("fbtrace_id", .string(trace)))
    return ["error": .object(members)]
  }
}
