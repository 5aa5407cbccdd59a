import CommandSupport
import FlowCrypto

/// A body or key that can't be opened, read or made: which step failed, and what is usually the cause.
struct UnopenedFailure: PlainFailure {
  /// The file, or what else it is called.
  let subject: String
  let failure: CryptoFailure

  var lines: [String] {
    let head = "\(subject): \(failure.step.rawValue): \(failure.reason)"
    return failure.hint.map { [head, "hint: \($0)"] } ?? [head]
  }

  var exitStatus: ExitStatus { .findings }
}
