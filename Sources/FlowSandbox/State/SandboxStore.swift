package import FlowFiles
package import FlowRemote
import JSONText
import Synchronization

/// The sandbox's folder: one request at a time, whichever process it comes from, and on disk before it is answered.
///
/// `state.json` is replaced as a whole, so that a crash leaves the old state or the new one. Texts of flows are files
/// that are written once, before the state that names them.
package struct SandboxStore: Sendable {
  /// A folder that cannot be used, and why.
  package struct Failure: Error, Sendable, Hashable {
    package let message: String

    init(message: String) {
      self.message = message
    }

    init(_ failure: FileFailure) {
      message = "'\(failure.path)' \(failure.reason)"
    }
  }

  let folder: Path
  let now: @Sendable () -> Int
  let random: @Sendable () -> UInt64
  private let cache = StateCache()

  package init(
    folder: Path,
    now: @escaping @Sendable () -> Int,
    random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }
  ) {
    self.folder = folder
    self.now = now
    self.random = random
  }

  /// Answers a request; what only reads makes no folder.
  package func answer(_ request: SandboxRequest) throws(Failure) -> HTTPAnswer {
    // Reading a body may take long, and needs no state: it is done before the state is locked.
    let request = ReadRequest(request)
    if !isThere {
      var machine = machine(SandboxState())
      let answer = machine.answer(request)
      if machine.state == SandboxState() { return answer }
    }
    return try locked { () throws(Failure) in
      let state = try load()
      var machine = machine(state)
      let answer = machine.answer(request)
      try keep(machine, since: state)
      return answer
    }
  }

  /// Says whether there is a webhook.
  package func setWebhook(_ isThere: Bool) throws(Failure) {
    do throws(GraphFailure) {
      try change { machine throws(GraphFailure) in machine.setWebhook(isThere) }
    } catch {
      throw Failure(message: error.message)
    }
  }

  /// Reads something from the state.
  func look<Output>(_ body: (SandboxMachine) throws(GraphFailure) -> Output) throws(GraphFailure) -> Output {
    try change { machine throws(GraphFailure) in try body(machine) }
  }

  /// Changes the state outside of a request; what it was stays if `body` throws.
  func change<Output>(
    _ body: (inout SandboxMachine) throws(GraphFailure) -> Output
  ) throws(GraphFailure) -> Output {
    let outcome: Result<Output, GraphFailure>
    do throws(Failure) {
      outcome = try locked { () throws(Failure) in
        let state = try load()
        var machine = machine(state)
        let result: Result<Output, GraphFailure>
        do throws(GraphFailure) {
          result = .success(try body(&machine))
        } catch {
          return .failure(error)
        }
        try keep(machine, since: state)
        return result
      }
    } catch {
      throw GraphFailure(2, "(#2) The sandbox cannot work: \(error.message)")
    }
    return try outcome.get()
  }

  private func keep(_ machine: SandboxMachine, since state: SandboxState) throws(Failure) {
    guard machine.state != state else { return }
    for (name, bytes) in machine.newTexts { try write(bytes, to: name) }
    try save(machine.state)
    removeTexts(of: state, notIn: machine.state)
  }

  private func machine(_ state: SandboxState) -> SandboxMachine {
    SandboxMachine(state: state, now: now(), random: random) { name in try? read(name) }
  }

  /// Makes the folder if it is not there, and sees that its state can be read.
  package func prepare() throws(Failure) {
    try locked { () throws(Failure) in
      let state = try load()
      if try read("state.json") == nil { try save(state) }
    }
  }

  private func locked<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    let lock: FileLock
    do throws(FileFailure) {
      for folder in ownFolders { try Self.require(.folder, at: folder, orNothing: true) }
      try FileSystem.makeFolder(folder, isPrivate: true)
      for folder in ownFolders { try Self.require(.folder, at: folder, orNothing: false) }
      try hideFromGit()
      lock = try FileLock(path("lock"))
    } catch {
      throw Failure(error)
    }
    defer { lock.release() }
    return try body()
  }

  // MARK: The folder

  /// What the tools of this project keep beside a configuration.
  private static let hidden: Path = ".flowjson"

  /// The private folders; a link in a checkout must not lead elsewhere.
  private var ownFolders: [Path] {
    let parent = folder.parent
    return parent.name == Self.hidden ? [parent, folder] : [folder]
  }

  private var isThere: Bool { (try? FileSystem.statusOfItself(folder)) != nil }

  private static func require(_ kind: FileStatus.Kind, at path: Path, orNothing: Bool) throws(FileFailure) {
    guard let found = try? FileSystem.statusOfItself(path).kind else {
      guard orNothing else { throw FileFailure(path, "is not there") }
      return
    }
    if found != kind { throw FileFailure(path, "is \(name(of: found)), and \(name(of: kind)) is needed there") }
  }

  private static func name(of kind: FileStatus.Kind) -> String {
    switch kind {
    case .file: "a file"
    case .folder: "a folder"
    case .other(let what): what
    }
  }

  /// The state is nothing to be committed.
  private func hideFromGit() throws(FileFailure) {
    let parent = folder.parent
    guard parent.name == Self.hidden else { return }
    let path = parent.joined(".gitignore")
    guard (try? FileSystem.statusOfItself(path)) == nil else { return }
    try FileReplacer.write(Array("*\n".utf8), to: path, followingLinks: false)
  }

  private func path(_ name: String) -> Path { folder.joined(Path(name)) }

  /// The content of a file; nil if there is none.
  private func read(_ name: String) throws(Failure) -> [UInt8]? {
    guard (try? FileSystem.statusOfItself(path(name))) != nil else { return nil }
    do throws(FileFailure) {
      try Self.require(.file, at: path(name), orNothing: true)
      return try FileSystem.read(path(name), limit: .max, followingLinks: false).bytes
    } catch {
      throw Failure(error)
    }
  }

  private func write(_ bytes: [UInt8], to name: String) throws(Failure) {
    do throws(FileFailure) {
      try FileReplacer.write(bytes, to: path(name), isPrivate: true, followingLinks: false)
    } catch {
      throw Failure(error)
    }
  }

  private func load() throws(Failure) -> SandboxState {
    guard let bytes = try read("state.json") else { return SandboxState() }
    // Another process may have written it; this one's own text need not be read again.
    if let state = cache.state(of: bytes) { return state }
    let document = JSONDocument(parsing: bytes)
    guard document.faults.isEmpty, let state = try? SandboxState(JSONValue(document.root)) else {
      throw Failure(message: "'\(path("state.json"))' is not a state of the sandbox; move it away to begin anew")
    }
    cache.keep(state, as: bytes)
    return state
  }

  private func save(_ state: SandboxState) throws(Failure) {
    let bytes = Array(JSONPrinter(.pretty).print(state.json).utf8) + [10]
    try write(bytes, to: "state.json")
    cache.keep(state, as: bytes)
  }

  /// Nothing refers to those texts any more; a remaining one is harmless.
  private func removeTexts(of old: SandboxState, notIn new: SandboxState) {
    for file in old.files.subtracting(new.files) { FileSystem.remove(path(file)) }
  }
}

/// The state that was last read or written, with its text: a text that is still the same is not read twice.
private final class StateCache: Sendable {
  private let kept = Mutex<(text: [UInt8], state: SandboxState)?>(nil)

  func state(of text: [UInt8]) -> SandboxState? {
    kept.withLock { kept in kept.flatMap { $0.text == text ? $0.state : nil } }
  }

  func keep(_ state: SandboxState, as text: [UInt8]) {
    kept.withLock { $0 = (text, state) }
  }
}
