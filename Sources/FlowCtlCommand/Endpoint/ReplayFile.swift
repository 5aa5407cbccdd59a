import FlowEndpoint
import FlowFiles
import FlowRun
import JSONText

/// Answers that are given again: a recording of `endpoint proxy`, or the steps of a script.
struct ReplayFile {
  let exchanges: [FlowEndpoint.Recording.Exchange]

  init(_ path: String, _ access: EndpointAccess) throws {
    let bytes = try access.read(path, limit: 64 << 20)
    let document = JSONDocument(parsing: bytes)
    if Script.isScript(document.root) {
      let (script, faults) = Script.read(document)
      guard let script else { throw Self.failure(path, document, faults.first) }
      exchanges = script.steps.compactMap { step in
        guard case .request(let request, let answer) = step.kind else { return nil }
        return FlowEndpoint.Recording.Exchange(scripted: request, answer: answer)
      }
      return
    }
    do throws(FlowEndpoint.Recording.Failure) {
      exchanges = try FlowEndpoint.Recording(parsing: bytes).exchanges
    } catch {
      let place = error.pointer.tokens.isEmpty ? "" : " (at \(error.pointer))"
      throw FileFailure(path, "is neither a recording nor a script: \(error.reason)\(place)")
    }
  }

  private static func failure(_ path: String, _ document: JSONDocument, _ fault: Script.Fault?) -> FileFailure {
    let position = LineTable(document.bytes).position(at: fault?.range.lowerBound ?? 0)
    return FileFailure("\(path):\(position.line):\(position.column)", fault?.message ?? "is not a script")
  }
}
