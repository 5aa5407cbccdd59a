import CommandSupport
import Dispatch
import FlowLanguage
import FlowRemote
import FlowText

/// Prints what goes over the wire, and that something takes long.
struct VerboseTransport: Transport {
  let inner: any Transport
  let output: Output
  let isVerbose: Bool
  /// The most of a body that is shown, in bytes.
  private static let shown = 16_384

  func send(_ request: WireRequest, timeout: Duration, limit: Int) throws(TransportError) -> HTTPAnswer {
    if isVerbose { tell("> \(request.method) \(request.url)", request.body) }
    let timer = DispatchSource.makeTimerSource(queue: .global())
    let (output, host) = (output, Address(request.url)?.server ?? "the remote side")
    timer.setEventHandler { output.progress("waiting for \(host) …") }
    timer.schedule(deadline: .now() + 1, repeating: 10)
    timer.resume()
    defer { timer.cancel() }
    do throws(TransportError) {
      let answer = try inner.send(request, timeout: timeout, limit: limit)
      if isVerbose { tell("< \(answer.status)", answer.body) }
      return answer
    } catch {
      if isVerbose { output.progress("< no answer: \(error.reason)") }
      throw error
    }
  }

  private func tell(_ head: ShownText, _ body: [UInt8]) {
    output.progress(head)
    guard !body.isEmpty else { return }
    let text = String(decoding: body.prefix(Self.shown), as: UTF8.self)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { output.progress("  \(line)") }
    if body.count > Self.shown {
      output.progress("  … \((body.count - Self.shown).counted("byte")) more")
    }
  }
}

extension TransportError {
  /// Why there is no answer.
  var reason: String {
    switch self {
    case .notSent(let reason), .impossible(let reason), .unclear(let reason), .misconfigured(let reason): reason
    case .tooLarge: "it is larger than 16 MiB"
    }
  }
}
