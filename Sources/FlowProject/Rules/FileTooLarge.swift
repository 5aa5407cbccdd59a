package import FlowRules
import JSONText

extension Rule {
  /// A flow is larger than the platform takes.
  package static let fileTooLarge = Rule(
    "file-too-large",
    .json,
    code: "INVALID_FLOW_JSON",
    summary: "A flow is at most 10 MB large.",
    why: "The platform refuses the upload. Nearly always it is images written into the flow: hand them over as data.",
    examples: []
  )
}

/// Complains about a file that is too large to be looked into.
enum FileTooLarge {
  static func check() -> [Diagnostic] {
    [
      Diagnostic(
        rule: Rule.fileTooLarge.name,
        severity: Rule.fileTooLarge.severity,
        code: Rule.fileTooLarge.code,
        message: "the file is larger than 10 MB, which is the most that the platform takes; nothing in it was checked",
        pointer: JSONPointer(),
        range: 0..<0
      )
    ]
  }
}
