import FlowLanguage
import FlowRules
import JSONText
import Testing

/// What can be told only from several screens: one cause is one finding, and what depends on it is not judged.
@Suite struct CrossScreenTests {
  static func screen(_ id: String, _ parts: String..., data: String = "{}", terminal: Bool = false) -> String {
    let end = terminal ? [#"{"type":"Footer","label":"Done","on-click-action":{"name":"complete","payload":{}}}"#] : []
    return #"{"id":"\#(id)","title":"T","terminal":\#(terminal),"data":\#(data),"layout":"#
      + #"{"type":"SingleColumnLayout","children":[\#((parts + end).joined(separator: ","))]}}"#
  }

  static func go(_ id: String, _ payload: String = "{}", type: String = "Footer") -> String {
    #"{"type":"\#(type)","\#(type == "Footer" ? "label" : "text")":"Go","on-click-action":{"name":"navigate","#
      + #""next":{"type":"screen","name":"\#(id)"},"payload":\#(payload)}}"#
  }

  static let ask = #"{"type":"EmbeddedLink","text":"Ask","on-click-action":{"name":"data_exchange","payload":{}}}"#
  static let send = #"{"type":"Footer","label":"Go","on-click-action":{"name":"data_exchange","payload":{}}}"#

  static func lines(_ screens: String..., head: String = #""version":"7.3""#) -> [String] {
    SemanticProbe(flow: "{\(head),\"screens\":[\(screens.joined(separator: ","))]}").lines
  }

  static let name = #"{"name":{"type":"string","__example__":"Ana"}}"#
  static let show = #"{"type":"TextBody","text":"${data.name}"}"#

  @Test func `a misspelt screen is one finding for the action, the routes and the references`() {
    let probe = SemanticProbe(
      flow: #"{"version":"7.3","data_api_version":"3.0","routing_model":{"FIRST":["LSAT"],"LAST":[]},"screens":["#
        + Self.screen("FIRST", Self.go("LSAT"), #"{"type":"TextBody","text":"${screen.LSAT.form.x}"}"#) + ","
        + Self.screen("LAST", #"{"type":"TextInput","name":"x","label":"X"}"#, terminal: true) + "]}"
    )
    #expect(
      probe.lines == [
        "error unknown-screen ⟦LSAT⟧ the action leads to 'LSAT', which is not a screen of this flow; did you mean 'LAST'?"
      ]
    )
    #expect(probe.findings.first { $0.rule == "unknown-screen" }?.related.count == 2)
    #expect(probe.findings.first { $0.rule == "unknown-screen" }?.fixes.first?.edits.count == 3)
  }

  @Test func `a misspelt member of the data is one finding with its other uses`() {
    let uses = Array(repeating: #"{"type":"TextBody","text":"${data.nmae}"}"#, count: 3).joined(separator: ",")
    let probe = SemanticProbe(
      flow: #"{"version":"7.3","screens":[\#(Self.screen("FIRST", uses, Self.show, data: Self.name, terminal: true))]}"#
    )
    #expect(probe.lines.count == 1)
    #expect(probe.findings.first { $0.rule == "unknown-data" }?.related.count == 3)
  }

  @Test func `the hop on which a value is dropped is named, with the binding that passes it on`() {
    #expect(
      Self.lines(
        Self.screen(
          "FIRST",
          #"{"type":"TextInput","name":"name","label":"Name"}"#,
          Self.go("SECOND", #"{"name":"${form.name}"}"#)
        ),
        Self.screen("SECOND", Self.show, Self.go("LAST"), data: Self.name),
        Self.screen("LAST", Self.show, data: Self.name, terminal: true)
      ) == [
        "error missing-payload-key ⟦{⟧ the payload lacks 'name', which screen 'LAST' declares; "
          + "'name' is dropped on the way from 'SECOND' to 'LAST': pass on ${data.name}"
      ]
    )
  }

  @Test func `the client compares the names of a payload except in 6.0 to 7.2`() {
    for (version, severity) in [("5.1", "error"), ("6.0", "warning"), ("7.2", "warning"), ("7.3", "error")] {
      let lines = Self.lines(
        Self.screen("FIRST", Self.go("LAST", #"{"nam":1}"#)),
        Self.screen("LAST", Self.show, data: Self.name, terminal: true),
        head: #""version":"\#(version)""#
      )
      #expect(
        lines == [
          "\(severity) unexpected-payload-key ⟦\"nam\"⟧ screen 'LAST' declares no data 'nam'; did you mean 'name'?"
        ]
      )
    }
  }

  @Test func `with an endpoint only data that the screen shows is missed, as a warning`() {
    let head = #""version":"7.3","data_api_version":"3.0","routing_model":{"FIRST":["LAST"]}"#
    let first = Self.screen("FIRST", Self.go("LAST"), Self.ask)
    let hidden = #"{"type":"TextBody","text":"Hi","visible":"${data.name}"}"#
    #expect(
      Self.lines(first, Self.screen("LAST", Self.show, data: Self.name, terminal: true), head: head) == [
        "warning missing-payload-key ⟦{⟧ the payload lacks 'name', which screen 'LAST' shows, and no server is asked on "
          + "the way there"
      ]
    )
    let yes = #"{"name":{"type":"boolean","__example__":true}}"#
    #expect(Self.lines(first, Self.screen("LAST", hidden, data: yes, terminal: true), head: head).isEmpty)
  }

  @Test func `no payload at all is as bad as one that lacks everything`() {
    let target = Self.screen("LAST", Self.show, data: Self.name, terminal: true)
    let bare = Self.go("LAST").replacing(#","payload":{}"#, with: "")
    let endpoint = #","data_api_version":"3.0","routing_model":{"FIRST":["LAST"]}"#
    for (version, severity) in [("5.1", "error"), ("6.0", "warning"), ("7.2", "warning"), ("7.3", "error")] {
      let lines = Self.lines(Self.screen("FIRST", bare), target, head: #""version":"\#(version)""#)
      #expect(lines.count == 1 && lines[0].hasPrefix("\(severity) missing-navigate-payload"), "\(version): \(lines)")
      let asking = Self.lines(Self.screen("FIRST", bare), target, head: #""version":"\#(version)"\#(endpoint)"#)
      #expect(asking.count == 1 && asking[0].hasPrefix("warning missing-navigate-payload"), "\(version): \(asking)")
    }
  }

  @Test func `an empty routing model is one finding, not one for each way`() {
    #expect(
      Self.lines(
        Self.screen("FIRST", Self.go("LAST")),
        Self.screen("LAST", terminal: true),
        head: #""version":"7.3","data_api_version":"3.0","routing_model":{}"#
      ) == [
        "error screen-not-in-routing-model ⟦{⟧ the routing model is empty, and the flow has the screens 'FIRST', 'LAST'"
      ]
    )
  }

  @Test func `without 'data_api_version' a flow that asks a server is told that, and nothing about its routes`() {
    #expect(
      Self.lines(Self.screen("FIRST", Self.send), Self.screen("LAST", terminal: true)) == [
        "error missing-data-api-version ⟦{⟧ the flow asks a server by 'data_exchange' but has no 'data_api_version'"
      ]
    )
  }

  @Test func `a page that is read and left with Back is no dead end`() {
    #expect(
      Self.lines(
        Self.screen("FIRST", Self.go("TERMS", type: "EmbeddedLink"), Self.go("LAST")),
        Self.screen("TERMS", #"{"type":"TextBody","text":"All terms"}"#),
        Self.screen("LAST", terminal: true)
      ).isEmpty
    )
  }

  @Test func `ways and screens by the thousand are judged without an end`() {
    let screens = (0..<3_000).map { Self.screen("S" + String($0), Self.go("S" + String($0 + 1)), data: Self.name) }
    let probe = SemanticProbe(flow: #"{"version":"7.3","screens":[\#(screens.joined(separator: ","))]}"#)
    #expect(probe.findings.contains { $0.rule == "missing-payload-key" })
  }
}
