import FlowDiff
import FlowModel
import JSONText

extension ModuleBuilder {
  /// What the endpoint may answer.
  mutating func addAnswers(_ endpoint: Contract.Endpoint) {
    var byScreen: [JSONName: TypeName] = [:]
    for exchange in endpoint.screens where byScreen[exchange.screen] == nil {
      byScreen[exchange.screen] = answer(exchange)
    }
    let end = endAnswer()
    let screens = endpoint.screens.compactMap { byScreen[$0.screen] }
    _ = declareUnion("Answer", "An answer with a screen, or with the end of the flow.", of: screens.unique + [end])
    let entries = contract.launch.compactMap { byScreen[$0.screen] }
    _ = declareUnion("AnswerToInit", "What may answer INIT.", of: entries.unique + [end])
    var seen: Set<JSONName> = []
    for exchange in endpoint.screens where !exchange.requests.isEmpty && seen.insert(exchange.screen).inserted {
      let next = exchange.next.compactMap { byScreen[$0] }
      declare(
        name("AnswerTo", word(for: exchange.screen)),
        [Note("What may answer a request of screen", foreign: exchange.screen.text)],
        .union(next.unique + [end])
      )
    }
    addAcknowledgements()
  }

  private mutating func answer(_ exchange: Contract.Exchange) -> TypeName {
    let word = word(for: exchange.screen)
    let screen = flow.screen(exchange.screen)
    var members: [RecordMember] = []
    let name = name(word, "AnswerData")
    if case .object(let declared?) = exchange.response {
      members = self.members(declared, inside: name, notes: .data(screen?.data?.members ?? []))
    }
    let isNeeded = members.contains { $0.isRequired }
    if !members.contains(where: { $0.key == "error_message" }) {
      members.append(
        RecordMember(
          "error_message",
          .string,
          isRequired: false,
          notes: [Note("Shown at the bottom of the screen; not data of the screen itself.")]
        )
      )
    }
    declare(
      name,
      [Note("The data that an answer gives screen", foreign: exchange.screen.text)],
      .record(Record(members: members, others: .ignored))
    )
    return declare(
      self.name(word, "Answer"),
      [Note("An answer that shows screen", foreign: exchange.screen.text)],
      .record(
        Record(
          members: [
            version(isRequired: false), RecordMember("screen", .literal(.text(exchange.screen.text))),
            RecordMember("data", .named(name), isRequired: isNeeded),
          ],
          others: .ignored
        )
      )
    )
  }

  /// The end, with what the business receives; without 'params' nothing is sent to the chat.
  private mutating func endAnswer() -> TypeName {
    let params = declare(
      name("EndParams"),
      "What the business receives, besides what the endpoint adds.",
      Record(members: [RecordMember("flow_token", .string)], others: .kept)
    )
    let message = declare(
      name("EndMessage"),
      "What ends the flow.",
      Record(members: [RecordMember("params", .named(params))], others: .ignored)
    )
    let data = declare(
      name("EndData"),
      "The data of the end.",
      Record(members: [RecordMember("extension_message_response", .named(message))], others: .ignored)
    )
    return declare(
      name("EndAnswer"),
      "Ends the flow; without 'data' nothing is sent to the chat.",
      Record(
        members: [
          version(isRequired: false), RecordMember("screen", .literal(.text("SUCCESS"))),
          RecordMember("data", .named(data), isRequired: false),
        ],
        others: .ignored
      )
    )
  }

  private mutating func addAcknowledgements() {
    let status = declare(
      name("PingStatus"),
      "That the endpoint is there.",
      Record(members: [RecordMember("status", .literal(.text("active")))], others: .ignored)
    )
    declare(
      name("PingAnswer"),
      "The answer to a ping.",
      Record(members: [version(isRequired: false), RecordMember("data", .named(status))], others: .ignored)
    )
    let acknowledged = declare(
      name("Acknowledged"),
      "That the notice has arrived.",
      Record(members: [RecordMember("acknowledged", .literal(.boolean(true)))], others: .ignored)
    )
    declare(
      name("ErrorAcknowledgement"),
      "The answer to an error notice.",
      Record(members: [version(isRequired: false), RecordMember("data", .named(acknowledged))], others: .ignored)
    )
    declare(
      name("ExpiredToken"),
      "The body of an answer with status 427: the token is no longer valid.",
      Record(
        members: [RecordMember("error_msg", .string, notes: [Note("Shown to people.")])],
        others: .ignored
      )
    )
  }
}

extension [TypeName] {
  /// Each once.
  fileprivate var unique: [TypeName] {
    var seen: Set<TypeName> = []
    return filter { seen.insert($0).inserted }
  }
}
