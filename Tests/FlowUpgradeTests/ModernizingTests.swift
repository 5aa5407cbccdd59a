import FlowLanguage
import FlowUpgrade
import Testing

@Suite struct ModernizingTests {
  @Test func `nothing is written shorter unless that is asked for`() {
    let form = #"{"type": "Form", "name": "f", "children": [{"type": "TextInput", "name": "a", "label": "A"}]}"#
    #expect(Lifting(Lifting.flow("6.0", form, payload: #"{"a": "${form.a}"}"#)).done == ["version"])
  }

  @Test func `a Form that adds nothing goes, and its lines move out`() {
    let old = """
      {
        "version": "7.3",
        "screens": [
          {
            "id": "FIRST",
            "title": "First",
            "terminal": true,
            "layout": {
              "type": "SingleColumnLayout",
              "children": [
                {
                  "type": "Form",
                  "name": "f",
                  "children": [
                    {
                      "type": "TextInput",
                      "name": "a",
                      "label": "A"
                    },
                    {
                      "type": "Footer",
                      "label": "Done",
                      "on-click-action": {"name": "complete", "payload": {"a": "${form.a}"}}
                    }
                  ]
                }
              ]
            }
          }
        ]
      }
      """
    let new = """
      {
        "version": "7.3",
        "screens": [
          {
            "id": "FIRST",
            "title": "First",
            "terminal": true,
            "layout": {
              "type": "SingleColumnLayout",
              "children": [
                {
                  "type": "TextInput",
                  "name": "a",
                  "label": "A"
                },
                {
                  "type": "Footer",
                  "label": "Done",
                  "on-click-action": {"name": "complete", "payload": {"a": "${form.a}"}}
                }
              ]
            }
          }
        ]
      }
      """
    let lifting = Lifting(old, modernize: true)
    #expect(lifting.text == new)
    #expect(lifting.done == ["plain-form"])
    #expect(Lifting(new, modernize: true).plan.isUpToDate)
  }

  @Test func `a Form with values of its own stays`() {
    let form =
      #"{"type": "Form", "name": "f", "init-values": {"a": "x"}, "children": [{"type": "TextInput", "name": "a", "label": "A"}]}"#
    #expect(Lifting(Lifting.flow("7.3", form, payload: #"{"a": "${form.a}"}"#), modernize: true).plan.isUpToDate)
  }

  @Test func `texts in a row become one`() {
    let texts = #"{"type": "TextBody", "text": "One"}, {"type": "TextBody", "text": ["Two", "Three"]}"#
    let lifting = Lifting(Lifting.flow("7.3", texts), modernize: true)
    #expect(lifting.text == Lifting.flow("7.3", #"{"type": "TextBody", "text": ["One", "Two", "Three"]}"#))
    let different = #"{"type": "TextBody", "text": "One"}, {"type": "TextBody", "text": "Two", "font-weight": "bold"}"#
    #expect(Lifting(Lifting.flow("7.3", different), modernize: true).plan.isUpToDate)
  }

  @Test func `a text with a binding in it is joined`() {
    let input = #"{"type": "TextInput", "name": "name", "label": "Name"}, "#
    let lifting = Lifting(
      Lifting.flow(
        "5.1",
        input + #"{"type": "TextBody", "text": "Hello ${form.name}!"}"#,
        payload: #"{"n": "${form.name}"}"#
      ),
      modernize: true
    )
    let joined = input + #"{"type": "TextBody", "text": "`'Hello ' ${form.name} '!'`"}"#
    #expect(lifting.text == Lifting.flow("7.3", joined, payload: #"{"n": "${form.name}"}"#))
    #expect(lifting.done == ["joined-text", "version"])
  }
}
