import FlowLanguage
import FlowModel
import JSONText

extension UpgradeRecipe {
  static let plainForm = UpgradeRecipe(
    "plain-form",
    .v4_0,
    "a Form that adds nothing",
    [.safe],
    source: .advice,
    isModernization: true,
    changes: ["component-removed", "component-moved"],
    summary: "put the components of a Form beside the others",
    why: "From 4.0 on inputs need no Form; one without init-values and error-messages adds nothing."
  ) { work in
    for screen in work.flow.screens {
      let forms = screen.components.filter { $0.fact == .form }
      guard forms.count == 1, let form = forms.first, form.parent == nil else { continue }
      let members = Set(form.node.members.map(\.name))
      let first = form.node["children"]?.elements.first
      let last = form.node["children"]?.elements.last
      guard members.subtracting(["type", "name", "children"]).isEmpty, let first, let last,
        // Inputs elsewhere on the screen would be mixed with these.
        screen.components.allSatisfy({ $0.parent != nil || $0.fact == .form || !($0.fact?.isInput ?? false) })
      else { continue }
      guard !joinsTexts(form, on: screen) else { continue }
      let start = form.node.range.lowerBound..<first.range.lowerBound
      let end = last.range.upperBound..<form.node.range.upperBound
      work.edit(
        .safe,
        at: form.node,
        [TextEdit(range: start, text: ""), TextEdit(range: end, text: "")],
        done: "the components of the Form stand by themselves"
      )
      work.tidy(outdents(from: first, to: last, like: form.node))
    }
  }

  /// Whether texts would come to stand in a row that were parted by the Form.
  private static func joinsTexts(_ form: FlowComponent, on screen: Screen) -> Bool {
    let outer = screen.children(of: nil)
    let inner = screen.children(of: form.index)
    guard let position = outer.firstIndex(where: { $0.index == form.index }) else { return false }
    func areTexts(_ one: FlowComponent?, _ other: FlowComponent?) -> Bool {
      guard let fact = one?.fact, fact == other?.fact else { return false }
      return fact == .textBody || fact == .textCaption
    }
    return areTexts(position > 0 ? outer[position - 1] : nil, inner.first)
      || areTexts(inner.last, position + 1 < outer.count ? outer[position + 1] : nil)
  }

  /// The edits that reduce the indentation of lines that stood in a removed Form.
  private static func outdents(from first: JSONNode, to last: JSONNode, like form: JSONNode) -> [TextEdit] {
    let bytes = form.document.bytes
    func indent(at offset: Int) -> Int {
      let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      return bytes[start..<offset].prefix { $0 == 0x20 || $0 == 0x09 }.count
    }
    let surplus = indent(at: first.range.lowerBound) - indent(at: form.range.lowerBound)
    guard surplus > 0 else { return [] }
    var edits: [TextEdit] = []
    for offset in first.range.lowerBound..<last.range.upperBound where bytes[offset] == UInt8(ascii: "\n") {
      let blanks = bytes[(offset + 1)...].prefix { $0 == 0x20 || $0 == 0x09 }.prefix(surplus)
      if !blanks.isEmpty { edits.append(TextEdit(range: blanks.indices, text: "")) }
    }
    return edits
  }
}
