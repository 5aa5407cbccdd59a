import FlowModel
import JSONText
import Testing

@testable import FlowRun

/// A small flow that a test writes, and a session on it.
struct Playing {
  var session: Session

  /// A flow of one screen with these components.
  init(_ components: String, version: String = "7.3", data: String = "{}", given: JSONValue = [:]) throws {
    try self.init(
      screens: #"""
        {"id": "FIRST", "title": "First", "terminal": true, "data": \#(data), "layout": {"type": "SingleColumnLayout",
        "children": [\#(components)]}}
        """#,
      version: version,
      given: given
    )
  }

  init(
    screens: String,
    version: String = "7.3",
    endpoint routes: String? = nil,
    given: JSONValue = [:],
    untouched: Untouched = .absent
  ) throws {
    let model = routes.map { #""data_api_version": "3.0", "routing_model": \#($0),"# } ?? ""
    let text = #"{"version": "\#(version)", \#(model) "screens": [\#(screens)]}"#
    let document = JSONDocument(parsing: text)
    try #require(document.faults.isEmpty, "\(document.faults)")
    session = Session(FlowProgram(Flow(document)), token: "T", untouched: untouched)
    try session.open(routes == nil ? .navigate(screen: nil, data: given) : .dataExchange)
  }

  static let footer = #"""
    {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {"x": "${form.x}"}}}
    """#

  /// Whether the Footer can be pressed after `x` was filled in.
  static func isValid(_ value: JSONValue, in component: String, version: String = "7.3") throws -> Bool {
    var playing = try Playing(component + "," + footer, version: version)
    try playing.session.fill("x", value)
    return playing.session.state?.canPressFooter ?? false
  }

  var kinds: [Session.Note.Kind] { session.notes.map(\.kind) }

  var answer: JSONValue? {
    if case .answer(let answer)? = session.end { answer } else { nil }
  }

  var breakage: String? {
    if case .broken(let message, _)? = session.end { message } else { nil }
  }

  /// What stands in the way of something.
  mutating func obstacle(_ body: (inout Session) throws(Session.Obstacle) -> Void) -> String? {
    do throws(Session.Obstacle) {
      try body(&session)
      return nil
    } catch {
      return error.message
    }
  }
}
