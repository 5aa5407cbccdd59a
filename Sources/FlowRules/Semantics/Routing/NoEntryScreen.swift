extension Rule {
  static let noEntryScreen = Rule(
    "no-entry-screen",
    .routing,
    code: "INVALID_ROUTING_MODEL",
    summary: "A flow has a screen that no other screen leads to.",
    why: "There is nowhere to open the flow; the platform refuses it.",
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
        {"version": "7.3", "data_api_version": "3.0", "routing_model": ⟦{⟧"FIRST": ["SECOND"], "SECOND": ["LAST"], "LAST": ["FIRST"]}, "screens": [
         {"id": "FIRST", "title": "First", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}},
         {"id": "SECOND", "title": "Second", "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}},
         {"id": "LAST", "title": "Last", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}]}
        """#
      ),
    ]
  )
}
