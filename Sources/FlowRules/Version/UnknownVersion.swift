import FlowLanguage
import JSONText

extension Rule {
  static let unknownVersion = Rule(
    "unknown-version",
    .version,
    code: "INVALID_FLOW_JSON_VERSION",
    otherCodes: ["UNSUPPORTED_FLOW_JSON_VERSION"],
    summary: "The version of a flow is one that was published.",
    why: "The platform refuses a flow in a version that it does not know; what is in the flow is judged by the "
      + "recommended version instead.",
    examples: [
      .good(.flow, VersionExample.flow(#""version": "7.3", "#)),
      .bad(.flow, VersionExample.flow(#""version": ⟦"9.1"⟧, "#)),
      .bad(.flow, VersionExample.flow(#""version": ⟦"4.1"⟧, "#)),
      .bad(.flow, VersionExample.flow(#""version": ⟦"v7"⟧, "#)),
      .bad(.flow, VersionExample.flow(#""version": ⟦"1.0"⟧, "#)),
    ]
  )

  static let unavailableVersion = Rule(
    "unavailable-version",
    .version,
    code: "UNAVAILABLE_FLOW_JSON_VERSION",
    source: .observed,
    summary: "The version of a flow was announced.",
    why: "Of this version only the number has been seen; the platform refuses it for accounts that do not test it.",
    examples: [
      .good(.flow, VersionExample.flow(#""version": "7.3", "#)),
      .bad(.flow, VersionExample.flow(#""version": ⟦"7.4"⟧, "#)),
    ]
  )

  static let frozenVersion = Rule(
    "frozen-version",
    .version,
    code: "INVALID_FLOW_JSON_VERSION_STATE",
    severity: .warning,
    summary: "The version of a flow can still be published.",
    why: "With a frozen version nothing can be created, updated or published; what is published can still be sent "
      + "until the version expires.",
    examples: [
      .good(.flow, VersionExample.flow(#""version": "5.1", "#)),
      .bad(.flow, VersionExample.flow(#""version": ⟦"4.0"⟧, "#)),
    ]
  )

  static let unknownDataAPIVersion = Rule(
    "unknown-data-api-version",
    .version,
    code: "INVALID_DATA_API_VERSION",
    summary: "The version of the data API is one that is supported.",
    why: "The endpoint of the flow could not be asked; the platform refuses the flow.",
    examples: [
      .good(
        .flow,
        VersionExample.flow(#""version": "7.3", "data_api_version": "4.0", "routing_model": {"FIRST": []}, "#)
      ),
      .bad(
        .flow,
        VersionExample.flow(#""version": "7.3", "data_api_version": ⟦"2.0"⟧, "routing_model": {"FIRST": []}, "#)
      ),
    ]
  )
}

enum VersionWording {
  static func unknown(_ text: String, isRetired: Bool, on today: String) -> String {
    let meant = meant(by: text, on: today)
    if isRetired {
      return "version '\(text)' of Flow JSON is out of support; the recommended one is '\(Language.recommendedVersion)'"
    }
    let advice =
      written(text) == meant || meant != Language.recommendedVersion
      ? "did you mean '\(meant)'?" : "the recommended one is '\(meant)'"
    return "there is no version '\(text)' of Flow JSON; \(advice)"
  }

  /// The published version that a text spells in another way: `7.2` for `v7.2`, `7.0` for `7`.
  static func written(_ text: String) -> FlowVersion? {
    let word = text.prefix { !("0"..."9").contains($0) }.lowercased()
    guard ["", "v", "v.", "version "].contains(word) else { return nil }
    return number(text).flatMap { version in Language.versions.first { $0.version == version }?.version }
  }

  /// The version that a text spells, the nearest one if that is active, else the recommended one.
  static func meant(by text: String, on today: String) -> FlowVersion {
    if let written = written(text) { return written }
    let near = nearest(to: text, in: Language.versions.map(\.version))
    return near >= Language.oldestActiveVersion(on: today) ? near : Language.recommendedVersion
  }

  /// What brings a flow of a frozen version to a newer one.
  static let lift = "; 'flowjson upgrade' lifts it"

  /// The published version that a text comes next to; the recommended one for a text that is no version.
  static func nearest(to text: String, in versions: [FlowVersion]) -> FlowVersion {
    guard let version = number(text) else { return Language.recommendedVersion }
    return versions.last { $0 <= version } ?? versions.first ?? Language.recommendedVersion
  }

  /// Reads also `7` and `v7.3`.
  private static func number(_ text: String) -> FlowVersion? {
    let digits = text.drop { !("0"..."9").contains($0) }
    return FlowVersion(digits) ?? FlowVersion(digits + ".0")
  }

  /// What to say of a version that may have been published after this program was written.
  static func newer(_ version: FlowVersion) -> String {
    "version '\(version)' is newer than this program, which knows versions up to '\(Language.newestVersion)'; update the program, "
      + "or correct the number"
  }

  static func unavailable(_ version: FlowVersion) -> String {
    "of version '\(version)' only the number has been seen; the newest that this program knows is "
      + "'\(Language.newestVersion)'"
  }

  static func frozen(_ fact: VersionFact, since day: String, on today: String) -> String {
    "version '\(fact.version)' has been frozen since \(day): flows in it can't be created, updated or published; the oldest "
      + "active version is '\(Language.oldestActiveVersion(on: today))', the recommended one '\(Language.recommendedVersion)'"
  }

  static func expired(_ fact: VersionFact, since day: String, on today: String) -> String {
    "version '\(fact.version)' has been expired since \(day): flows in it can't be sent; the oldest active version is "
      + "'\(Language.oldestActiveVersion(on: today))', the recommended one '\(Language.recommendedVersion)'"
  }
}
