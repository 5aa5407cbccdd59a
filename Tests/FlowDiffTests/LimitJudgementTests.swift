import FlowDiff
import FlowModel
import JSONText
import Testing

/// How bad a change is: the same change the other way round is another one.
@Suite struct LimitJudgementTests {
  /// `impact kind` of each change between two screens with these components.
  private func judged(_ old: String, _ new: String, version: String = "7.3") -> [String] {
    func flow(_ components: String) -> Flow {
      Flow(
        JSONDocument(
          parsing: """
            {"version": "\(version)", "screens": [{"id": "A", "title": "A", "terminal": true, "data": {
            "on": {"type": "boolean", "__example__": true}}, "layout": {"type": "SingleColumnLayout",
            "children": [\(components)]}}]}
            """
        )
      )
    }
    return FlowComparison(old: flow(old), new: flow(new)).changes.map { "\($0.impact.rawValue) \($0.kind.name)" }
  }

  private static func input(_ limit: String) -> String {
    #"{"type": "TextInput", "name": "n", "label": "N", "input-type": "text"\#(limit)}, "# + footer
  }

  private static func upload(_ limit: String) -> String {
    #"{"type": "PhotoPicker", "name": "n", "label": "N"\#(limit)}, "# + footer
  }

  private static let footer =
    #"{"type": "Footer", "label": "End", "on-click-action": {"name": "complete", "payload": {}}}"#

  static let limits: [(property: String, less: String, more: String, isMaximum: Bool)] = [
    ("min-chars", "2", "5", false), ("max-chars", "20", "50", true),
    ("min-uploaded-photos", "1", "3", false), ("max-uploaded-photos", "5", "9", true),
  ]

  @Test(arguments: limits)
  func `more of a maximum allows more, and more of a minimum less`(
    property: String,
    less: String,
    more: String,
    isMaximum: Bool
  ) {
    let make = property.hasSuffix("photos") ? Self.upload : Self.input
    let (small, large) = (make(", \"\(property)\": \(less)"), make(", \"\(property)\": \(more)"))
    let (looser, tighter) = (["safe limit-loosened"], ["risky limit-tightened"])
    #expect(judged(small, large) == (isMaximum ? looser : tighter))
    #expect(judged(large, small) == (isMaximum ? tighter : looser))
    #expect(judged(small, make("")) == looser)
    #expect(judged(make(""), small) == tighter)
  }

  @Test func `hiding a text is safe, and hiding the Footer keeps people from going on`() {
    let text = { (visible: String) in #"{"type": "TextBody", "text": "Hi", "visible": \#(visible)}, "# + Self.footer }
    #expect(judged(text("true"), text(#""${data.on}""#)) == ["safe visibility-changed"])
    let open = Self.footer.replacing("{\"type\": \"Footer\"", with: #"{"type": "Footer", "enabled": true"#)
    let closed = Self.footer.replacing("{\"type\": \"Footer\"", with: #"{"type": "Footer", "enabled": "${data.on}""#)
    #expect(judged(open, closed) == ["risky visibility-changed"])
  }

  @Test func `a component in another place is safe, and in another branch it is seen in other cases`() {
    let text = #"{"type": "TextBody", "text": "Here"}"#
    let (one, two) = (#"{"type": "TextCaption", "text": "1"}"#, #"{"type": "TextCaption", "text": "2"}"#)
    func branches(_ then: String, _ other: String) -> String {
      #"{"type": "If", "condition": "${data.on}", "then": [\#(then)], "else": [\#(other)]}, \#(Self.footer)"#
    }
    #expect(judged(branches("\(text), \(one)", two), branches(one, "\(text), \(two)")) == ["risky component-moved"])
    #expect(
      judged("\(text), \(one), \(two), \(Self.footer)", "\(one), \(two), \(text), \(Self.footer)")
        == ["safe component-moved"]
    )
  }
}
