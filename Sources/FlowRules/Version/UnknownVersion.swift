import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let unknownVersion = Rule(
    "unknown-version",
    .version,
    code: .invalidFlowJSONVersion,
    otherCodes: [.unsupportedFlowJSONVersion],
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
}

extension VersionCheck {
  /// The version that `v7.2` or `7` certainly means, else the recommended one.
  private static func fixes(_ text: String, at node: JSONNode, _ context: FlowContext) -> [Fix] {
    let written = VersionWording.written(text)
    let version = VersionWording.meant(by: text, on: context.today)
    let edit = TextEdit(range: node.contentRange, text: version.description)
    return [Fix("write version \(version)", written == version ? .safe : .unsafe, edits: [edit])]
  }

  static func reportUnknown(
    _ version: FlowVersion?,
    _ text: String,
    at node: JSONNode,
    _ context: FlowContext,
    _ findings: inout Findings
  ) {
    if let version, version > Language.newestVersion {
      return findings.report(.unknownVersion, at: node, VersionWording.newer(version))
    }
    // Numbers below the first public version are retired ones; all others never existed.
    let isRetired = version.map { $0 < Language.versions[0].version } ?? false || text == "100"
    findings.report(
      .unknownVersion,
      at: node,
      code: isRetired ? .unsupportedFlowJSONVersion : nil,
      VersionWording.unknown(text, isRetired: isRetired, on: context.today),
      fixes: fixes(text, at: node, context)
    )
  }
}
