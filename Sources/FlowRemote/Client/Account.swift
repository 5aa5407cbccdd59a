package import JSONText

/// An account: reads it, and makes changes without making them twice.
///
/// After an unclear end the account is read before anything is repeated.
package struct Account: Sendable {
  package let provider: any Provider
  package let client: Client

  package init(provider: any Provider, client: Client) {
    self.provider = provider
    self.client = client
  }

  /// Takes this account's credentials out of texts.
  package var redactor: Redactor { client.redactor }

  /// The most pages of a list that are read.
  package static let pageLimit = 1000

  /// All flows, in the account's order; throws if the list does not end.
  package func flows() throws(RemoteError) -> [RemoteFlow] {
    try all(id: \.id) { next throws(RemoteError) in try provider.listFlows(at: next) }
  }

  /// All templates, or those of a name.
  package func templates(named name: String? = nil) throws(RemoteError) -> [RemoteTemplate] {
    try all(id: { "\($0.name) \($0.language)" }) { next throws(RemoteError) in
      try provider.listTemplates(named: name, at: next)
    }
  }

  private static func endless(_ purpose: String, _ what: String) -> RemoteError {
    RemoteError(
      .unreachable,
      "could not \(purpose): the list does not end: \(what)",
      advice: "check 'baseURL': something other than the provider may have answered"
    )
  }

  /// The items of all pages of a list.
  private func all<Item>(
    id: (Item) -> String,
    _ list: (NextPage?) throws(RemoteError) -> Call<Page<Item>>
  ) throws(RemoteError) -> [Item] {
    var items: [Item] = []
    var known: Set<String> = []
    var seen: Set<NextPage> = []
    let first = try list(nil)
    var page = try client.perform(first)
    for count in 1...Self.pageLimit {
      let fresh = page.items.filter { known.insert(id($0)).inserted }
      items += fresh
      guard let next = page.next else { return items }
      // A server that ignores the page would return the first one endlessly.
      if case .number = next, fresh.isEmpty { return items }
      guard seen.insert(next).inserted else {
        throw Self.endless(first.purpose, "it leads back to a page that was read already")
      }
      if count < Self.pageLimit { page = try self.page(at: next, list) }
    }
    throw Self.endless(first.purpose, "\(Self.pageLimit) pages were read, and there are still more")
  }

  private func page<Item>(
    at next: NextPage,
    _ list: (NextPage?) throws(RemoteError) -> Call<Page<Item>>
  ) throws(RemoteError) -> Page<Item> {
    let call = try list(next)
    guard case .address(let address, let cursor) = next else { return try client.perform(call) }
    if let page = try client.page(at: address, like: call) { return page }
    guard cursor != nil else {
      throw RemoteError(.unreachable, "could not \(call.purpose): the next page is on another host")
    }
    return try client.perform(call)
  }

  package func flow(_ id: String) throws(RemoteError) -> RemoteFlow {
    try client.perform(try provider.flow(id))
  }

  /// The flow together with what the provider says about its health.
  package func health(_ id: String) throws(RemoteError) -> RemoteFlow {
    try client.perform(try provider.health(id))
  }

  /// The public key of the environment's phone number.
  package func key() throws(RemoteError) -> EncryptionKey? {
    try client.perform(try provider.key())
  }

  /// The flow of that id or, if there is none, of that name.
  ///
  /// What may be an id is asked for directly where the provider can: its list may not be readable.
  package func find(_ text: String) throws(RemoteError) -> RemoteFlow {
    if provider.can(.read), !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) {
      do throws(RemoteError) {
        return try flow(text)
      } catch {
        guard error.kind == .refused else { throw error }
      }
    }
    let flows = try flows()
    if let flow = flows.first(where: { $0.id == text }) ?? flows.first(where: { $0.name == text }) { return flow }
    throw RemoteError(
      .refused,
      "the account has no flow '\(text)'",
      advice: "'flowctl list' shows the ids and names that it has"
    )
  }

  /// The JSON of a flow as the account keeps it; nil if nothing was uploaded yet.
  package func json(of id: String) throws(RemoteError) -> [UInt8]? {
    switch try client.perform(try provider.asset(id)) {
    case .none: nil
    case .text(let bytes): bytes
    case .address(let address): try client.download(address, purpose: "download the JSON of flow \(id)")
    }
  }
}

