import FlowDiff
import FlowLanguage
import FlowModel
import JSONText

/// Finds what the flow shows to people about a value: label, choices, example.
struct MemberNotes {
  private let flow: Flow

  init(_ flow: Flow) {
    self.flow = flow
  }

  /// What the documentation should say about how a value is written.
  func notes(_ type: ContractType) -> [Note] {
    switch type {
    case .text(.day): [Note("A day like 2026-12-24.")]
    case .text(.milliseconds): [Note("A day in milliseconds since 1970, as a text.")]
    case .textOrNumber: [Note("A number where nobody touched it, else a text.")]
    default: []
    }
  }

  /// The example of declared data.
  func notes(of declaration: DataDeclaration) -> [Note] {
    declaration.example.map { [Note("Example:", foreign: Self.short(JSONPrinter().print(JSONValue($0))))] } ?? []
  }

  /// What is known about the input or the data that a value of a payload refers to.
  func notes(ofPayload value: JSONNode, on screen: Screen) -> [Note] {
    guard case .binding(let reference)? = DynamicText(value)?.content,
      let owner = reference.screen.map({ flow.screen($0.name) }) ?? screen,
      let name = reference.member?.name
    else { return [] }
    switch reference.source {
    case .data: return owner.data?.member(name).map { notes(of: $0.declaration) } ?? []
    case .form: return owner.component(named: name).map(notes) ?? []
    }
  }

  private func notes(of component: FlowComponent) -> [Note] {
    var notes: [Note] = []
    let label = ["label", "title", "description"].lazy.compactMap { component.node[$0] }.first { $0.kind == .string }
    if let label, DynamicText(label) == nil, let text = label.string, !text.isEmpty {
      notes.append(Note("Label:", foreign: Self.short(text)))
    }
    if let type = component.node["input-type"]?.string,
      ComponentFact.InputValue.numericInputTypes.contains(type)
    {
      notes.append(Note("A number, which arrives as a text."))
    }
    let source = component.node["data-source"] ?? component.node["list-items"]
    let options = source?.elements.compactMap { $0["id"]?.string } ?? []
    if !options.isEmpty {
      let texts = options.prefix(Self.optionLimit).map { Self.short($0) }
      let more = options.count > Self.optionLimit ? ", and more" : ""
      notes.append(Note("Options:", foreign: texts.joined(separator: ", ") + more))
    }
    return notes
  }

  private static let optionLimit = 12

  /// Examples may be whole pictures.
  private static func short(_ text: String) -> String {
    let limit = 100
    let start = text.prefix(limit + 1)
    return start.count > limit ? start.dropLast() + "…" : String(start)
  }
}
