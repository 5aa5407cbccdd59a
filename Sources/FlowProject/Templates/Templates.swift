package import FlowLanguage
import FlowRules
import JSONText

/// Flows to start from.
package struct Template: Sendable {
  package let name: String
  /// One sentence.
  package let summary: String
  /// The Flow JSON, with a line break at its end.
  package let text: String
  private let script: String

  /// All templates, by name.
  package static let all: [Template] = Template.texts.map { name, text, script in
    Template(name: name, summary: summaries[name] ?? "", text: text, script: script)
  }

  /// A script of `flowjson simulate` that plays the flow in `file`, a path seen from where the script stands.
  package func script(playing file: String) -> String {
    guard let flow = JSONDocument(parsing: script).root["flow"],
      let bytes = try? [TextEdit(range: flow.range, text: JSONPrinter.quoted(file))].applied(to: Array(script.utf8))
    else { return script }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The template of that name.
  package static func named(_ name: String) -> Template? {
    all.first { $0.name == name }
  }

  private static let summaries = [
    "appointment": "Books an appointment, with an endpoint that offers days and times.",
    "booking": "Books a stay over several days with a calendar.",
    "catalogue": "Shows products in a carousel and takes a choice.",
    "claim": "Reports a damage with photos and documents, asking only what applies.",
    "lead-form": "Asks somebody who is interested for name and contact.",
    "order": "Lets people choose from a list and orders it.",
    "registration": "Signs somebody up on two screens.",
    "survey": "Asks how satisfied somebody is, question by question.",
  ]
}

extension Template {
  /// The flow as a flow of another version; nil if it is none of that version.
  package func text(in version: FlowVersion, today: String) -> String? {
    let document = JSONDocument(parsing: text)
    guard Language.version(version) != nil, let declared = document.root["version"],
      let bytes = try? [TextEdit(range: declared.range, text: "\"\(version)\"")].applied(to: document.bytes)
    else { return nil }
    let findings = FlowChecker.check(JSONDocument(parsing: bytes), options: CheckOptions(today: today))
    return findings.contains { $0.severity == .error } ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
