import FlowDiff
import FlowModel
import JSONText

extension ModuleBuilder {
  /// What the business receives at the end: the 'response_json' of an 'nfm_reply'.
  mutating func addResponses() {
    var alternatives: [Alternative] = []
    var seen: [JSONName: Set<Record>] = [:]
    for ending in contract.response {
      let before = self
      let name = name(word(for: ending.screen), "Response")
      let record = record(ending, inside: name)
      guard seen[ending.screen, default: []].insert(record).inserted else {
        self = before
        continue
      }
      let source: String =
        ending.source == .complete
        ? "The answers that come from screen" : "The answers that the endpoint composes after screen"
      declare(name, [Note(source, foreign: ending.screen.text)], .record(record))
      alternatives.append(Alternative(name, record.members))
    }
    _ = declareUnion(
      "Response",
      "What the business receives at the end: the 'response_json' of an 'nfm_reply'.",
      of: alternatives.mostTellingFirst
    )
  }

  private mutating func record(_ ending: Contract.Ending, inside name: TypeName) -> Record {
    guard case .object(let declared?)? = ending.data, let screen = flow.screen(ending.screen) else {
      return Record(members: [token(isRequired: ending.source == .endpoint)], others: .kept)
    }
    let source = ending.node["payload"].map { NoteSource.payload($0, screen) } ?? .none
    let members = members(declared, inside: name, notes: source)
    // The client's own comes last, and wins.
    return Record(members: members.filter { $0.key != "flow_token" } + [token(isRequired: false)], others: .ignored)
  }

  private func token(isRequired: Bool) -> RecordMember {
    RecordMember(
      "flow_token",
      .string,
      isRequired: isRequired,
      notes: [Note("The token of the message that opened the flow.")]
    )
  }
}
