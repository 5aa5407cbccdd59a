import FlowLanguage
import FlowModel
import FlowRun
import JSONText

/// One input in words.
package struct DocumentedField: Sendable, Hashable {
  /// As it is called in answers.
  package let name: String
  /// As people see it with the examples of the flow.
  package let label: String
  /// `an email address`, `one of the options`.
  package let kind: String
  /// `yes`, `no`, or what decides it.
  package let required: String
  /// What an answer must be like: `at most 80 characters`.
  package let limits: [String]
  /// The options to choose from, as people see them with the examples of the flow.
  package let options: [String]
  /// What decides whether it is shown; empty for a field that always is.
  package let conditions: [String]
  /// The hint below it; empty without one.
  package let hint: String
  /// Whether the summary in the chat hides the answer.
  package let isSensitive: Bool

  /// Nil for a component that is not an input.
  init?(_ program: ComponentProgram, on screen: Screen, in session: Session) {
    let component = program.component
    guard component.isInput, let name = component.node["name"]?.string else { return nil }
    func seen(_ property: JSONName) -> String {
      program[property].flatMap { session.value($0) }.map(SeenText.text) ?? ""
    }
    self.name = name
    label = seen("label")
    hint = seen("helper-text").isEmpty ? seen("description") : seen("helper-text")
    kind = FieldWords.kind(of: component)
    required = FieldWords.required(component.node["required"])
    limits = FieldWords.limits(of: component)
    options = Self.options(program, session)
    conditions = FieldWords.conditions(of: component, on: screen)
    isSensitive = (screen.node["sensitive"]?.elements ?? []).contains { $0.isText(name) }
  }

  private static func options(_ program: ComponentProgram, _ session: Session) -> [String] {
    guard case .array(let items)? = program["data-source"].flatMap({ session.value($0) }) else { return [] }
    return items.compactMap { $0["title"].map(SeenText.text) }
  }
}

/// How inputs are put into words.
enum FieldWords {
  static func kind(of component: FlowComponent) -> String {
    switch component.fact {
    case .textInput: inputType(component.node["input-type"]?.string ?? "text")
    case .textArea: "a longer text"
    case .checkboxGroup, .chipsSelector: "any of the options"
    case .radioButtonsGroup, .dropdown: "one of the options"
    case .datePicker: "a day"
    case .calendarPicker: component.node["mode"]?.isText("range") ?? false ? "a range of days" : "a day"
    case .optIn: "yes or no"
    case .photoPicker: "photos"
    case .documentPicker: "documents"
    default: "a value"
    }
  }

  private static func inputType(_ type: String) -> String {
    switch type {
    case "number": "a number"
    case "email": "an email address"
    case "password": "a password"
    case "passcode": "a passcode"
    case "phone": "a phone number"
    default: "a text"
    }
  }

  static func required(_ node: JSONNode?) -> String {
    guard let node else { return "no" }
    if let flag = node.bool { return flag ? "yes" : "no" }
    let parts = node.members.map { "\($0.key.string ?? ""): \($0.value.bool == true ? "yes" : "no")" }
    return parts.isEmpty ? "if \(node.string ?? "")" : parts.joined(separator: ", ")
  }

  /// Each property that limits an answer, in words.
  static func limits(of component: FlowComponent) -> [String] {
    component.node.members.compactMap { member in
      guard let phrase = member.key.string.flatMap({ phrases[$0] }) else { return nil }
      let value = words(member.value)
      return value.isEmpty ? nil : "\(phrase.before)\(value)\(phrase.behind)"
    }
  }

  private static let phrases: [String: (before: String, behind: String)] = [
    "min-chars": ("at least ", " characters"), "max-chars": ("at most ", " characters"),
    "max-length": ("at most ", " characters"), "pattern": ("must match ", ""),
    "min-date": ("from ", " on"), "max-date": ("until ", ""), "unavailable-dates": ("not on ", ""),
    "include-days": ("only on ", ""), "min-days": ("at least ", " days"), "max-days": ("at most ", " days"),
    "min-selected-items": ("at least ", " chosen"), "max-selected-items": ("at most ", " chosen"),
    "min-uploaded-photos": ("at least ", " photos"), "max-uploaded-photos": ("at most ", " photos"),
    "min-uploaded-documents": ("at least ", " documents"), "max-uploaded-documents": ("at most ", " documents"),
    "max-file-size-kb": ("each at most ", " KB"), "allowed-mime-types": ("only ", ""),
  ]

  private static func words(_ node: JSONNode) -> String {
    switch node.kind {
    case .string: node.string ?? ""
    case .number, .bool: node.sourceText
    case .array: node.elements.map(words).joined(separator: ", ")
    default: ""
    }
  }

  /// What decides whether a component is shown, from the outside in.
  static func conditions(of component: FlowComponent, on screen: Screen) -> [String] {
    var found: [String] = []
    if let visible = component.node["visible"], visible.bool != true {
      found.append(visible.bool == false ? "never" : visible.string ?? "")
    }
    var (role, parent) = (component.role, component.parent)
    while let index = parent, screen.components.indices.contains(index) {
      let outer = screen.components[index]
      switch role {
      case .then: found.append(outer.node["condition"]?.string ?? "")
      case .else: found.append("not \(outer.node["condition"]?.string ?? "")")
      case .case(let name): found.append("\(outer.node["value"]?.string ?? "") is \(name)")
      case .layout, .form: break
      }
      (role, parent) = (outer.role, outer.parent)
    }
    return found.reversed().filter { !$0.isEmpty }
  }
}
