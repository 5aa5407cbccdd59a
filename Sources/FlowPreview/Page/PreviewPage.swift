import FlowLanguage
import FlowModel
package import FlowRun
package import JSONText

/// A page that draws a flow: one file that loads nothing from a network.
package struct PreviewPage: Sendable {
  /// What the page says about a place of the flow.
  package struct Finding: Sendable {
    let level: String
    let rule: String
    let message: String
    let pointer: JSONPointer
    let place: String

    /// A finding; `place` is how people find it in the file, like `3:12`.
    package init(level: String, rule: String, message: String, pointer: JSONPointer, place: String) {
      self.level = level
      self.rule = rule
      self.message = message
      self.pointer = pointer
      self.place = place
    }
  }

  /// What a page is made with.
  package struct Options: Sendable {
    /// The position of the screen that comes first; nil for the first entry screen.
    package var screen: Int?
    /// Data of that screen besides its examples.
    package var data: [JSONValue.Member] = []
    /// Whether an open page looks for a newer one every second.
    package var isWatched = false
    /// What answers a live phone; nil for a page that sends no requests.
    package var live: Live?

    package init() {}
  }

  let title: String
  let program: FlowProgram
  let findings: [Finding]
  let options: Options

  /// The page of a flow; `title` is how the flow is called.
  package init(_ program: FlowProgram, title: String, findings: [Finding], options: Options = Options()) {
    self.program = program
    self.title = title
    self.findings = findings
    self.options = options
  }

  /// The page without any script.
  package func writeStatic() -> [UInt8] {
    var html = start(hasScript: false)
    html.open("main")
    head(&html)
    gallery(&html)
    html.close("main")
    html.close("body")
    html.close("html")
    return html.bytes
  }

  // MARK: Frame

  func start(hasScript: Bool) -> HTMLText {
    var html = HTMLText()
    html.own("<!doctype html>\n")
    let isFollowing = options.isWatched && hasScript
    html.open("html", [("lang", "en")] + (isFollowing ? [("data-watch", nil)] : []))
    html.open("head")
    html.open("meta", [("charset", "utf-8")])
    html.open("meta", [("http-equiv", "Content-Security-Policy"), ("content", policy(hasScript: hasScript))])
    html.open("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
    html.open("meta", [("name", "referrer"), ("content", "no-referrer")])
    if options.isWatched, !hasScript { html.open("meta", [("http-equiv", "refresh"), ("content", "1")]) }
    html.element("title", "\(title) · preview")
    html.open("style")
    html.own(Self.style)
    html.close("style")
    html.close("head")
    html.open("body")
    return html
  }

  /// Nothing is loaded and nothing runs but what this file holds itself; a live phone asks its own server.
  private func policy(hasScript: Bool) -> String {
    guard hasScript else { return Self.policy() }
    guard options.live != nil else { return Self.policy(scripts: [Self.scriptHash]) }
    return Self.policy(scripts: [Self.scriptHash, Self.liveScriptHash], asksItsServer: true)
  }

  static func policy(
    styles: [String] = [styleHash],
    scripts: [String] = [],
    asksItsServer: Bool = false
  ) -> String {
    let run = scripts.isEmpty ? "" : "; script-src \(scripts.joined(separator: " "))"
    let ask = asksItsServer ? "; connect-src 'self'" : ""
    return "default-src 'none'; style-src \(styles.joined(separator: " ")); img-src data:\(run)\(ask); "
      + "base-uri 'none'; form-action 'none'"
  }

  static let styleHash = hash(style)
  private static let scriptHash = hash(PreviewScript.text.bytes)
  private static let liveScriptHash = hash(liveScript)

  static func hash(_ text: StaticString) -> String { hash(text.withUTF8Buffer(Array.init)) }

  private static func hash(_ bytes: [UInt8]) -> String { "'sha256-\(SHA256.base64(bytes))'" }

  func head(_ html: inout HTMLText) {
    html.open("header", [("class", "page")])
    html.element("h1", [("dir", "auto")], title)
    if options.live?.home != nil { return html.close("header") }
    let version = program.flow.version.map { "Flow JSON \($0)" } ?? "no version"
    html.element(
      "p",
      "\(version), \(program.screens.count.counted("screen")). Texts, order, states and cuts are as on phones; sizes and colours are "
        + "near enough, because every phone draws a little differently. Texts of the phone are in English."
    )
    let others = findings.enumerated().filter { screen(of: $0.element) == nil }
    list(others.map { ($0.offset + 1, $0.element) }, prefix: "flow", &html)
    html.close("header")
  }

  // MARK: Screens

  /// The screens in the order in which they stand on the page.
  private var order: [Int] {
    let all = Array(program.screens.indices)
    guard let first = options.screen else { return all }
    return [first] + all.filter { $0 != first }
  }

  func gallery(_ html: inout HTMLText) {
    html.open("div", [("class", "gallery")])
    for position in order { draw(position, &html) }
    html.close("div")
  }

  private func draw(_ position: Int, _ html: inout HTMLText) {
    let screen = program.screens[position]
    let own = findings.enumerated().filter { self.screen(of: $0.element) == position }
    var marks: [Int: [Int]] = [:]
    for (index, finding) in own {
      if let component = component(of: finding, on: screen) { marks[component, default: []].append(index + 1) }
    }
    let prefix = "s\(position)"
    html.open("article", [("class", "screen")])
    html.element("h2", [("class", "name"), ("dir", "auto")], screen.name)
    drawPhone(position, marks: marks, &html)
    list(own.map { ($0.offset + 1, $0.element) }, prefix: prefix, &html)
    html.close("article")
  }

  /// A phone with one screen on it; `marks` are the numbers of the findings of each component.
  func drawPhone(_ position: Int, marks: [Int: [Int]], _ html: inout HTMLText) {
    let screen = program.screens[position]
    html.open("div", [("class", "phone"), ("data-screen", screen.screen.id?.text ?? "")])
    let isFirst = position == options.screen ?? program.entries.first
    let session = Session(picture: program, screen: position, data: isFirst ? options.data : [])
    var drawer = Drawer(session, ScreenDrawing(screen, program), findings: marks, prefix: "s\(position)")
    drawer.draw()
    html.append(drawer.html)
    html.close("div")
  }

  private func list(_ findings: [(number: Int, finding: Finding)], prefix: String, _ html: inout HTMLText) {
    guard !findings.isEmpty else { return }
    html.open("ul", [("class", "findings"), ("aria-label", "Findings")])
    for (number, finding) in findings {
      html.open("li", [("id", "\(prefix)-finding-\(number)"), ("class", "finding"), ("data-level", finding.level)])
      html.element("b", "\(number)")
      html.text(" \(finding.place): \(finding.level): \(finding.message) ")
      html.element("span", [("class", "rule")], finding.rule)
      html.close("li")
    }
    html.close("ul")
  }

  /// The position of the screen that a finding is about.
  private func screen(of finding: Finding) -> Int? {
    let tokens = finding.pointer.tokens
    guard tokens.count > 1, tokens[0] == "screens", let index = Int(tokens[1]), program.screens.indices.contains(index)
    else { return nil }
    return index
  }

  /// The position of the innermost component that a finding is about.
  private func component(of finding: Finding, on screen: ScreenProgram) -> Int? {
    let tokens = finding.pointer.tokens
    return screen.components.last { tokens.starts(with: $0.component.node.pointer.tokens) }?.component.index
  }
}
