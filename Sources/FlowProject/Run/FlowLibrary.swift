import FlowFiles
import FlowMessages
import FlowModel
import FlowReports
import JSONText
import Synchronization

/// The flows that messages are checked against, read when they are first needed.
final class FlowLibrary: Sendable {
  /// A flow with what reports need of its text.
  struct Entry: Sendable {
    let flow: Flow
    /// The flow as messages are checked against it; the reason is each message's own.
    let resolved: ResolvedFlow
    let lines: LineTable
    /// As it is shown.
    let shown: String
  }

  /// Larger than any project; evicted flows are read again.
  private static let capacity = 64

  private struct State {
    var entries: [Path: Entry] = [:]
    var failures: [Path: FileFailure] = [:]
    /// By what they are called in reports.
    var paths: [Path: Path] = [:]
  }

  private let workingFolder: Path
  /// Documents that were parsed already, or count instead of what the files hold.
  private let documents: [Path: JSONDocument]
  private let state = Mutex(State())

  init(workingFolder: Path, documents: [Path: JSONDocument]) {
    self.workingFolder = workingFolder
    self.documents = documents
  }

  /// What could not be read, in the order of the paths.
  var failures: [FileFailure] {
    state.withLock { $0.failures.sorted { $0.key < $1.key }.map(\.value) }
  }

  /// The flow in a file, given by its absolute path; nil if it can't be read.
  func entry(_ path: Path) -> Entry? {
    if let known = state.withLock({ $0.entries[path] }) { return known }
    let shown = shown(path)
    do throws(FileFailure) {
      let document = try document(path)
      let flow = Flow(document)
      let resolved = ResolvedFlow(flow, path: shown, reason: "")
      let entry = Entry(flow: flow, resolved: resolved, lines: LineTable(document.bytes), shown: shown)
      state.withLock { state in
        if state.entries.count >= Self.capacity { state.entries.removeAll() }
        state.entries[path] = entry
        state.paths[Path(shown)] = path
      }
      return entry
    } catch {
      state.withLock { $0.failures[path] = FileFailure(shown, error.reason) }
      return nil
    }
  }

  /// The flow that is called so in reports.
  func entry(shownAs shown: String) -> Entry? {
    state.withLock { $0.paths[Path(shown)] }.flatMap { entry($0) }
  }

  private func document(_ path: Path) throws(FileFailure) -> JSONDocument {
    if let document = documents[path] { return document }
    let contents = try FileSystem.read(path)
    guard contents.status.size <= FileSystem.sizeLimit else { throw FileFailure(path, "is larger than 10 MB") }
    return JSONDocument(parsing: contents.bytes)
  }

  /// Relative where the file lies under the working folder, else absolute.
  private func shown(_ path: Path) -> String {
    (path.isInside(workingFolder) ? path.relative(to: workingFolder) : path).shown
  }
}
