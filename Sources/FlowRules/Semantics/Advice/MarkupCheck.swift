import FlowLanguage
import FlowModel
import JSONText

/// Texts with markup that is shown as it stands.
enum MarkupCheck: FlowCheck {
  static let rules: [Rule] = [.plainMarkdown, .htmlTag]

  /// The properties whose text people read.
  private static let shown: [PropertyName] = [.text, .label, .description, .helperText]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    for screen in facts.flow.screens {
      for component in screen.components where component.fact != nil {
        for property in shown {
          // Nearly all texts have none of the signs.
          guard let value = component[property], value.kind != .string || Markup.hasSign(value) else { continue }
          let texts = value.kind == .array ? value.elements : [value]
          checkTags(texts, &findings)
          if property == .text, component.fact?.category == .text, component.fact != .richText {
            checkMarkdown(texts, of: component, facts, &findings)
          }
        }
      }
    }
  }
}

/// Marks in the bytes of a text as it stands in the file.
enum Markup {
  /// Whether a string has a character that a mark begins with.
  static func hasSign(_ node: JSONNode) -> Bool {
    node.position(ofAny: SIMD4(UInt8(ascii: "<"), UInt8(ascii: "*"), UInt8(ascii: "~"), UInt8(ascii: "["))) != nil
  }
}
