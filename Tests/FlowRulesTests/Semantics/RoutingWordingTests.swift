import FlowRules
import Testing

/// What is said of routing models, to the letter.
@Suite struct RoutingWordingTests {
  @Test func `where the routes end because a key is missing, the key is named`() {
    let probe = SemanticProbe(
      flow: #"""
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"DETAILS": ["PLAN"], "DONE": []}, "screens": [
         {"id": "DETAILS", "title": "Details", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "PLAN"}, "payload": {}}}]}},
         {"id": "PLAN", "title": "Plan", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "DONE"}, "payload": {}}}]}},
         {"id": "DONE", "title": "Done", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
    )
    #expect(
      probe.lines == [
        "warning no-way-to-end ⟦\"DETAILS\"⟧ no route from screen 'DETAILS' reaches a terminal screen: 'DETAILS' → "
          + "'PLAN'; the routing model has no key 'PLAN' with the screens that follow it",
        "error route-not-in-model ⟦DONE⟧ the action leads from 'PLAN' to 'DONE', and the routing model has no such "
          + "route",
        "error disconnected-screen ⟦\"DONE\"⟧ screen 'DONE' is not connected to any other screen: no route leads to it "
          + "or away from it",
      ]
    )
  }
}
