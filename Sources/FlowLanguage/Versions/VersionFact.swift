/// What is known about one version of Flow JSON.
public struct VersionFact: Sendable, Hashable {
  /// The version itself.
  public let version: FlowVersion
  /// One sentence for people, without a full stop: what it brought above all.
  public let summary: String
  /// `YYYY-MM-DD`, or `YYYY-MM` where the day is not known.
  public let released: String
  /// The day from which nothing can be created, updated or published with it; `YYYY-MM-DD`.
  public let frozenOn: String?
  /// The day from which nothing can be sent with it; `YYYY-MM-DD`, nil while no day is known.
  public let expiredOn: String?
  /// Where the release date comes from; the days of the life cycle are documented.
  public let source: FactSource

  /// What can be done with flows of a version.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// Everything.
    case active
    /// What is published can still be sent; nothing can be created, updated or published.
    case frozen
    /// Nothing.
    case expired
  }

  init(
    _ version: FlowVersion,
    released: String,
    frozenOn: String? = nil,
    expiredOn: String? = nil,
    source: FactSource = .documented,
    _ summary: String
  ) {
    self.version = version
    self.summary = summary
    self.released = released
    self.frozenOn = frozenOn
    self.expiredOn = expiredOn
    self.source = source
  }

  /// Whether the version can no longer be published on that day, written `YYYY-MM-DD`.
  public func isFrozen(on day: String) -> Bool {
    frozenOn.map { $0 <= day } ?? false
  }

  /// What can be done with flows of the version on that day, written `YYYY-MM-DD`.
  public func state(on day: String) -> State {
    if let expiredOn, expiredOn <= day { return .expired }
    return isFrozen(on: day) ? .frozen : .active
  }

  /// Whether the platform recommends it.
  public var isRecommended: Bool { version == Language.recommendedVersion }

  /// What it changed.
  public var changes: [LanguageChange] { Language.changes.filter { $0.version == version } }
}

extension Language {
  /// All published versions, oldest first.
  public static let versions: [VersionFact] = [
    VersionFact(
      .v2_1,
      released: "2023-10",
      frozenOn: "2025-04-08",
      source: .inferred,
      "The first public version, with the address of the endpoint in the flow"
    ),
    VersionFact(
      .v3_0,
      released: "2023-12",
      frozenOn: "2025-04-08",
      source: .inferred,
      "The address of the endpoint moves from the flow to the account"
    ),
    VersionFact(
      .v3_1,
      released: "2024-01",
      frozenOn: "2025-04-08",
      source: .inferred,
      "Screens can end a flow without success"
    ),
    VersionFact(
      .v4_0,
      released: "2024-06",
      frozenOn: "2025-04-08",
      source: .inferred,
      "Conditions, pickers for photos and documents, global references, inputs without a Form"
    ),
    VersionFact(
      .v5_0,
      released: "2024-08-13",
      frozenOn: "2025-09-10",
      source: .inferred,
      "Dates are calendar days; images and colours in lists"
    ),
    VersionFact(.v5_1, released: "2024-09-16", source: .inferred, "Rich text, markdown and sensitive answers"),
    VersionFact(.v6_0, released: "2024-11-12", "Expressions in backticks, update_data and open_url; no blank texts"),
    VersionFact(.v6_1, released: "2024-11-12", "A calendar for days and ranges of days"),
    VersionFact(.v6_2, released: "2024-12-10", "Lists that lead to screens, and patterns for text inputs"),
    VersionFact(.v6_3, released: "2025-01-14", "Chips to choose from; rich text beside a Footer"),
    VersionFact(.v7_0, released: "2025-03-11", "Large labels, checked Form values, stricter screen ids"),
    VersionFact(.v7_1, released: "2025-06-10", "Image carousels, and chips under conditions"),
    VersionFact(.v7_2, released: "2025-07-08", "Expressions in action payloads are checked"),
    VersionFact(.v7_3, released: "2025-09-10", "Stricter routes and data models; data API 4.0"),
  ]

  /// Versions of which only the number has been observed, and which nobody can use.
  public static let unannouncedVersions: [FlowVersion] = [FlowVersion(7, 4)]

  /// The version that the platform recommends.
  public static let recommendedVersion: FlowVersion = .v7_3

  /// The newest version that was published.
  package static let newestVersion: FlowVersion = versions.last?.version ?? recommendedVersion

  /// What is known about a version; nil for one that was never published.
  public static func version(_ version: FlowVersion) -> VersionFact? {
    versions.first { $0.version == version }
  }

  /// The oldest version with which something can be published on that day, written `YYYY-MM-DD`.
  public static func oldestActiveVersion(on day: String) -> FlowVersion {
    versions.first { $0.state(on: day) == .active }?.version ?? recommendedVersion
  }
}

/// What is known about one version of the protocol between flow and endpoint.
public struct DataAPIVersionFact: Sendable, Hashable {
  /// As it is spelled in `data_api_version`.
  public let name: String
  /// The first version of Flow JSON that can be used with it.
  public let since: FlowVersion
  /// `YYYY-MM-DD`; nil for one that was always there.
  public let released: String?
  /// One sentence for people, without a full stop.
  public let summary: String
}

extension Language {
  /// The versions of the protocol between flow and endpoint that are supported, oldest first.
  public static let dataAPIVersions: [DataAPIVersionFact] = [
    DataAPIVersionFact(name: "3.0", since: .v2_1, released: nil, summary: "Encrypted exchange of screens and data"),
    DataAPIVersionFact(
      name: "4.0",
      since: .v7_3,
      released: "2025-11-11",
      summary: "Adds `flow_token_signature` to requests"
    ),
  ]
}
