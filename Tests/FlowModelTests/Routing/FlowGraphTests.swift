import FlowModel
import JSONText
import Testing

@Suite struct FlowGraphTests {
  static func flow(_ text: String) -> Flow { Flow(JSONDocument(parsing: text)) }

  static func screen(_ id: String, to targets: [String] = []) -> String {
    let links = targets.map {
      #"{"type":"EmbeddedLink","text":"Go","on-click-action":{"name":"navigate","next":{"name":"\#($0)"}}}"#
    }
    return #"{"id":"\#(id)","layout":{"children":[\#(links.joined(separator: ","))]}}"#
  }

  @Test func `without a routing model the actions are the ways`() {
    let graph = FlowGraph(
      Self.flow(#"{"screens":[\#(Self.screen("A", to: ["B", "C"])),\#(Self.screen("B")),\#(Self.screen("C"))]}"#)
    )
    #expect(!graph.isDeclared)
    #expect(graph.next(after: 0) == [1, 2])
    #expect(graph.entryScreens == [0])
    #expect(graph.path(from: 0, to: 2) == [0, 2])
    #expect(graph.path(from: 1, to: 2) == nil)
    #expect(graph.reaching([2]) == [true, false, true])
  }

  @Test func `a routing model counts before the actions`() {
    let text = #"{"routing_model":{"B":["A"]},"screens":[\#(Self.screen("A", to: ["B"])),\#(Self.screen("B"))]}"#
    let graph = FlowGraph(Self.flow(text))
    #expect(graph.isDeclared)
    #expect(graph.entryScreens == [1])
    #expect(FlowGraph.ofActions(Self.flow(text)).entryScreens == [0])
  }

  @Test func `an empty routing model counts only with an endpoint`() {
    let screens = "[\(Self.screen("A", to: ["B"])),\(Self.screen("B"))]"
    #expect(!FlowGraph(Self.flow(#"{"routing_model":{},"screens":\#(screens)}"#)).isDeclared)
    let endpoint = #"{"data_api_version":"3.0","routing_model":{},"screens":\#(screens)}"#
    #expect(FlowGraph(Self.flow(endpoint)).isDeclared)
  }
}
