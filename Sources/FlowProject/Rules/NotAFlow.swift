import FlowMessages
package import FlowRules
import JSONText

extension Rule {
  /// A file was named that is neither flow nor message.
  package static let notAFlow = Rule(
    "not-a-flow",
    .json,
    summary: "A file that is named alone is a flow or a message that launches one.",
    why: "A check that silently looks at nothing would pass for a check that found nothing.",
    examples: [
      .good(.flow, #"{"version": "7.3", "screens": []}"#),
      .bad(.flow, #"⟦{⟧"name": "my-app", "private": true}"#),
    ]
  )
}

/// Complains about a file that is neither flow nor message.
enum NotAFlow {
  static func check(_ document: JSONDocument) -> [Diagnostic] {
    [
      Diagnostic(
        rule: Rule.notAFlow.name,
        severity: Rule.notAFlow.severity,
        message: message(for: document),
        pointer: JSONPointer(),
        range: document.root.openingRange
      )
    ]
  }

  private static func message(for document: JSONDocument) -> String {
    if document.bytes.allSatisfy({ " \t\r\n".utf8.contains($0) }) {
      return "the file is empty; a flow is an object with 'version' and 'screens'"
    }
    if let template = MessageFile.templatesUsed(in: document, isLines: false).first {
      return "the message has no component for a flow button, so it launches no flow; if template '\(template)' opens "
        + "one, check the message together with the definition of the template"
    }
    if let description = ForeignObject.description(of: document.root) {
      return "the file launches no flow: it is \(description)"
    }
    guard let fault = document.faults.first else {
      return "the file is neither a flow (an object with 'version' and 'screens') nor a message that launches one; "
        + "if it is meant as one, say so with '--kind'"
    }
    // What the fault says may quote the file, which is none of our business: a link may lead to anything.
    let place = LineTable(document.bytes).position(at: fault.range.lowerBound)
    return
      "the file is neither a flow nor a message that launches one, and it is not valid JSON (\(fault.kind.rawValue) "
      + "at \(place.line):\(place.column)); "
      + "if it is meant as one, say so with '--kind'"
  }
}
