import FlowLanguage
import FlowModel
import JSONText

/// Photos and documents in payloads.
enum PickerCheck: FlowCheck {
  static let rules: [Rule] = [.pickerInNavigate, .nestedPicker, .pickerLimits]

  /// What one answer can hold from 5.0 on.
  private static let maximumFiles = 10
  private static let maximumKilobytes = 102_400

  private struct Picked {
    let use: DynamicUse
    let component: FlowComponent
  }

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    var completes: [[Int]: [Picked]] = [:]
    var order: [[Int]] = []
    for use in facts.uses where use.isPayload {
      guard let index = use.action, let picked = picker(in: use, facts) else { continue }
      let action = facts.flow.screens[use.screen].actions[index]
      switch action.name {
      case "navigate": reportNavigate(picked, &findings)
      case "complete", "data_exchange":
        guard isDirect(use, of: action) else {
          reportNested(picked, &findings)
          continue
        }
        guard action.name == "complete" else { continue }
        let key = [use.screen, index]
        if completes[key] == nil { order.append(key) }
        // The same picker twice is one upload.
        if !(completes[key] ?? []).contains(where: { $0.component.node == picked.component.node }) {
          completes[key, default: []].append(picked)
        }
      default: break
      }
    }
    for key in order { checkLimits(completes[key] ?? [], facts, &findings) }
  }

  private static func picker(in use: DynamicUse, _ facts: FlowFacts) -> Picked? {
    for reference in use.judgedReferences where reference.source == .form {
      if let component = facts.field(reference), component.isPicker {
        return Picked(use: use, component: component)
      }
    }
    return nil
  }

  /// Whether a value is a whole member of the payload itself.
  private static func isDirect(_ use: DynamicUse, of action: FlowAction) -> Bool {
    guard case .binding = use.text.content else { return false }
    return use.node.parent == action.payload
  }

  private static func reportNavigate(_ picked: Picked, _ findings: inout Findings) {
    findings.report(
      .pickerInNavigate,
      at: picked.use.node,
      range: picked.use.node.contentRange,
      "the files of \(picked.component.type) '\(picked.component.name ?? "")' can't be passed on by 'navigate'; "
        + "refer to them where the flow ends, by ${screen.ID.form.\(picked.component.name ?? "name")}"
    )
  }

  private static func reportNested(_ picked: Picked, _ findings: inout Findings) {
    findings.report(
      .nestedPicker,
      at: picked.use.node,
      range: picked.use.node.contentRange,
      "the files of \(picked.component.type) '\(picked.component.name ?? "")' stand directly in the payload as a whole "
        + "value, not inside an object, an array or an expression"
    )
  }

  // MARK: Limits

  private static func checkLimits(_ pickers: [Picked], _ facts: FlowFacts, _ findings: inout Findings) {
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
      // The limit is documented for the files that are there; that all that could be there is added up is not.
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
  fileprivate var isPicker: Bool { fact?.category == .mediaInput }

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
