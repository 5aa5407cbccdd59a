import FlowLanguage
import JSONText

extension Rule {
  static let unavailableVersion = Rule(
    "unavailable-version",
    .version,
    code: .unavailableFlowJSONVersion,
    source: .observed,
    summary: "The version of a flow was announced.",
    why: "Of this version only the number has been seen; the platform refuses it for accounts that do not test it.",
    examples: [
      .good(.flow, VersionExample.flow(#""version": "7.3", "#)),
      .bad(.flow, VersionExample.flow(#""version": ⟦"7.4"⟧, "#)),
    ]
  )
}

extension VersionCheck {
  static func reportUnavailable(_ version: FlowVersion, at node: JSONNode, _ findings: inout Findings) {
    // No fix: it may have been announced since.
    findings.report(.unavailableVersion, at: node, VersionWording.unavailable(version))
  }
}
