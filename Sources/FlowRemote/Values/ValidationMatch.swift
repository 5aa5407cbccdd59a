package import FlowRules
package import JSONText

/// A fault that the platform found, at its place in the local file, and our own finding for the same fault.
package struct ValidationMatch: Sendable {
  package let error: PlatformFault
  /// Where it stands in the file; nil if the platform did not say.
  package let position: TextPosition?
  package let pointer: JSONPointer?
  /// The rule of ours that found it too; nil if none did.
  package let rule: String?

  /// Places the platform's faults in the uploaded text and looks for our findings about them.
  package static func matches(
    _ errors: [PlatformFault],
    in document: JSONDocument,
    findings: [Diagnostic]
  ) -> [ValidationMatch] {
    let lines = LineTable(document.bytes)
    return errors.map { ValidationMatch($0, document, lines, findings) }
  }

  private init(_ error: PlatformFault, _ document: JSONDocument, _ lines: LineTable, _ findings: [Diagnostic]) {
    self.error = error
    let place = error.places.first
    pointer = place?.pointer
    let node = pointer.flatMap { document.node(at: $0) }
    if let line = place?.line {
      position = lines.position(line: line, column: place?.column ?? 1)
    } else {
      position = node.map { lines.position(at: $0.openingRange.lowerBound) }
    }
    let known = position
    rule =
      findings.first { finding in
        let isNamed = error.places.contains { $0.pointer == finding.pointer }
        let line = lines.position(at: finding.range.lowerBound).line
        let isThere = error.places.contains { $0.line == line }
        let isSameCode = finding.code == error.code
        return isNamed && (isSameCode || isThere) || isSameCode && (isThere || known == nil)
      }?.rule
  }
}

extension LineTable {
  /// The place of a column of a line, both counted from 1; what lies outside the text counts as its end.
  fileprivate func position(line: Int, column: Int) -> TextPosition {
    let range = range(ofLine: line)
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high + 1) / 2
      if position(at: middle).column <= column { low = middle } else { high = middle - 1 }
    }
    return position(at: low)
  }
}
