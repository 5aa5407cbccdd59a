import FlowFiles
import JSONText

/// A conversation with one client: takes messages one by one and says what is answered, and does what is due in between.
struct Session: Sendable {
  enum State: Sendable {
    case new, running, shutDown
  }

  let surroundings: Surroundings
  var state = State.new
  var ending: LanguageServer.Ending?
  var client = ClientCapabilities()
  var settings = SessionSettings()
  /// The folders of the workspace and whatever other folders texts were opened from, by folder.
  var projects: [Path: Project] = [:]
  /// The folders that the client has open, in its order.
  var folders: [Path] = []
  /// Which project the files of a folder belong to, once somebody has found out.
  var foldersOfPaths: [Path: Path] = [:]
  /// The open texts, by address.
  var documents: [String: OpenDocument] = [:]
  /// The addresses of open texts by the path that the workspace knows them by.
  var addresses: [String: String] = [:]
  /// The open texts that the workspace does not know yet as they are now.
  var changed: Set<String> = []
  var diagnosis = Diagnosis()
  /// What else is to be sent before the answer.
  var outbox: [SentMessage] = []
  private var requestCount = 0

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  // MARK: Messages

  /// What a message is answered with, and what is to be said besides.
  mutating func handle(_ message: ReceivedMessage) -> [SentMessage] {
    switch message {
    case .request(let id, let method, let params): answer(id, method, params)
    case .notification(let method, let params): take(method, params)
    case .response: break
    case .invalid(let id, let error): outbox.append(.failure(id, error))
    }
    return flushed()
  }

  /// What a request is answered with that was cancelled before anybody looked at it.
  mutating func refuse(_ message: ReceivedMessage) -> [SentMessage] {
    guard case .request(let id, _, _) = message else { return handle(message) }
    return [.failure(id, .cancelled)]
  }

  private mutating func answer(_ id: RequestID, _ method: String, _ params: JSONNode) {
    do throws(ResponseError) {
      let result = try result(method, params)
      outbox.append(.result(id, result))
    } catch {
      outbox.append(.failure(id, error))
    }
  }

  private mutating func result(_ method: String, _ params: JSONNode) throws(ResponseError) -> JSONValue {
    switch state {
    case .new where method != "initialize":
      throw ResponseError(.notInitialized, "the first request is 'initialize'")
    case .shutDown: throw ResponseError(.invalidRequest, "the server is shut down")
    case .new, .running: break
    }
    guard let handler = Self.requests[method] else {
      throw ResponseError(.methodNotFound, "there is no request '\(method.prefix(100))'")
    }
    return try handler(&self, params)
  }

  private mutating func take(_ method: String, _ params: JSONNode) {
    if method == "exit" {
      ending = state == .shutDown ? .orderly : .abrupt
    } else if state == .running {
      Self.notifications[method]?(&self, params)
    }
  }

  /// Everything to be sent, in its order.
  mutating func flushed() -> [SentMessage] {
    defer { outbox = [] }
    return outbox
  }

  /// Asks the client for something; nothing waits for what it answers.
  mutating func ask(_ method: String, _ params: JSONValue = nil) {
    requestCount += 1
    outbox.append(.request(RequestID("flowjson-\(requestCount)"), method: method, params: params))
  }

  mutating func notify(_ method: String, _ params: JSONValue) {
    outbox.append(.notification(method: method, params: params))
  }
}
