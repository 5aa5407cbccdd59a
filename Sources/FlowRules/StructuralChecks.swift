extension FlowChecker {
  /// What can be told from the parts of a flow one by one: versions, properties, values, placement, counts, names.
  static let structuralChecks: [any FlowCheck.Type] = [
    JSONCheck.self,
    VersionCheck.self,
    StructureCheck.self,
    ScreenCheck.self,
  ]
}
