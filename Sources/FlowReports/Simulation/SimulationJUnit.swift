import FlowRun
import FlowText
import JSONText

/// Writes what came of scripts as JUnit XML: a test case for each script.
package enum SimulationJUnit {
  package static func write(_ report: SimulationReport) -> String {
    let failed = report.scripts.count { !report.hasPassed($0) }
    let counts = "tests=\"\(report.scripts.count)\" failures=\"\(failed)\" errors=\"0\""
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"flowjson\" \(counts)>\n"
    text += "  <testsuite name=\"flowjson simulate\" \(counts) skipped=\"0\">\n"
    for script in report.scripts { write(script, passed: report.hasPassed(script), to: &text) }
    return text + "  </testsuite>\n</testsuites>\n"
  }

  private static func write(_ script: PlayedScript, passed: Bool, to text: inout String) {
    let path = escaped(script.path ?? script.flow.path)
    let flow = escaped(script.flow.path)
    text += "    <testcase name=\"\(path)\" classname=\"flowjson.simulate.\(flow)\" file=\"\(path)\""
    guard !script.failures.isEmpty || !script.notes.isEmpty else {
      text += "/>\n"
      return
    }
    text += ">\n"
    if !passed {
      let first = script.failures.first?.message ?? script.notes.first?.message ?? ""
      text += "      <failure message=\"\(escaped(first))\">"
      text += escaped(script.failures.map { line($0, in: script) }.joined(separator: "\n")) + "</failure>\n"
    }
    if !script.notes.isEmpty {
      let lines = script.notes.map { "\($0.node.pointer): \($0.message) [\($0.kind.rawValue)]" }
      text += "      <system-out>\(escaped(lines.joined(separator: "\n")))</system-out>\n"
    }
    text += "    </testcase>\n"
  }

  private static func line(_ failure: ScriptResult.Failure, in script: PlayedScript) -> String {
    let position = script.text?.lines.position(at: failure.node.range.lowerBound)
    let place = position.map { "\(script.path ?? ""):\($0.line):\($0.column): " } ?? ""
    let comparison = failure.comparison.map { " (expected \($0.expected), found \($0.found))" } ?? ""
    let flow = failure.flowNode.map { ", in the flow at \($0.pointer)" } ?? ""
    return place + failure.message + comparison + flow
  }

  private static func escaped(_ text: String) -> String {
    XMLText.escaped(ShownText(linesOf: text).string)
  }
}
