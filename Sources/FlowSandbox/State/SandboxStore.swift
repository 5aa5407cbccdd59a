package import FlowRemote
import JSONText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The sandbox's folder: one request at a time, whichever process it comes from, and on disk before it is answered.
///
/// `state.json` is replaced as a whole, so that a crash leaves the old state or the new one. Texts of flows are files
/// that are written once, before the state that names them.
package struct SandboxStore: Sendable {
  /// A folder that cannot be used, and why.
  package struct Failure: Error, Sendable, Hashable {
    package let message: String
  }

  let folder: String
  let now: @Sendable () -> Int
  let random: @Sendable () -> UInt64

  package init(
    folder: String,
    now: @escaping @Sendable () -> Int,
    random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }
  ) {
    self.folder = folder
    self.now = now
    self.random = random
  }

  /// Answers a request.
  package func answer(_ request: SandboxRequest) throws(Failure) -> HTTPAnswer {
    try AtomicFile.makeFolder(folder)
    let lock = try FileLock(path("lock"))
    defer { lock.release() }
    let state = try load()
    var machine = SandboxMachine(state: state, now: now(), random: random) { name in
      try? AtomicFile.read(path(name))
    }
    let answer = machine.answer(request)
    if machine.state != state {
      for (name, bytes) in machine.newTexts { try AtomicFile.write(bytes, to: path(name)) }
      try save(machine.state)
      removeTexts(of: state, notIn: machine.state)
    }
    return answer
  }

  /// Makes the folder if it is not there, and sees that its state can be read.
  package func prepare() throws(Failure) {
    try AtomicFile.makeFolder(folder)
    let lock = try FileLock(path("lock"))
    defer { lock.release() }
    let state = try load()
    if try AtomicFile.read(path("state.json")) == nil { try save(state) }
  }

  private func path(_ name: String) -> String { folder + "/" + name }

  private func load() throws(Failure) -> SandboxState {
    guard let bytes = try AtomicFile.read(path("state.json")) else { return SandboxState() }
    let document = JSONDocument(parsing: bytes)
    guard document.faults.isEmpty, let state = SandboxState(JSONValue(document.root)) else {
      throw Failure(message: "'\(path("state.json"))' is not a state of the sandbox; move it away to begin anew")
    }
    return state
  }

  private func save(_ state: SandboxState) throws(Failure) {
    try AtomicFile.write(Array(JSONPrinter(.pretty).print(state.json).utf8) + [10], to: path("state.json"))
  }

  /// Nothing names those texts any more; one that stays behind does no harm.
  private func removeTexts(of old: SandboxState, notIn new: SandboxState) {
    for file in old.files.subtracting(new.files) { unlink(path(file)) }
  }
}

extension SandboxState {
  fileprivate var files: Set<String> {
    Set(flows.flatMap { $0.published.map(\.file) + ($0.draft.map { [$0.file] } ?? []) })
  }
}
