import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let pickerLimits = Rule(
    "picker-limits",
    .actions,
    code: .invalidOnClickActionPayload,
    summary:
      "All pickers of a `complete` payload together take at most 10 files and 100 MB; before 5.0 one picker and one file.",
    why: "The answer could not be sent; the platform refuses the flow. The defaults, 30 files of 25 MB, count.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 2},
          {"type": "Footer", "label": "Done",
           "on-click-action": {"name": "complete", "payload": {"photo": "${form.photo}"}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "PhotoPicker", "name": "photo", "label": "Photo"},
          {"type": "Footer", "label": "Done",
           "on-click-action": {"name": "complete", "payload": {"photo": "⟦${form.photo}⟧"}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 9},
          {"type": "Footer", "label": "Done",
           "on-click-action": {"name": "complete", "payload": {"photo": "⟦${form.photo}⟧"}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 2},
          {"type": "Footer", "label": "Done",
           "on-click-action": {"name": "complete", "payload": {"photo": "⟦${form.photo}⟧"}}}]}}
        """#,
        in: .v4_0
      ),
    ]
  )
}

extension PickerCheck {
  /// What one answer can hold from 5.0 on.
  private static let maximumFiles = 10

  private static let maximumKilobytes = 102_400

  static func checkLimits(_ pickers: [Picked], _ facts: FlowFacts, _ findings: inout Findings) {
    guard let first = pickers.first else { return }
    let counts = pickers.map { $0.component.maximumFiles }
    let sizes = pickers.map { $0.component.maximumKilobytes }
    guard !counts.contains(nil) else { return }
    let files = counts.reduce(0) { $0 + min($1 ?? 0, 1_000) }
    let kilobytes = zip(counts, sizes).reduce(0) { $0 + min($1.0 ?? 0, 1_000) * min($1.1 ?? 0, 1_000_000) }
    let help = "; set '\(first.component.countProperty)' (30 unless given) and 'max-file-size-kb' (25600 unless given)"
    let message: String
    var source: FactSource?
    if !facts.has(.severalFiles) {
      guard pickers.count > 1 || files > 1 else { return }
      message =
        pickers.count > 1
        ? "before 5.0 an answer holds the files of one picker, and here are \(pickers.count)"
        : "before 5.0 an answer holds one file, and '\(first.component.name ?? "")' takes up to \(files)"
          + "; set '\(first.component.countProperty)' to 1"
    } else if files > maximumFiles {
      message = "an answer holds at most \(maximumFiles) files, and the pickers take up to \(files)" + help
    } else if !sizes.contains(nil), kilobytes > maximumKilobytes {
      // The limit is documented for the files that are sent, but not that the largest possible files are added up.
      source = .observed
      message =
        "an answer holds at most \(maximumKilobytes) KB of files, and the pickers take up to \(kilobytes)" + help
    } else {
      return
    }
    findings.report(
      .pickerLimits,
      at: first.use.node,
      range: first.use.node.contentRange,
      source: source,
      message,
      related: pickers.map {
        Diagnostic.Related("\($0.component.type) '\($0.component.name ?? "")'", at: $0.component.node)
      }
    )
  }
}

extension FlowComponent {
  fileprivate var countProperty: String {
    type == "DocumentPicker" ? "max-uploaded-documents" : "max-uploaded-photos"
  }

  /// How many files it takes; nil if that is known only while the flow runs.
  fileprivate var maximumFiles: Int? { limit(countProperty, default: 30) }

  fileprivate var maximumKilobytes: Int? { limit("max-file-size-kb", default: 25_600) }

  private func limit(_ name: String, default: Int) -> Int? {
    guard let value = node[name] else { return `default` }
    return value.integer.flatMap { $0 >= 0 ? $0 : nil }
  }
}
