public import FlowModel
public import FlowRules
import FlowRun
package import JSONText

extension Flow {
  /// The flow as a page: every screen drawn, and a phone that plays it.
  ///
  /// The page is one HTML file that asks nothing of any network. `title` is what the flow is called in it. Each of the
  /// `findings`, which belong to this flow's document, is shown beside the component that it is about. With
  /// `isStatic` there is no script in it: the screens are drawn, and nothing can be played.
  public func preview(title: String, findings: [Diagnostic] = [], isStatic: Bool = false) -> String {
    let shown = PreviewPage.findings(findings, in: document)
    let page = PreviewPage(FlowProgram(self), title: title, findings: shown)
    return String(decoding: isStatic ? page.writeStatic() : page.write(), as: UTF8.self)
  }
}

extension PreviewPage {
  /// What the check found in a document, as a page says it.
  package static func findings(_ findings: [Diagnostic], in document: JSONDocument) -> [Finding] {
    let lines = LineTable(document.bytes)
    return findings.map { finding in
      let place = lines.position(at: finding.range.lowerBound)
      return Finding(
        level: finding.severity.rawValue,
        rule: finding.rule,
        message: finding.message,
        pointer: finding.pointer,
        place: "\(place.line):\(place.column)"
      )
    }
  }
}
