import FlowEditing
import FlowRules
import FlowTestSupport
import JSONText
import Testing

/// Hover, hints, tokens, links, lenses, routes, actions: on the texts of ``RenameTests``.
@Suite struct ServiceTests {
  private let workspace = RenameTests.workspace
  private let path = "/p/flows/order.json"

  private func hover(_ mark: String, in path: String? = nil) -> String? {
    let path = path ?? self.path
    return workspace.hover(path, at: RenameTests.offset(of: mark, in: path))?.markdown
  }

  private func text(_ range: Range<Int>, in path: String? = nil) -> String {
    String(decoding: (workspace.document(path ?? self.path)?.bytes ?? [])[range], as: UTF8.self)
  }

  @Test func `hover says what a name is`() {
    #expect(
      hover(#""id": "START"#) == """
        **screen** `START` · Start

        The flow can be opened here.

        To `END`

        1 file has messages that open it.
        """
    )
    #expect(hover("${screen.START.form.wh") == "**TextInput** `who` on screen `START`\n\nWho\n\nAnswer: string")
    #expect(
      hover(#""init-value": "${data.gues"#)
        == "**data** `guest`: string, of screen `START`" + "\n\nExample: `\"Ann\"`"
    )
    #expect(hover("${data.chosen} == 'L") == "**option** `L` · Large\n\nof `size` on screen `START`")
  }

  @Test func `hover says what a property is for, and how long the text is`() {
    let text = hover(#""name": "who", "label"#) ?? ""
    #expect(text.hasPrefix("**label** · string or binding, must be there\n\nShown in the field."))
    #expect(text.contains("At most 20 characters; this text has 3"))
    #expect((hover(#""type": "TextInput"#) ?? "").hasPrefix("**TextInput**\n\nA line of text that people enter."))
    #expect((hover(#""version": "7.3"#) ?? "").hasPrefix("**Flow JSON 7.3**"))
    #expect(hover("{") == nil)
  }

  @Test func `hover shows foreign text as nothing but text`() {
    var workspace = workspace
    let flow = RenameTests.flow.replacing(#""title": "Start""#, by: #""title": "[x](http://evil) <b>`\n# Hi""#)
    workspace.update(path, bytes: Array(flow.utf8))
    let offset = RenameTests.offset(of: #""id": "START"#, in: path)
    let text = workspace.hover(path, at: offset)?.markdown ?? ""
    #expect(text.hasPrefix(##"**screen** `START` · \[x\]\(http://evil\) \<b\>\` \# Hi"##))
  }

  @Test func `hints say types and examples behind bindings`() {
    let hints = workspace.inlayHints(path, in: 0..<RenameTests.flow.utf8.count)
    #expect(
      hints.map(\.label) == [
        #"string, like "Ann""#, "string", "string", "string", #"string, like "Ann""#, #"string, like "S""#,
      ]
    )
  }

  @Test func `tokens name what the texts are made of, in order and apart`() {
    let tokens = workspace.semanticTokens(path)
    for (left, right) in zip(tokens, tokens.dropFirst()) {
      #expect(left.range.upperBound <= right.range.lowerBound)
    }
    let described = tokens.map { "\($0.kind.rawValue) \(text($0.range))" }
    #expect(described.contains("type TextInput") && described.contains("function navigate"))
    let start = described.firstIndex(of: "class START").map { described[($0 + 1)...].firstIndex(of: "class START") }
    #expect(start != nil)
    #expect(described.contains("keyword screen") && described.contains("property who"))
    #expect(described.contains("variable chosen") && described.contains("enumMember L"))
    #expect(described.contains("operator =="))
  }

  @Test func `links lead to files of the project`() {
    #expect(workspace.links("/p/order.simulation.json").map(\.target) == [.file(path)])
    #expect(workspace.links("/p/messages/open.json").map(\.target) == [.file(path)])
    let configuration = "/p/flowjson.config.json"
    #expect(
      workspace.links(configuration).map { text($0.range, in: configuration) } == ["order", "flows/order.json"]
    )
  }

  @Test func `lenses count the ways in and the messages of each screen`() {
    #expect(
      workspace.lenses(path).map(\.title) == [
        "1 message", "2 mentions in scripts", "Preview", "Launch message", "1 way in", "1 mention in scripts",
        "Preview",
      ]
    )
  }

  @Test func `screens are a graph`() throws {
    let screen = try #require(workspace.screen(path, at: RenameTests.offset(of: #""name": "END"#, in: path)))
    #expect(screen.name == "END" && text(screen.nameRange) == "END")
    let ways = workspace.routes(to: "END", of: path)
    #expect(ways.map(\.screen.name) == ["START"] && ways.flatMap(\.places).map { text($0) } == ["END"])
    #expect(workspace.routes(from: "START", of: path).map(\.screen.name) == ["END"])
    #expect(workspace.routes(from: "END", of: path).isEmpty)
  }

  @Test func `actions: fixes first, then what is ignored, then everything`() throws {
    var workspace = workspace
    let broken = RenameTests.flow.replacing(#""label": "Who""#, by: #""lable": "Who","#)
    workspace.update(path, bytes: Array(broken.utf8))
    let bytes = Array(broken.utf8)
    let offset = bytes.indices.first { bytes[$0...].starts(with: "lable".utf8) } ?? 0
    let actions = workspace.codeActions(path, in: offset..<offset)
    #expect(actions.first?.isPreferred == true && actions.first?.kind == .quickFix)
    let fixAll = try #require(actions.last)
    #expect(fixAll.kind == .fixAll)
    let mended = try fixAll.edits.flatMap(\.edits).applied(to: bytes)
    workspace.update(path, bytes: mended)
    #expect(workspace.diagnostics(path).filter { $0.severity == .error }.map(\.message) == [])
  }

  @Test func `a version is lifted where it stands`() throws {
    var workspace = workspace
    let old = RenameTests.flow.replacing(#""version": "7.3""#, by: #""version": "6.3""#)
    workspace.update(path, bytes: Array(old.utf8))
    let offset = RenameTests.offset(of: #""version": "7"#, in: path)
    let action = try #require(workspace.codeActions(path, in: offset..<offset).first { $0.kind == .rewrite })
    #expect(action.title == "upgrade to 7.3")
    #expect(try action.edits[0].edits.applied(to: Array(old.utf8)) == Array(RenameTests.flow.utf8))
    #expect(workspace.codeActions(path, in: 0..<0).allSatisfy { $0.kind != .rewrite })
  }

  @Test func `a rule is ignored at its place, in the configuration`() throws {
    var workspace = workspace
    let long = RenameTests.flow.replacing(#""label": "Go""#, by: #""label": "Go on to the last screen of this flow""#)
    workspace.update(path, bytes: Array(long.utf8))
    let finding = try #require(workspace.diagnostics(path).first { $0.rule == "text-too-long" })
    let action = try #require(
      workspace.codeActions(path, in: finding.range).first { $0.title == "ignore 'text-too-long' here" }
    )
    let edits = try #require(action.edits.first)
    let configuration = workspace.document(edits.path)?.bytes ?? []
    workspace.update(edits.path, bytes: try edits.edits.applied(to: configuration))
    #expect(!workspace.diagnostics(path).contains { $0.rule == "text-too-long" })
  }

  @Test func `the key of an answer is renamed by an action of its own, which says who is hurt`() throws {
    let key = #""payload": {"who": "${data.who}""#
    let flow = RenameTests.flow.replacing(key, by: key.replacing(#"{"who"#, by: #"{"person"#))
    var workspace = workspace
    workspace.update(path, bytes: Array(flow.utf8))
    let bytes = Array(flow.utf8)
    let offset = bytes.indices.first { bytes[$0...].starts(with: "person".utf8) } ?? 0
    let action = try #require(workspace.codeActions(path, in: offset..<offset).first { $0.kind == .rewrite })
    #expect(action.title == "call 'person' 'who', as what it holds; whoever reads the answers must follow")
    #expect(try action.edits[0].edits.applied(to: bytes) == Array(RenameTests.flow.utf8))
  }
}
