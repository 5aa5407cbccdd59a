import JSONText

/// Messages that came and were not handled yet, in their order.
struct Inbox: Sendable {
  private var messages: [ReceivedMessage] = []
  /// The first that was not taken yet.
  private var start = 0
  /// Requests that are waiting and are no longer wanted.
  private var cancelled: Set<RequestID> = []
  private var waiting: Set<RequestID> = []

  var isEmpty: Bool { start == messages.count }

  /// Adds a message; one that cancels a request does so now, and is gone.
  mutating func append(_ message: ReceivedMessage) {
    switch message {
    case .notification("$/cancelRequest", let params):
      // One that was answered, or never asked, can't be cancelled any more.
      if let id = RequestID(params["id"]), waiting.contains(id) { cancelled.insert(id) }
      return
    case .request(let id, _, _): waiting.insert(id)
    default: break
    }
    messages.append(message)
  }

  /// The next message, and whether it was cancelled.
  mutating func next() -> (message: ReceivedMessage, isCancelled: Bool)? {
    guard start < messages.count else { return nil }
    let message = messages[start]
    start += 1
    if start == messages.count || start > 256 {
      messages.removeFirst(start)
      start = 0
    }
    guard case .request(let id, _, _) = message else { return (message, false) }
    waiting.remove(id)
    return (message, cancelled.remove(id) != nil)
  }
}
