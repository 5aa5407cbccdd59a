import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let pickerInFormValues = Rule(
    "picker-in-form-values",
    .structure,
    code: .nativeComponentInFormInitValues,
    since: .v4_0,
    summary: "The `init-values` of a Form name no PhotoPicker or DocumentPicker.",
    why: "Files can't be chosen for people; the platform refuses the flow.",
    examples: [
      .good(FormValueExample.form(#""init-values": {"city": "Lyon"}"#)),
      .bad(FormValueExample.form(#""init-values": {⟦"photo"⟧: "a.jpg"}"#)),
    ]
  )
}

private enum FormValueExample {
  static func form(_ values: String) -> String {
    #"""
    {"type": "Form", "name": "form", \#(values), "children": [
      {"type": "TextInput", "name": "city", "label": "City"},
      {"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 1}
    ]}
    """#
  }
}

extension ScreenWalk {
  /// Judges which components get an initial value from a Form.
  mutating func checkFormValues(_ form: FlowComponent, _ tree: ScreenTree) {
    guard let values = form[.initValues], values.kind == .object else { return }
    let fields = tree.fields(of: form.index).map { tree.screen.components[$0] }
    for picker in fields where picker.fact?.value == .files {
      guard let name = picker.name, let member = values.member(name) else { continue }
      let message = "'\(name)' is \(picker.type.withArticle), which has no value to begin with; remove it"
      findings.report(.pickerInFormValues, at: member.key, message)
    }
  }
}
