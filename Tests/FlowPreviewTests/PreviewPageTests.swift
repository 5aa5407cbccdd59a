import FlowModel
import FlowRun
import FlowTestSupport
import FuzzTargets
import JSONText
import Testing

@testable import FlowPreview

@Suite struct PreviewPageTests {
  @Test(arguments: Pages.fixtures)
  func `every screen of the fixtures is a phone, and every component that is shown stands in it`(name: String) throws {
    let program = try Pages.fixture(name)
    let page = Pages.page(program)
    for screen in program.screens {
      #expect(page.contains(#"data-screen="\#(screen.screen.id ?? "")""#))
      let session = Session(picture: program, screen: screen.screen.index)
      for component in screen.components {
        let mark = #"data-pointer="\#(component.component.node.pointer)""#
        #expect(page.contains(mark) == session.state?.components[component.component.index].isShown, "\(mark)")
      }
      // Markdown is drawn, not shown.
      for text in session.shownTexts where text.count < 20 && !text.contains(where: { "\n#|-*!".contains($0) }) {
        #expect(page.contains(Self.escaped(text)), "\(text)")
      }
    }
  }

  private static func escaped(_ text: String) -> String {
    var html = HTMLText()
    html.text(text)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test func `texts stand there after bindings and expressions are worked out`() {
    let page = Pages.page(
      Pages.screen(
        #"{"type": "TextBody", "text": "`'Hello ' ${data.name}`"}, {"type": "TextHeading", "text": "${data.name}"}"#,
        data: #"{"name": {"type": "string", "__example__": "Ann"}}"#
      )
    )
    #expect(page.contains(">Hello Ann</p>"))
    #expect(page.contains(">Ann</h3>"))
  }

  @Test func `what is hidden is absent`() {
    let page = Pages.phones(
      Pages.page(
        Pages.screen(
          #"{"type": "TextBody", "text": "seen"}, {"type": "TextBody", "text": "unseen", "visible": false}, "#
            + #"{"type": "If", "condition": "${data.flag}", "then": [{"type": "TextBody", "text": "first"}], "#
            + #""else": [{"type": "TextBody", "text": "second"}]}"#,
          data: #"{"flag": {"type": "boolean", "__example__": true}}"#
        )
      )
    )
    #expect(page.contains(">seen<") && page.contains(">first<"))
    #expect(!page.contains("unseen") && !page.contains("second"))
  }

  @Test func `a text over its documented limit is cut, and the mark says how much is lost`() {
    let long = String(repeating: "é", count: 92)
    let page = Pages.page(
      Pages.screen(
        #"{"type": "TextHeading", "text": "${data.t}"}"#,
        data: #"{"t": {"type": "string", "__example__": "\#(long)"}}"#
      )
    )
    let shown = String(repeating: "é", count: 80)
    #expect(page.contains(#"<span data-cut="12" title="12 characters are not shown">\#(shown)…</span>"#))
    #expect(
      !Pages.phones(Pages.page(Pages.screen(#"{"type": "TextHeading", "text": "\#(shown)"}"#))).contains("data-cut")
    )
  }

  @Test func `options over their documented number are marked`() {
    let options = (1...23).map { #"{"id": "\#($0)", "title": "Option \#($0)"}"# }.joined(separator: ",")
    let page = Pages.page(
      Pages.screen(#"{"type": "RadioButtonsGroup", "name": "r", "label": "L", "data-source": [\#(options)]}"#)
    )
    #expect(page.contains("Option 20") && !page.contains("Option 21"))
    #expect(page.contains(#"<p class="lost" data-cut="3">3 more are not shown</p>"#))
  }

  @Test func `an optional field says so, a Footer that waits is disabled, and a chosen option is checked`() {
    let page = Pages.page(
      Pages.screen(
        #"{"type": "TextInput", "name": "a", "label": "Needed", "required": true}, "#
          + #"{"type": "TextInput", "name": "b", "label": "Other"}, "#
          + #"{"type": "Dropdown", "name": "d", "label": "Pick", "init-value": "2", "data-source": [{"id": "1", "title": "One"}, {"id": "2", "title": "Two"}]}, "#
          + #"{"type": "Footer", "label": "Go", "on-click-action": {"name": "complete"}}"#
      )
    )
    #expect(page.contains(">Needed</span>"))
    #expect(page.contains(">Other (optional)</span>"))
    #expect(page.contains(#"data-tap="footer" disabled"#))
    #expect(page.contains(#"value="2" checked"#) && !page.contains(#"value="1" checked"#))
    #expect(page.contains(#"<span class="chosen" dir="auto">Two</span>"#))
  }

  @Test func `only base64 of a picture becomes a picture`() {
    let page = Pages.page(
      Pages.screen(
        #"{"type": "Image", "src": "iVBORw0KGgo="}, {"type": "Image", "src": "https://example.com/a.png"}, "#
          + #"{"type": "Image", "src": "PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIj4="}"#
      )
    )
    #expect(page.contains(#"<img src="data:image/png;base64,iVBORw0KGgo=""#))
    #expect(page.split(separator: "Not a picture").count == 3)
    #expect(!page.contains("https://example.com"))
  }

  @Test func `a finding stands beside the component that it is about, and in the list of its screen`() {
    let finding = PreviewPage.Finding(
      level: "warning",
      rule: "some-rule",
      message: "is <odd>",
      pointer: JSONPointer(["screens", "0", "layout", "children", "0", "text"]),
      place: "3:4"
    )
    let page = Pages.page(Pages.screen(#"{"type": "TextBody", "text": "x"}"#), [finding])
    #expect(page.contains(##"<a class="mark" href="#s0-finding-1" aria-label="Finding 1">1</a>"##))
    #expect(
      page.contains(
        #"<li id="s0-finding-1" class="finding" data-level="warning"><b>1</b> 3:4: warning: is &lt;odd&gt; "#
      )
    )
  }

  // MARK: What it may do

  @Test func `the page loads nothing, and runs nothing but its own script`() throws {
    let program = try Pages.fixture("booking.json")
    let still = Pages.page(program)
    #expect(still.contains(#"content="default-src &#39;none&#39;; style-src &#39;sha256-"#))
    #expect(!still.contains("<script") && !still.contains("script-src"))
    let usable = Pages.usable(program)
    #expect(usable.contains("; script-src &#39;sha256-"))
    #expect(!usable.contains("unsafe") && !usable.contains(" style=") && !usable.contains(" onclick="))
    let script = PreviewScript.text.description
    #expect(!script.contains("innerHTML") && !script.contains("eval(") && !script.contains("fetch("))
  }

  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    (String(repeating: "a", count: 1000), "Qe3s5C1j6Nm/UVqbppMuHCDLyfWl0TRkWttdsblzfqM="),
  ])
  func `the hash is the one that everybody counts`(text: String, hash: String) {
    #expect(SHA256.base64(Array(text.utf8)) == hash)
  }

  @Test func `no text of a flow becomes markup, whatever it holds and wherever it stands`() {
    for text in [
      #"</script><script>alert(1)</script>"#, #"\"><img src=x onerror=alert(1)>"#, "<!--", "' onfocus='x",
      "javascript:alert(1)",
    ] {
      let program = Pages.program(Self.hostile(text))
      for page in [Pages.page(program), Pages.usable(program)] {
        #expect(Markup.faults(in: page) == [], "\(text)")
      }
    }
  }

  /// A flow with that text in every place that a text can stand in.
  private static func hostile(_ text: String) -> String {
    let t = text
    return #"""
      {"version": "7.2", "data_api_version": "3.0", "routing_model": {}, "screens": [{"id": "\#(t)", "title": "\#(t)",
      "terminal": true, "data": {"d": {"type": "string", "__example__": "\#(t)"}}, "layout": {"type":
      "SingleColumnLayout", "children": [{"type": "\#(t)", "name": "\#(t)"}, {"type": "TextBody", "text": "\#(t)",
      "font-weight": "\#(t)", "markdown": true}, {"type": "TextCaption", "text": ["\#(t)", "[\#(t)](\#(t))", "![\#(t)](\#(t))", "| \#(t) |"], "markdown": true},
      {"type": "RichText", "text": "# \#(t)\n![\#(t)](data:image/svg+xml;base64,\#(t))\n- \#(t)"},
      {"type": "TextInput", "name": "\#(t)", "label": "\#(t)", "helper-text": "\#(t)", "init-value": "\#(t)", "max-chars": "\#(t)", "input-type": "\#(t)"},
      {"type": "Dropdown", "name": "x", "label": "${data.d}", "init-value": "\#(t)", "data-source": [{"id": "\#(t)", "title": "\#(t)", "description": "\#(t)", "metadata": "\#(t)", "image": "\#(t)", "alt-text": "\#(t)", "color": "\#(t)"}]},
      {"type": "NavigationList", "name": "n", "label": "\#(t)", "list-items": [{"id": "\#(t)", "main-content": {"title": "\#(t)"}, "badge": "\#(t)", "tags": ["\#(t)"], "start": {"image": "\#(t)", "alt-text": "\#(t)"}, "on-click-action": {"name": "\#(t)", "payload": {"\#(t)": "\#(t)"}}}]},
      {"type": "Image", "src": "\#(t)", "alt-text": "\#(t)", "width": "\#(t)"},
      {"type": "DatePicker", "name": "day", "label": "\#(t)", "min-date": "\#(t)"},
      {"type": "Footer", "label": "\#(t)", "left-caption": "\#(t)", "on-click-action": {"name": "complete", "payload": {"a": "\#(t)"}}}]}}]}
      """#
  }

  @Test(arguments: SharedMaterial.flows)
  func `a flow of the corpus draws, and only our markup is in it`(flow: SharedMaterial.CorpusFlow) {
    let program = FlowProgram(Flow(JSONDocument(parsing: flow.bytes)))
    #expect(Markup.faults(in: Pages.page(program)) == [])
  }

  @Test func `thousands of components inside each other draw`() {
    let depth = 400
    let open = String(repeating: #"{"type": "If", "condition": "true", "then": ["#, count: depth)
    let close = String(repeating: "]}", count: depth)
    #expect(Pages.page(Pages.screen(open + #"{"type": "TextBody", "text": "deep"}"# + close)).contains("<html"))
  }
}
