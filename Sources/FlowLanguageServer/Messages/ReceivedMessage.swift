import JSONText

/// A message of the client.
enum ReceivedMessage: Sendable {
  case request(RequestID, method: String, params: JSONNode)
  case notification(method: String, params: JSONNode)
  /// The answer to a request of ours.
  case response(RequestID, result: JSONNode?, error: JSONNode?)
  /// What is none of these; the id is that of the request that it seems to be.
  case invalid(RequestID?, ResponseError)

  /// Reads the content of a message.
  init(_ content: [UInt8]) {
    let document = JSONDocument(parsing: content, maximumSize: FrameReader.contentLimit)
    // Half a character may stand in what people type, and JavaScript sends it as it is.
    if let fault = document.faults.first(where: { $0.kind != .loneSurrogate }) {
      self = .invalid(nil, ResponseError(.parseError, "the message is not valid JSON: \(fault.message)"))
      return
    }
    self.init(document.root)
  }

  private init(_ root: JSONNode) {
    let id = RequestID(root["id"])
    guard root.kind == .object else {
      self = .invalid(nil, ResponseError(.invalidRequest, "a message is an object, not \(root.kind.description)"))
      return
    }
    guard let method = root["method"]?.string else {
      if let id, root["result"] != nil || root["error"] != nil {
        self = .response(id, result: root["result"], error: root["error"])
      } else {
        self = .invalid(id, ResponseError(.invalidRequest, "a message has a 'method', or a 'result' or 'error'"))
      }
      return
    }
    let params = root["params"] ?? JSONDocument(parsing: "").root
    if let id {
      self = .request(id, method: method, params: params)
    } else if root["id"] != nil {
      self = .invalid(nil, ResponseError(.invalidRequest, "the 'id' of a request is a number or a text"))
    } else {
      self = .notification(method: method, params: params)
    }
  }
}