// MARK: Changes

extension Account {
  /// Creates a flow; `known` are the account's flows as they were just read.
  package func create(_ new: NewFlow, known: [RemoteFlow]) throws(RemoteError) -> CreatedFlow {
    if let name = new.name, let other = known.first(where: { $0.name == name }) {
      throw RemoteError(
        .refused,
        "could not create flow '\(name)': flow \(other.id) of the account has that name already",
        advice: "choose another name, or update that flow"
      )
    }
    let before = Set(known.map(\.id))
    return try performChecked(try provider.create(new)) { () throws(RemoteError) in
      let fresh = try flows().filter { !before.contains($0.id) && (new.name == nil || $0.name == new.name) }
      return fresh.first.map { CreatedFlow(id: $0.id, validationErrors: $0.validationErrors) }
    }
  }

  package func update(_ id: String, _ changes: FlowChanges) throws(RemoteError) {
    try client.perform(try provider.update(id, changes))
  }

  /// Uploads a Flow JSON; returns what the platform finds wrong with it, nil if it does not report that.
  package func upload(_ id: String, json: [UInt8]) throws(RemoteError) -> [PlatformFault]? {
    let wanted = JSONDocument(parsing: json)
    return try performChecked(try provider.upload(id, json: json)) { () throws(RemoteError) in
      guard let there = try self.json(of: id), JSONMeaning.isSame(JSONDocument(parsing: there), wanted) else {
        return nil
      }
      return .some(try flow(id).validationErrors)
    }
  }

  package func publish(_ id: String) throws(RemoteError) {
    try performChecked(try provider.publish(id)) { () throws(RemoteError) in
      try flow(id).status == .published ? () : nil
    }
  }

  package func deprecate(_ id: String) throws(RemoteError) {
    try performChecked(try provider.deprecate(id)) { () throws(RemoteError) in
      try flow(id).status == .deprecated ? () : nil
    }
  }

  package func delete(_ id: String) throws(RemoteError) {
    try performChecked(try provider.delete(id)) { () throws(RemoteError) in
      try flows().contains { $0.id == id } ? nil : ()
    }
  }

  package func migrate(from account: String, names: [String]) throws(RemoteError) -> Migration {
    let call = try provider.migrate(from: account, names: names)
    let before = Set(try flows().map(\.id))
    return try performChecked(call) { () throws(RemoteError) in
      let copies = try flows().filter { !before.contains($0.id) }
      guard !copies.isEmpty else { return nil }
      return Migration(copies: copies.map { .init(name: $0.name, sourceID: "", id: $0.id) }, failures: [])
    }
  }

  package func send(_ message: OutgoingMessage) throws(RemoteError) -> JSONValue {
    try client.perform(try provider.send(message))
  }

  /// Performs a call; where it may have been done, looks with `done` before it is repeated.
  private func performChecked<Success>(
    _ call: Call<Success>,
    done: () throws(RemoteError) -> Success?
  ) throws(RemoteError) -> Success {
    var attempt = 1
    while true {
      do throws(RemoteError) {
        return try client.perform(call)
      } catch {
        guard error.kind == .unclear else { throw error }
        try client.wait(before: attempt, after: error)
        do throws(RemoteError) {
          if let success = try done() { return success }
        } catch let reading {
          throw Self.unreadable(error, reading)
        }
        guard attempt < Retrying.tries else { throw error }
        attempt += 1
      }
    }
  }

  /// The account cannot be read, so it is unknown whether the call succeeded: the user decides whether to repeat it.
  private static func unreadable(_ error: RemoteError, _ reading: RemoteError) -> RemoteError {
    RemoteError(
      .unclear,
      "\(error.message); then, to see whether it was done, \(reading.message)",
      platform: error.platform,
      advice: "run the command again: it reads the account first and continues from what is there"
    )
  }
}
