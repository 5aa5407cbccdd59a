import FlowLanguage
import JSONText

enum VersionWording {
  static func unknown(_ text: String, isRetired: Bool, on today: String) -> String {
    let meant = meant(by: text, on: today)
    if isRetired {
      return "version '\(text)' of Flow JSON is out of support; the recommended one is '\(Language.recommendedVersion)'"
    }
    let advice =
      written(text) == meant || meant != Language.recommendedVersion
      ? Spelling.question(meant) : "the recommended one is '\(meant)'"
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

  /// The published version nearest to a text; the recommended one for a text that isn't a version.
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
