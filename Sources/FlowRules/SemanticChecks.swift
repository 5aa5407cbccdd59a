extension FlowChecker {
  /// What can be told only from several parts together: bindings, types, actions, routes, data flow.
  static let semanticChecks: [any FlowCheck.Type] = [SemanticChecks.self]
}
