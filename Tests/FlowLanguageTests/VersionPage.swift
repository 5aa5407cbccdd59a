import FlowLanguage

/// The page of the documentation about the versions of Flow JSON.
enum VersionPage {
  static let path = "Sources/FlowJSON/FlowJSON.docc/Versions.md"

  static var text: String {
    """
    <!-- Generated from the table of the language; RECORD=1 swift test rewrites it. -->

    # Versions

    What each version of Flow JSON brought, and what can still be done with it.

    ## Overview

    From the day on which a version is frozen nothing can be created, updated or published with it; what is published can
    still be sent. The day on which a version expires, so that nothing can be sent either, is announced by the platform
    and not known for any version yet. The recommended version is \(Language.recommendedVersion).

    | version | released | frozen | in short |
    | --- | --- | --- | --- |
    \(Language.versions.map(row).joined(separator: "\n"))

    \(Language.versions.filter { !$0.changes.isEmpty }.map(section).joined(separator: "\n\n"))

    """
  }

  private static func row(_ fact: VersionFact) -> String {
    "| \(fact.version) | \(fact.released) | \(fact.frozenOn ?? "no") | \(fact.summary) |"
  }

  private static func section(_ fact: VersionFact) -> String {
    let lines = fact.changes.map { change in
      let notes = [change.isBreaking ? "breaking" : nil, sourceNote(change.source)].compactMap(\.self)
      return "- \(change.summary.capitalizedFirst)" + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
    }
    return "## \(fact.version)\n\n" + lines.joined(separator: "\n")
  }

  private static func sourceNote(_ source: FactSource) -> String? {
    switch source {
    case .documented: nil
    case .library: "says an open library"
    case .observed: "seen in the client, not documented"
    case .inferred: "concluded from examples"
    case .advice: "advice"
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
