import FlowDiff
import FlowModel
import JSONText

extension ModuleBuilder {
  /// What the endpoint is sent, decrypted.
  mutating func addRequests(_ endpoint: Contract.Endpoint) {
    let noData = declare(
      name("NoData"),
      "An object without members.",
      Record(members: [], others: .refused)
    )
    var alternatives = exchanges(endpoint, noData: noData)
    alternatives.append(open(endpoint, noData: noData))
    if let back = back(endpoint, noData: noData) { alternatives.append(back) }
    alternatives.append(ping())
    let notices = errorNotices()
    guard let request = declareUnion("Request", "A request to the endpoint, decrypted.", of: alternatives + notices)
    else { return }
    setErrorNotices(.init(request: request, alternatives: notices))
  }

  /// The members of a request around its data.
  private func envelope(_ action: ValueType, _ screen: RecordMember?, _ data: RecordMember?) -> Record {
    var members = [
      version(isRequired: true),
      RecordMember("action", action),
    ]
    if let screen { members.append(screen) }
    if let data { members.append(data) }
    members.append(RecordMember("flow_token", .string, isRequired: false))
    if sendsSignatures {
      members.append(
        RecordMember(
          "flow_token_signature",
          .string,
          isRequired: false,
          notes: [Note("A JSON web token, signed with the application's secret.")]
        )
      )
    }
    return Record(members: members, others: .ignored)
  }

  /// The version of the data API that the flow declares; a flow that is open may still speak an older one.
  func version(isRequired: Bool) -> RecordMember {
    let note = Note("The version of the data API, as in the flow:", foreign: contract.endpoint?.dataAPIVersion ?? "")
    return RecordMember("version", .string, isRequired: isRequired, notes: [note])
  }

  /// Tokens are signed from data API 4.0 and Flow JSON 7.3 on.
  private var sendsSignatures: Bool {
    guard let version = contract.endpoint?.dataAPIVersion?.split(separator: ".").first.flatMap({ Int($0) }) else {
      return true
    }
    return version >= 4
  }

  private mutating func open(_ endpoint: Contract.Endpoint, noData: TypeName) -> TypeName {
    var seen: Set<JSONName> = []
    let screens = (["" as JSONName] + endpoint.screens.map(\.screen)).filter { seen.insert($0).inserted }.map(\.text)
    return declare(
      name("InitRequest"),
      "Somebody opens the flow; the answer is its first screen.",
      envelope(
        .literal(.text("INIT")),
        RecordMember("screen", .choice(screens), isRequired: false),
        RecordMember("data", .named(noData), isRequired: false)
      )
    )
  }

  private mutating func back(_ endpoint: Contract.Endpoint, noData: TypeName) -> TypeName? {
    let screens = endpoint.screens.filter { $0.requests.contains { $0.action == "BACK" } }.map(\.screen.text)
    guard !screens.isEmpty else { return nil }
    return declare(
      name("BackRequest"),
      "Somebody goes back; 'screen' is the one that is left.",
      envelope(
        .literal(.text("BACK")),
        RecordMember("screen", screens.count == 1 ? .literal(.text(screens[0])) : .choice(screens)),
        RecordMember("data", .named(noData), isRequired: false)
      )
    )
  }

  private mutating func ping() -> TypeName {
    declare(
      name("PingRequest"),
      "The platform asks whether the endpoint is there.",
      envelope(.literal(.text("ping")), nil, nil)
    )
  }

  private mutating func errorNotices() -> [TypeName] {
    let message = RecordMember("error_message", .string, isRequired: false)
    let kinds = [
      (
        "ErrorNotice", [RecordMember("error", .string), RecordMember("error_key", .string, isRequired: false), message]
      ),
      ("ErrorKeyNotice", [RecordMember("error_key", .string), message]),
    ]
    return kinds.map { word, members in
      let data = declare(
        name(word, "Data"),
        "Why an answer could not be used.",
        Record(members: members, others: .ignored)
      )
      return declare(
        name(word),
        "The last answer could not be used; the endpoint acknowledges.",
        envelope(
          .choice(["data_exchange", "INIT", "navigate"]),
          RecordMember("screen", .string, isRequired: false),
          RecordMember("data", .named(data))
        )
      )
    }
  }

  // MARK: data_exchange

  /// The `data_exchange` requests, those first that say most about themselves; equal ones count once.
  private mutating func exchanges(_ endpoint: Contract.Endpoint, noData: TypeName) -> [TypeName] {
    var exchanges: [Alternative] = []
    var seen: [JSONName: Set<[RecordMember]>] = [:]
    for exchange in endpoint.screens {
      let requests = exchange.requests.filter { $0.action == "data_exchange" }
      for (request, ownWord) in zip(requests, RequestWords.words(for: requests)) {
        let before = self
        let word = word(for: exchange.screen) + ownWord
        let (data, members) = requestData(request, of: exchange.screen, word: word, noData: noData)
        // The names are released if the type is there already.
        guard seen[exchange.screen, default: []].insert(members).inserted else {
          self = before
          continue
        }
        let name = declare(
          name(word, "Exchange"),
          [Note("A request of screen", foreign: exchange.screen.text)],
          .record(
            envelope(
              .literal(.text("data_exchange")),
              RecordMember("screen", .literal(.text(exchange.screen.text))),
              data
            )
          )
        )
        exchanges.append(Alternative(name, members))
      }
    }
    return exchanges.mostTellingFirst
  }

  /// The member that holds the data of a request, and its members.
  private mutating func requestData(
    _ request: Contract.Request,
    of id: JSONName,
    word: String,
    noData: TypeName
  ) -> (RecordMember, [RecordMember]) {
    guard case .object(let declared?) = request.data, let screen = flow.screen(id) else {
      return (RecordMember("data", .anyObject), [RecordMember("", .anyObject)])
    }
    guard !declared.isEmpty else { return (RecordMember("data", .named(noData), isRequired: false), []) }
    let name = name(word, "ExchangeData")
    let source = request.node["payload"].map { NoteSource.payload($0, screen) } ?? .none
    let members = members(declared, inside: name, notes: source).map(Self.afterEnvelope)
    declare(
      name,
      [Note("The data of a request of screen", foreign: id.text)],
      .record(Record(members: members, others: .refused))
    )
    return (RecordMember("data", .named(name)), members)
  }

  /// The envelope takes what a payload calls 'action' or 'screen' for its own.
  private static func afterEnvelope(_ member: RecordMember) -> RecordMember {
    guard ["action", "screen"].contains(member.key) else { return member }
    return RecordMember(
      member.key,
      member.type,
      isRequired: false,
      notes: member.notes + [Note("Does not arrive: the request has a member of that name itself.")]
    )
  }
}
