extension Rule {
  static let missingDataAPIVersion = Rule(
    "missing-data-api-version",
    .actions,
    code: "MISSING_REQUIRED_PROPERTY",
    summary: "A flow that exchanges data with a server declares `data_api_version`.",
    why: "Without it the flow has no endpoint, and the platform refuses 'data_exchange'.",
    examples: [
      .good(
        .flow,
        #"""
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"FIRST": []}, "screens": [
         {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}]}
        """#
      ),
      .bad(
        .flow,
        #"""
        ⟦{⟧"version": "7.3", "screens": [
         {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}]}
        """#
      ),
    ]
  )

  static let missingRoutingModel = Rule(
    "missing-routing-model",
    .routing,
    code: "MISSING_REQUIRED_PROPERTY",
    summary: "A flow with an endpoint declares in `routing_model` which screens follow one another.",
    why:
      "The server decides which screen comes next, so the platform needs the routes that are allowed, and refuses a flow without them.",
    examples: [
      .good(
        .flow,
        #"""
        {"version": "7.3", "data_api_version": "3.0", "routing_model": {"FIRST": []}, "screens": [
         {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}]}
        """#
      ),
      .bad(
        .flow,
        #"""
        ⟦{⟧"version": "7.3", "data_api_version": "3.0", "screens": [
         {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Send", "on-click-action": {"name": "data_exchange", "payload": {}}}]}}]}
        """#
      ),
    ]
  )

  static let refreshWithoutEndpoint = Rule(
    "refresh-without-endpoint",
    .actions,
    code: "INVALID_PROPERTY_VALUE",
    summary: "`refresh_on_back` is true only in a flow with `data_api_version`.",
    why: "There is no server to ask again when people come back; the platform refuses the flow.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "refresh_on_back": false,
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "refresh_on_back": ⟦true⟧,
         "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Footer", "label": "Done", "on-click-action": {"name": "complete", "payload": {}}}]}}
        """#
      ),
    ]
  )
}
