import FlowDiff
import FlowModel
import JSONText

extension ModuleBuilder {
  /// What a message gives to open the flow: 'screen' and 'data' of its 'flow_action_payload'.
  mutating func addLaunch() {
    var alternatives: [TypeName] = []
    for launch in contract.launch {
      var members = [
        RecordMember("screen", .literal(.text(launch.screen.text)))
      ]
      if case .object(let declared?) = launch.data, !declared.isEmpty {
        let name = name(word(for: launch.screen), "LaunchData")
        let screen = flow.screen(launch.screen)
        let record = Record(
          members: self.members(declared, inside: name, notes: .data(screen?.data?.members ?? [])),
          others: .ignored
        )
        declare(name, [Note("The data that opens screen", foreign: launch.screen.text)], .record(record))
        members.append(RecordMember("data", .named(name)))
      }
      alternatives.append(
        declare(
          name(word(for: launch.screen), "Launch"),
          [Note("The 'flow_action_payload' of a message that opens screen", foreign: launch.screen.text)],
          .record(Record(members: members, others: .ignored))
        )
      )
    }
    _ = declareUnion("Launch", "What a message gives to open the flow.", of: alternatives)
  }
}
