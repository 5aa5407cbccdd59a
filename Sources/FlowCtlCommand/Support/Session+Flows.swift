import CommandSupport
import FlowFiles
import FlowProject
import FlowRemote
import JSONText

extension Session {
  /// The program as it is to be typed again for this environment.
  var command: String {
    var words = ["flowctl"]
    if let file = options.config { words += ["--config", file] }
    if let name = options.env { words += ["--env", name] }
    return words.map(Shell.quoted).joined(separator: " ")
  }

  /// The host that is spoken to.
  var host: String { Address(account.client.base)?.server ?? account.client.base }

  /// Says which environment was read, if the user named none.
  func announceChosen() {
    if options.env == nil { announce() }
  }

  /// Remembers what is about to be changed: from now on an interruption is reported, too.
  func announce(_ work: String) {
    announce()
    world.interruption.watch()
    begin(work)
  }

  /// Remembers what is being done, for a message if the program is stopped.
  func begin(_ work: String, done: [String] = []) {
    let before = done.isEmpty ? "" : "; done: \(done.joined(separator: ", "))"
    world.interruption.text =
      "flowctl: stopped while trying to \(work)\(before); '\(command) plan' or '\(command) list' tells what is there"
  }

  /// Throws before anything is sent if the provider does not have a call.
  func require(_ ability: Ability) throws(RemoteError) {
    try account.provider.require(ability)
  }

  /// Does something about a flow; advice in its failures names the flow as it was given.
  func about<Success>(_ flow: String, _ body: () throws -> Success) throws -> Success {
    do {
      return try body()
    } catch let error as RemoteError {
      throw error.naming(flow: Shell.quoted(flow), command: command)
    }
  }

  /// The entry of the configuration that an id or a name means in this environment.
  func entry(_ flow: String) -> FlowEntry? {
    configuration?.flows.first { entry in
      entry.name == flow || entry.ids.contains { $0.environment == environment.name && $0.id == flow }
    }
  }

  /// What commands about a flow are to be filled in with.
  func facts(_ flow: String) -> HealthFacts {
    let entry = entry(flow)
    return HealthFacts(
      name: Shell.quoted(entry?.name ?? flow),
      file: entry.map { Shell.quoted(shown($0.file)) },
      endpointURI: entry?.endpointURI,
      application: environment.application,
      keyFile: environment.publicKey.map { Shell.quoted(shown($0)) },
      today: console.today
    )
  }

  /// A step against an obstacle, as it is to be typed or in words.
  func text(_ remedy: Obstacle.Remedy?) -> String? {
    switch remedy {
    case .command(let words)?: "\(command) \(words.joined(separator: " "))"
    case .text(let text)?: text.isEmpty ? nil : text
    case nil: nil
    }
  }

  /// A refused publish with the current state and everything that prevents it.
  func explained(_ error: RemoteError, publishing id: String, called name: String) -> RemoteError {
    let named = error.naming(flow: Shell.quoted(name), command: command)
    guard error.kind == .refused, let health = try? account.health(of: id, facts(name)) else { return named }
    let flow = health.flow
    let title = flow.name.isEmpty ? "flow \(id)" : "flow \(id) '\(flow.name)'"
    let now = "now: \(title) is there, and its status is \(flow.status.description)"
    let obstacles = health.obstacles.filter { $0.kind != .state || flow.status != .draft }
    guard !obstacles.isEmpty else { return named.noting(now) }
    var notes = [now]
    for obstacle in obstacles {
      notes.append("in the way: \(obstacle.message)")
      if let text = text(obstacle.remedy) { notes.append("  next: \(text)") }
    }
    return RemoteError(
      obstacles.contains(where: \.isFinding) ? .findings : error.kind,
      error.message,
      platform: error.platform,
      notes: notes,
      advice: flow.status == .draft ? "then '\(command) publish \(Shell.quoted(name))'" : nil
    )
  }
}

/// Words as a shell takes them.
enum Shell {
  /// The word, in quotes where it has characters that mean something else.
  static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || "-_./:@%+=,".utf8.contains(byte)
      }
    return isPlain ? word : "'\(word.replacing("'", by: "'\\''"))'"
  }
}
