package import FlowRemote
import JSONText

/// How much a request may hold, and the answer to one that does not even reach the machine.
package enum SandboxLimits {
  /// The most bytes that a body may have, by the address that it is sent to.
  ///
  /// A Flow JSON may have 10 MB; in a JSON string every quote of it takes two bytes.
  package static func body(of target: String) -> Int {
    let path = target.prefix { $0 != "?" }
    if path.hasSuffix("/assets") { return SandboxMachine.textLimit + (1 << 16) }
    if path.hasSuffix("/flows") || path.hasSuffix("/message_templates") { return 3 * SandboxMachine.textLimit }
    // A file from a picker: a flow may allow at most 25 MiB.
    if path.hasSuffix("/media") { return (25 << 20) + (1 << 10) }
    return 1 << 20
  }

  /// An error in the platform's envelope.
  package static func failure(_ status: Int, _ message: String) -> HTTPAnswer {
    var failure = status == 413 ? GraphFailure.tooLarge : GraphFailure(1, message)
    failure.status = status
    return HTTPAnswer(
      status: status,
      headers: [.init("Content-Type", "application/json; charset=UTF-8")],
      body: Array(JSONPrinter().print(failure.body(trace: "ASandbox")).utf8)
    )
  }
}
