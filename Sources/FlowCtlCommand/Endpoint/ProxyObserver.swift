import FlowCrypto
import FlowEndpoint
import FlowFiles
import FlowRemote
import FlowText
import JSONText
import Synchronization

/// Decrypts what passes through a proxy, shows it, judges it, and passes it to a recorder.
struct ProxyObserver: Sendable {
  let key: EndpointPrivateKey
  let judge: AnswerJudge?
  let redaction: Redaction
  let recorder: ExchangeRecorder?
  let console: Console

  /// Tells of an answer.
  func tell(_ body: [UInt8], _ answer: HTTPAnswer) {
    guard let (request, exchange) = open(body) else {
      return console.error("<- status \(answer.status)\n")
    }
    var text: [UInt8]?
    do throws(CryptoFailure) {
      if !answer.body.isEmpty { text = try exchange.openAnswer(answer.body) }
    } catch {
      let hint: ShownText = error.hint.map { ": \($0)" } ?? ""
      console.error("<- status \(answer.status), which can't be opened: \(error.reason)\(hint)\n")
      return
    }
    let received = ReceivedAnswer(status: answer.status, text: text)
    var recorded = Recording.Exchange(request: request, status: answer.status, answer: Optional<JSONValue>.none)
    if let root = received.text?.root { recorded.answer = JSONValue(root) }
    let shown = redaction.redacted(recorded)
    let plain: ShownText = shown.answer.map { " \(JSONPrinter().print($0))" } ?? ""
    console.error("<- status \(answer.status)\(plain)\n")
    for finding in judge?.judge(received, to: request) ?? [] {
      let place: ShownText = finding.pointer.tokens.isEmpty ? "" : "\(finding.pointer): "
      console.error("   \(finding.level.rawValue): \(place)\(finding.message)\n")
    }
    recorder?.add(shown, console)
  }

  /// Tells that there is none.
  func tell(_ body: [UInt8], failure: String) {
    _ = open(body)
    console.error("<- \(failure)\n")
  }

  private func open(_ body: [UInt8]) -> (EndpointRequest, ExchangeKey)? {
    do throws(CryptoFailure) {
      let (text, exchange) = try EncryptedRequest(body: body).open(with: key)
      guard let request = try? EndpointRequest(parsing: text) else {
        console.error("-> a request without 'action'\n")
        return nil
      }
      let shown = redaction.redacted(
        Recording.Exchange(request: request, status: 200, answer: Optional<JSONValue>.none)
      ).request
      console.error("-> \(JSONPrinter().print(shown.json))\n")
      return (request, exchange)
    } catch {
      let hint: ShownText = error.hint.map { ": \($0)" } ?? ""
      console.error("-> a request that can't be opened: \(error.step.rawValue): \(error.reason)\(hint)\n")
      return nil
    }
  }
}

/// Writes exchanges into a file, all of it anew after each, so that a stopped proxy leaves a whole one.
final class ExchangeRecorder: Sendable {
  private let path: String
  private let file: Path
  private let recording: Mutex<Recording>

  /// Goes on with the recording at that path, or begins one.
  init(_ path: String, _ access: EndpointAccess) throws {
    self.path = path
    file = Path(path).absolute(in: access.console.workingFolder)
    guard FileSystem.exists(file) else {
      recording = Mutex(Recording())
      return
    }
    let bytes = try access.read(path, limit: 64 << 20)
    do throws(Recording.Failure) {
      recording = Mutex(try Recording(parsing: bytes))
    } catch {
      throw FileFailure(path, "is there, and is not a recording (\(error.reason)); it is left as it is")
    }
  }

  /// Adds an exchange without anything secret in it.
  func add(_ exchange: Recording.Exchange, _ console: Console) {
    recording.withLock { recording in
      recording.exchanges.append(exchange)
      do throws(FileFailure) {
        try FileReplacer.write(Array(recording.text.utf8), to: file, isPrivate: true)
      } catch {
        console.error("flowctl: \(path): \(error.reason)\n")
      }
    }
  }
}
