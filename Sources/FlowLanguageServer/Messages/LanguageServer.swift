/// A language server as a machine that takes bytes and gives bytes: it reads no input and writes no output itself.
///
/// Give it what came with ``receive(_:)``, and call ``step()`` until it has nothing more to say; look for more input
/// between two steps, so that what was cancelled or overtaken need not be done.
package struct LanguageServer: Sendable {
  /// The direction of a message, for who writes the traffic down.
  package enum Direction: String, Sendable {
    case received, sent
  }

  /// How the server ended.
  package enum Ending: Sendable, Hashable {
    /// After `shutdown` and `exit`.
    case orderly
    /// After `exit` alone.
    case abrupt
    /// The stream can't be read any further.
    case broken(FrameReader.Failure)
  }

  private var frames = FrameReader()
  private var inbox = Inbox()
  private var session: Session
  private var failure: FrameReader.Failure?
  /// Is told the content of each message.
  private let observe: (@Sendable (Direction, [UInt8]) -> Void)?

  package init(_ surroundings: Surroundings, observe: (@Sendable (Direction, [UInt8]) -> Void)? = nil) {
    session = Session(surroundings)
    self.observe = observe
  }

  /// Takes what came from the client.
  package mutating func receive(_ bytes: [UInt8]) {
    guard failure == nil else { return }
    frames.append(bytes)
    do throws(FrameReader.Failure) {
      while let content = try frames.next() {
        observe?(.received, content)
        inbox.append(ReceivedMessage(content))
      }
    } catch {
      failure = error
    }
  }

  /// Takes note that nothing more will come.
  package mutating func receiveEnd() {
    if failure == nil { failure = frames.isInsideMessage ? .cutOff : .ended }
  }

  /// Does one piece of work and gives the bytes to be sent; nil when there is nothing to do until more comes.
  package mutating func step() -> [UInt8]? {
    guard ending == nil else { return nil }
    if let (message, isCancelled) = inbox.next() {
      return framed(isCancelled ? session.refuse(message) : session.handle(message))
    }
    guard failure == nil, session.hasWork else { return nil }
    return framed(session.work())
  }

  /// How the server ended; nil while it runs.
  package var ending: Ending? {
    if let ending = session.ending { return ending }
    return inbox.isEmpty ? failure.map(Ending.broken) : nil
  }

  /// An open text as the server has it, for tests; nil for one that is not open.
  package func text(of uri: String) -> [UInt8]? { session.documents[uri]?.bytes }

  private func framed(_ messages: [SentMessage]) -> [UInt8] {
    var bytes: [UInt8] = []
    for message in messages {
      let content = message.content
      observe?(.sent, content)
      bytes += "Content-Length: \(content.count)\r\n\r\n".utf8
      bytes += content
    }
    return bytes
  }
}
