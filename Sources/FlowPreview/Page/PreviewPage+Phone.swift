import FlowModel
import FlowRun
import JSONText

extension PreviewPage {
  /// The page with a phone that can be used to the end.
  package func write() -> [UInt8] {
    var html = start(hasScript: true)
    html.open("main")
    head(&html)
    stage(&html)
    // Beside a message only the phone stands.
    if options.live?.home == nil { gallery(&html) }
    html.close("main")
    html.open("script", [("type", "application/json"), ("id", "program")])
    html.json(JSONPrinter().print(ProgramJSON(program: program).value))
    html.close("script")
    if let live = options.live { self.live(live, &html) }
    html.open("script")
    html.own(PreviewScript.text)
    html.close("script")
    if options.live != nil {
      html.open("script")
      html.own(Self.liveScript)
      html.close("script")
    }
    html.close("body")
    html.close("html")
    return html.bytes
  }

  private func stage(_ html: inout HTMLText) {
    let first = options.screen ?? program.entries.first ?? 0
    html.open("div", [("class", "stage")])
    html.open(
      "div",
      [
        ("class", "phone"), ("id", "phone"), ("role", "region"), ("aria-label", "Phone"),
        ("data-screen", program.screens.indices.contains(first) ? program.screens[first].screen.id?.text ?? "" : ""),
        ("data-first", String(first)), ("data-launch", JSONPrinter().print(.object(options.data))),
      ]
    )
    html.close("div")
    html.open("div", [("class", "log")])
    tools(first, &html)
    html.open("p", [("id", "waits"), ("aria-live", "polite"), ("dir", "auto")])
    html.close("p")
    if options.live == nil, program.flow.hasEndpoint {
      html.open("div", [("id", "choices"), ("class", "tools")])
      html.close("div")
    }
    html.element("h2", "What happened")
    html.open("ol", [("id", "events"), ("aria-live", "polite")])
    html.close("ol")
    html.open("pre", [("id", "answer"), ("aria-label", "The answer")])
    html.close("pre")
    if options.live != nil {
      html.element("h2", "What the endpoint was asked")
      html.open("ol", [("id", "requests"), ("aria-live", "polite")])
      html.close("ol")
    }
    html.close("div")
    html.close("div")
  }

  private func tools(_ first: Int, _ html: inout HTMLText) {
    html.open("div", [("class", "tools")])
    if let home = options.live?.home { html.element("a", [("href", home)], "All messages") }
    html.element("button", [("type", "button"), ("id", "again")], "Start again")
    // The message of a live phone says how it is opened.
    if options.live == nil {
      let screens = program.screens.enumerated().map { (String($0.offset), $0.element.name) }
      select("screen", "Screen", screens, &html)
      let opened = program.flow.hasEndpoint ? [("init", "Opened by the endpoint")] : []
      select("state", "Data", [("examples", "Examples"), ("empty", "No data")] + opened, &html)
      if program.flow.hasEndpoint {
        select("answers", "Answers", [("", "Answers of the examples"), ("ask", "Answers by hand")], &html)
      }
    }
    select("theme", "Colours", [("", "As the system"), ("light", "Light"), ("dark", "Dark")], &html)
    select("dir", "Direction", [("ltr", "Left to right"), ("rtl", "Right to left")], &html)
    let widths = ["320", "360", "390", "430"].map { ($0, "\($0) px") }
    select("width", "Width", widths, &html)
    html.close("div")
  }

  private func select(_ id: String, _ title: String, _ choices: [(String, String)], _ html: inout HTMLText) {
    html.open("select", [("id", id), ("aria-label", title)])
    for (value, text) in choices { html.element("option", [("value", value)], text) }
    html.close("select")
  }
}
