extension Language {
  /// The versions in which phones do not compare the names in a payload with the data of the next screen: what is wrong
  /// there is only observed.
  package static let uncheckedPayloadNames: Range<FlowVersion> = .v6_0..<Feature.strictRouting.since

  /// The versions in which phones do not compare routes and entry screens: what is wrong there is only observed.
  package static let uncheckedRoutes: Range<FlowVersion> = .v6_3..<Feature.strictRouting.since
}
