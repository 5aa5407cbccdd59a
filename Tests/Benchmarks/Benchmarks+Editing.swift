import FlowEditing
import JSONText

extension Benchmarks {
  /// What a keystroke costs in an editor: the text is read anew, its names are indexed, and completions are asked for; and
  /// what finding all that is wrong costs.
  static func editing() {
    // Of some 10 and 100 KB.
    for sample in [Sample.flow(ofScreens: 5), Sample.flow(ofScreens: 50)] {
      var workspace = Workspace(today: "2026-11-21")
      workspace.update("/flow.json", bytes: sample.bytes)
      precondition(workspace.document("/flow.json")?.flow != nil, "a sample is a flow")
      let mark = Array("${data.".utf8)
      let place = sample.bytes.indices.last { sample.bytes[$0...].starts(with: mark) }
      let offset = place.map { $0 + mark.count } ?? sample.bytes.count / 2
      print("\nediting \(sample.name), \(sample.bytes.count) bytes")
      let reading = Measurement.best("the text and its index") {
        workspace.update("/flow.json", bytes: sample.bytes)
      }
      print(reading.line(bytes: sample.bytes.count))
      let keystroke = Measurement.best("with completions") {
        workspace.update("/flow.json", bytes: sample.bytes)
        _ = workspace.completions("/flow.json", at: offset)
      }
      print(keystroke.line(bytes: sample.bytes.count, against: reading))
      let check = Measurement.best("with findings") {
        workspace.update("/flow.json", bytes: sample.bytes)
        _ = workspace.diagnostics("/flow.json")
      }
      print(check.line(bytes: sample.bytes.count, against: reading))
    }
  }
}
