import FlowLanguage
import FlowRun
package import FlowText
import JSONText

/// Writes what came of scripts for people, as a test runner does.
package struct SimulationText {
  package let isColored: Bool

  package init(isColored: Bool) {
    self.isColored = isColored
  }

  package func write(_ report: SimulationReport) -> ShownText {
    var text = ShownText()
    for script in report.scripts { write(script, passed: report.hasPassed(script), to: &text) }
    for reached in report.flows { write(reached, to: &text) }
    return text + summary(report)
  }

  private func write(_ script: PlayedScript, passed: Bool, to text: inout ShownText) {
    if let path = script.path {
      text += "\(passed ? style("passed", "32") : style("failed", "31")) \(path) (\(script.flow.path))\n"
    } else {
      text += "explored \(script.flow.path)\n"
    }
    for failure in script.failures { write(failure, of: script, to: &text) }
    for note in script.notes {
      let place = place(note.node, in: script.flow)
      text += "  \(style("note:", "36")) \(place): \(note.message) [\(note.kind.rawValue)]\n"
    }
  }

  private func write(_ failure: ScriptResult.Failure, of script: PlayedScript, to text: inout ShownText) {
    if let lines = script.text {
      let position = lines.lines.position(at: failure.node.range.lowerBound)
      text += "  \(style("\(script.path ?? ""):\(position.line):\(position.column):", "1")) "
    }
    let step: ShownText = failure.step.map { $0 == 0 ? "at the launch" as ShownText : "step \($0)" } ?? "at the end"
    text += "\(step): \(failure.message)\n"
    if let lines = script.text {
      let excerpt = Excerpt(of: failure.node.openingRange, in: lines.lines, bytes: lines.bytes)
      let number = String(lines.lines.position(at: failure.node.range.lowerBound).line)
      let marks = style(.repeating("^", count: excerpt.width), "31")
      text += "    \(number) | \(excerpt.text)\n"
      text += "    \(ShownText.blanks(number.count)) | \(excerpt.indent)\(marks)\n"
    }
    if let comparison = failure.comparison {
      text += "    expected: \(comparison.expected)\n"
      text += "    found:    \(comparison.found)\n"
    }
    if let node = failure.flowNode {
      let screen: ShownText = failure.screen.map { ", screen '\($0)'" } ?? ""
      text += "    in the flow: \(place(node, in: script.flow))\(screen)\n"
    }
  }

  private func write(_ reached: ReachedFlow, to text: inout ShownText) {
    let counts: [ShownText] = CoverageSummary.Kind.allCases.compactMap { kind in
      let (count, total) = reached.summary.reached(kind)
      return total == 0 ? nil : "\(count) of \(total) \(kind.plural)"
    }
    text += "\(reached.flow.path): \(counts.joined(separator: ", ")) reached"
    text += reached.isComplete ? "\n" : " (not everything was tried: there is too much of it)\n"
    for missed in reached.summary.missed {
      text += "  not reached: \(place(missed.node, in: reached.flow)): \(missed.description)\n"
    }
  }

  private func summary(_ report: SimulationReport) -> ShownText {
    let scripts = report.scripts.filter { $0.path != nil }
    guard !scripts.isEmpty else { return "" }
    let failed = scripts.count { !report.hasPassed($0) }
    let notes = report.scripts.reduce(0) { $0 + $1.notes.count }
    let noted = notes == 0 ? "" : ", \(notes.counted("note"))"
    return "\(scripts.count.counted("script")): \(scripts.count - failed) passed, \(failed) failed\(noted)\n"
  }

  private func place(_ node: JSONNode, in flow: SimulatedFlow) -> ShownText {
    let position = flow.text.lines.position(at: node.range.lowerBound)
    return "\(flow.path):\(position.line):\(position.column)"
  }

  private func style(_ text: ShownText, _ code: String) -> ShownText {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension CoverageSummary.Kind {
  fileprivate var plural: String { self == .branch ? "branches" : rawValue + "s" }
}
