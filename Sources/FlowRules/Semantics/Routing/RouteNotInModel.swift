extension Rule {
  static let routeNotInModel = Rule(
    "route-not-in-model",
    .routing,
    code: "INVALID_ROUTING_MODEL",
    summary: "Each route that a `navigate` action takes stands in the routing model.",
    why: "The model says which routes are allowed; the platform refuses the flow.",
    examples: [
      .good(
        .flow,
        #"""
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"FIRST": ["LAST"], "LAST": []}, "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"FIRST": ["MIDDLE"], "MIDDLE": ["LAST"]}, "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "EmbeddedLink", "text": "Skip", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "⟦LAST⟧"}, "payload": {}}},
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "MIDDLE"}, "payload": {}}}]}},
         {"id": "MIDDLE", "title": "Middle", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "LAST"}, "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
      .bad(
        .flow,
        #"""
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"FIRST": ["LAST"]}, "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Next", "on-click-action": {"name": "data_exchange", "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "EmbeddedLink", "text": "Change it", "on-click-action": {"name": "navigate",
           "next": {"type": "screen", "name": "⟦FIRST⟧"}, "payload": {}}},
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}
