import FlowLanguage
import FlowModel
import JSONText

extension UpgradeRecipe {
  static let textLines = UpgradeRecipe(
    "text-lines",
    .v5_1,
    "TextBody and TextCaption in a row",
    [.safe],
    source: .advice,
    isModernization: true,
    changes: ["component-removed", "text-changed", "property-changed"],
    summary: "put texts in a row into one component",
    why: "From 5.1 on one TextBody or TextCaption can hold several paragraphs."
  ) { work in
    for screen in work.flow.screens {
      let parents: [Int?] = [nil] + screen.components.filter { $0.end > $0.index + 1 }.map(\.index)
      for parent in parents {
        for run in runs(of: screen.children(of: parent)) { join(run, &work) }
      }
    }
  }

  /// At least two neighbours that differ only in their texts.
  private static func runs(of components: [FlowComponent]) -> [[FlowComponent]] {
    var runs: [[FlowComponent]] = []
    for component in components where component.fact == .textBody || component.fact == .textCaption {
      if let last = runs.last?.last, last.end == component.index, last.role == component.role,
        likeness(last.node) == likeness(component.node)
      {
        runs[runs.count - 1].append(component)
      } else {
        runs.append([component])
      }
    }
    return runs.filter { $0.count > 1 && $0.allSatisfy { hasTexts($0.node) } }
  }

  private static func likeness(_ node: JSONNode) -> [String: JSONValue] {
    Dictionary(node.members.filter { $0.key.string != "text" }.map { ($0.key.string ?? "", JSONValue($0.value)) }) {
      $1
    }
  }

  private static func hasTexts(_ node: JSONNode) -> Bool {
    guard let text = node["text"] else { return false }
    // A binding may lead to a list, which can't stand in a list.
    return text.kind == .string
      ? !text.mayBeDynamic : text.kind == .array && text.elements.allSatisfy { $0.kind == .string }
  }

  private static func join(_ run: [FlowComponent], _ work: inout RecipeWork) {
    guard let first = run.first, let text = first.node["text"] else { return }
    let bytes = work.flow.document.bytes
    let texts = run.flatMap { component -> [JSONNode] in
      guard let text = component.node["text"] else { return [] }
      return text.kind == .array ? text.elements : [text]
    }
    let list = "[" + texts.map(\.sourceText).joined(separator: ", ") + "]"
    let start = first.node.range.upperBound
    let end = run.last?.node.range.upperBound ?? start
    guard start <= end, end <= bytes.count else { return }
    work.edit(
      .safe,
      at: first.node,
      [TextEdit(range: text.range, text: list), TextEdit(range: start..<end, text: "")],
      done: "\(run.count) texts in a row are one"
    )
  }
}
