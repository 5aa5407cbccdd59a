import Testing

@Suite struct GraphCommandTests {
  static let flow = #"""
    {"version": "7.3", "screens": [
     {"id": "FIRST", "title": "Say \"hi\"", "layout": {"type": "SingleColumnLayout", "children": [
      {"type": "Footer", "label": "Go <on>", "on-click-action": {"name": "navigate",
       "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
     {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
      {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
    """#

  @Test func `mermaid is the default and quotes what it would take for its own`() {
    let run = Run("graph", "-", input: Self.flow)
    #expect(run.status == 0)
    #expect(
      run.output == """
        flowchart TD
          s0[["FIRST<br>Say #34;hi#34;"]]
          s1(["LAST<br>Last"])
          s0 -->|"Go #60;on#62;"| s1

        """
    )
  }

  @Test func `dot is a digraph`() {
    let run = Run("graph", "-", "--format", "dot", input: Self.flow)
    #expect(
      run.output == #"""
        digraph flow {
          node [shape=box];
          s0 [label="FIRST\nSay \"hi\"", penwidth=2];
          s1 [label="LAST\nLast", shape=oval];
          s0 -> s1 [label="Go <on>"];
        }

        """#
    )
  }

  @Test func `text lists the ways below each screen`() {
    let run = Run("graph", "-", "--format=text", input: Self.flow)
    #expect(run.output == "FIRST \"Say \"hi\"\" (entry)\n  -> LAST  'Go <on>'\nLAST \"Last\" (terminal)\n")
  }

  @Test func `a way that the routing model lacks is dotted`() {
    let flow = Self.flow.replacing(
      #""version": "7.3""#,
      with: #""version": "7.3", "data_api_version": "3.0", "routing_model": {"FIRST": [], "LAST": []}"#
    )
    #expect(Run("graph", "-", input: flow).output.contains("s0 -.->|\"Go #60;on#62;\"| s1"))
    #expect(Run("graph", "-", "--format", "text", input: flow).output.contains("(not in the routing model)"))
  }

  @Test func `what is no flow is a failure, and a wrong format wrong usage`() {
    #expect(Run("graph", "-", input: "{").status == 3)
    #expect(Run("graph", "/nowhere/flow.json").status == 3)
    #expect(Run("graph", "-", "--format", "svg", input: Self.flow).status == 2)
    #expect(Run("graph").status == 2)
  }
}
