import FlowLanguage
import FlowModel
import JSONText

extension Screen {
  /// A fix that makes the screen terminal.
  var terminalFix: [Fix] {
    if let terminal = node[.terminal] {
      return [Fix("write \"terminal\": true", .unsafe, edits: [TextEdit(range: terminal.range, text: "true")])]
    }
    guard let end = node[.id]?.range.upperBound else { return [] }
    return [
      Fix("add \"terminal\": true", .unsafe, edits: [TextEdit(range: end..<end, text: ", \"terminal\": true")])
    ]
  }
}
