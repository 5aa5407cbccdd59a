import FlowTestSupport
import JSONText
import Testing

@testable import FlowJSONCommand

@Suite struct DocumentCommandTests {
  private let folder: TemporaryFolder

  /// A flow of everything that a document tells.
  private static let flow = """
    {"version": "7.3", "screens": [
      {"id": "ASK", "title": "Your order", "sensitive": ["mail"], "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "TextHeading", "text": "Hello ](x) <b>you</b>"},
        {"type": "TextInput", "name": "mail", "label": "Mail", "input-type": "email", "required": true, "max-chars": 40,
         "helper-text": "As in your account"},
        {"type": "RadioButtonsGroup", "name": "size", "label": "Size", "data-source":
          [{"id": "s", "title": "Small"}, {"id": "l", "title": "Large | huge"}]},
        {"type": "If", "condition": "${form.size} == 'l'", "then": [
          {"type": "DatePicker", "name": "day", "label": "Day", "min-date": "2026-01-01"}]},
        {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
          "next": {"type": "screen", "name": "DONE"}, "payload": {"mail": "${form.mail}"}}}]}},
      {"id": "DONE", "title": "Done", "terminal": true, "data": {"mail": {"type": "string", "__example__": "a@b.de"}},
       "layout": {"type": "SingleColumnLayout", "children": [
        {"type": "TextBody", "text": "${data.mail}"},
        {"type": "Footer", "label": "Send", "on-click-action": {"name": "complete",
          "payload": {"mail": "${data.mail}", "size": "${screen.ASK.form.size}"}}}]}}
    ]}
    """

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.flow, to: "order.json")
  }

  @Test func `writes Markdown in which texts of the flow stay texts`() {
    let run = Run("document", "order.json", in: folder.path)
    #expect(run.status == 0, "\(run.error)")
    #expect(
      run.output == #"""
        # order.json

        Flow JSON 7.3, 2 screens, no endpoint

        ## Routes

        ```mermaid
        flowchart TD
          s0[["ASK<br>Your order"]]
          s1(["DONE<br>Done"])
          s0 -->|"Next"| s1
        ```

        ## Screens

        ### Your order

        `ASK`: the flow begins here

        People see:

        - **Hello \](x) &lt;b&gt;you&lt;/b&gt;**
        - a field: Mail
        - a field: Size
        - a button: Next

        | Question | Answer | Required | Limits | Name |
        |---|---|---|---|---|
        | Mail (As in your account) | an email address | yes | at most 40 characters; hidden in the chat | `mail` |
        | Size | one of the options: Small, Large \| huge | no |  | `size` |
        | Day | a day | no | from 2026-01-01 on; only shown if `${form.size} == 'l'` | `day` |

        Leads to:

        - `DONE` by Next

        ### Done

        `DONE`: the flow can end here

        People see:

        - a@&#8203;b.de
        - a button: Send

        ## What opens the flow

        **Data for ASK**

        Nothing is known of it, or nothing is in it.

        ## What the business receives

        **Answers from DONE**

        | Name | What | Always there |
        |---|---|---|
        | `mail` | a string | yes |
        | `size` | a string | no |

        """#
    )
  }

  @Test func `writes HTML that loads nothing and runs nothing`() throws {
    let run = Run("document", "order.json", "-o", "order.html", in: folder.path)
    #expect(run.status == 0 && run.output.isEmpty, "\(run.error)")
    let page = try folder.read("order.html")
    #expect(page.hasPrefix("<!doctype html>"))
    #expect(page.contains("default-src &#39;none&#39;; style-src &#39;sha256-"))
    #expect(!page.contains("<script") && !page.contains("<b>you</b>") && page.contains("&lt;b&gt;you&lt;/b&gt;"))
    #expect(page.contains("data-screen=\"ASK\"") && page.contains("data-screen=\"DONE\""))
    #expect(page.contains("<td dir=\"auto\">at most 40 characters; hidden in the chat</td>"))
    #expect(page.contains("<svg "))
    #expect(Run("document", "order.json", "--format", "html", in: folder.path).output == page)
  }

  @Test func `names the messages of the project that open the flow`() throws {
    try folder.write(
      #"{"include": ["*.json"], "flows": {"order": {"file": "order.json", "categories": ["OTHER"]}}}"#,
      to: "flowjson.config.json"
    )
    #expect(Run("document", "order.json", in: folder.path).output.hasSuffix("\nNo message of the project does.\n"))
    let message = Run("message", "order.json", in: folder.path).output
    try folder.write(message, to: "open.json")
    let output = Run("document", "order.json", in: folder.path).output
    #expect(output.contains("\n## Messages that open the flow\n\n- `open.json:"), "\(output)")
    let other = Run("document", "order.json", "--no-config", in: folder.path).output
    #expect(!other.contains("## Messages"))
  }

  @Test func `reads standard input, and refuses what is no flow`() throws {
    #expect(Run("document", "-", in: folder.path, input: Self.flow).output.hasPrefix("# &lt;stdin&gt;\n"))
    #expect(Run("document", "-", in: folder.path, input: "[]").status == 3)
    #expect(Run("document", "none.json", in: folder.path).status == 3)
  }

  @Test func `says of the fixture what the article shows`() throws {
    let path = "Sources/FlowJSON/FlowJSON.docc/Documenting.md"
    let begin = "<!-- Written by 'flowjson document'; RECORD=1 swift test rewrites it -->\n"
    let end = "<!-- End of the example -->"
    let article = try #require(RecordedFile.text(path))
    let start = try #require(article.firstRange(of: begin)?.upperBound)
    let rest = try #require(article.firstRange(of: end)?.lowerBound)
    let folder = try TemporaryFolder()
    try folder.write(try #require(RecordedFile.text("fixtures/flows/lead-form.json")), to: "lead-form.json")
    let output = Run("document", "lead-form.json", in: folder.path).output
    // A fence of its own around the one that is in it.
    let shown = "````markdown\n\(output)````\n"
    try RecordedFile.expect(path, holds: article[..<start] + shown + String(article[rest...]))
  }

  @Test(arguments: SharedMaterial.flows)
  func `every real flow can be described`(flow: SharedMaterial.CorpusFlow) {
    let text = String(decoding: flow.bytes, as: UTF8.self)
    for format in ["markdown", "html"] {
      let run = Run("document", "-", "--format", format, in: folder.path, input: text)
      #expect(run.status == 0 || JSONDocument(parsing: text).root["screens"]?.kind != .array || run.status == 3)
    }
  }
}
