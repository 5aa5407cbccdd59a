import JSONText
import Synchronization

/// Holds on to documents between the steps of a run, so that a file is read and parsed once.
///
/// A run over very many files would fill the memory: what is over is read again when it is needed again.
final class PassedOn: Sendable {
  /// The bytes of text that are held, at most: 64 MiB.
  private static let limit = 64 << 20

  private let count = Atomic(0)

  /// The document if there is room for it; one that stands in no file is always held.
  func document(_ document: JSONDocument, of job: FileJob) -> JSONDocument? {
    let size = document.bytes.count
    if job.given != nil { return document }
    let total = count.wrappingAdd(size, ordering: .relaxed).newValue
    if total <= Self.limit { return document }
    count.wrappingSubtract(size, ordering: .relaxed)
    return nil
  }
}
