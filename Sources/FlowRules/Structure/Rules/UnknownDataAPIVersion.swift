import FlowLanguage
import JSONText

extension Rule {
  static let unknownDataAPIVersion = Rule(
    "unknown-data-api-version",
    .version,
    code: .invalidDataAPIVersion,
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

extension StructureWalk {
  mutating func reportDataAPIVersion(_ text: String, _ node: JSONNode, _ fact: PropertyFact, _ values: [String]) {
    report(.unknownDataAPIVersion, choice: text, at: node, fact, values)
  }
}
