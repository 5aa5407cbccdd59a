/// What is known about one version of Flow JSON.
public struct VersionFact: Sendable, Hashable {
  public let version: FlowVersion
  /// `YYYY-MM-DD`, or `YYYY-MM` where the day is not known.
  public let released: String
  /// The day from which nothing can be created, updated or published with it; `YYYY-MM-DD`.
  public let frozenOn: String?
  /// Where the dates come from.
  public let source: FactSource

  init(_ version: FlowVersion, released: String, frozenOn: String? = nil, source: FactSource = .documented) {
    self.version = version
    self.released = released
    self.frozenOn = frozenOn
    self.source = source
  }

  /// Whether the version can no longer be published on that day, written `YYYY-MM-DD`.
  public func isFrozen(on day: String) -> Bool {
    frozenOn.map { $0 <= day } ?? false
  }
}

extension Language {
  /// All published versions, oldest first.
  public static let versions: [VersionFact] = [
    VersionFact(.v2_1, released: "2023-10", frozenOn: "2025-04-08", source: .inferred),
    VersionFact(.v3_0, released: "2023-12", frozenOn: "2025-04-08", source: .inferred),
    VersionFact(.v3_1, released: "2024-01", frozenOn: "2025-04-08", source: .inferred),
    VersionFact(.v4_0, released: "2024-06", frozenOn: "2025-04-08", source: .inferred),
    VersionFact(.v5_0, released: "2024-08-13", frozenOn: "2025-09-10", source: .inferred),
    VersionFact(.v5_1, released: "2024-09-16", source: .inferred),
    VersionFact(.v6_0, released: "2024-11-12"),
    VersionFact(.v6_1, released: "2024-11-12"),
    VersionFact(.v6_2, released: "2024-12-10"),
    VersionFact(.v6_3, released: "2025-01-14"),
    VersionFact(.v7_0, released: "2025-03-11"),
    VersionFact(.v7_1, released: "2025-06-10"),
    VersionFact(.v7_2, released: "2025-07-08"),
    VersionFact(.v7_3, released: "2025-09-10"),
  ]

  /// The version that the platform recommends.
  public static let recommendedVersion: FlowVersion = .v7_3

  /// What is known about a version; nil for one that was never published.
  public static func version(_ version: FlowVersion) -> VersionFact? {
    versions.first { $0.version == version }
  }
}
