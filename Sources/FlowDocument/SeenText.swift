import FlowLanguage
import FlowModel
import FlowRun
import JSONText

/// What people read on a screen.
enum SeenText {
  /// A value as it is shown; without what is not text itself.
  static func text(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): text
    case .number(let text): text
    case .bool(let flag): flag ? "yes" : "no"
    case .array(let elements): elements.map(text).joined(separator: "\n")
    // Two days of a range have a text each.
    case .object(let members): members.map { text($0.value) }.filter { !$0.isEmpty }.joined(separator: " / ")
    case .null: ""
    }
  }

  /// The components that are shown with the examples of the flow.
  static func lines(of screen: ScreenProgram, in session: Session) -> [DocumentedScreen.Line] {
    screen.components.enumerated().flatMap { position, component -> [DocumentedScreen.Line] in
      guard let states = session.state?.components, states.indices.contains(position), states[position].isShown else {
        return []
      }
      return lines(of: component, in: session)
    }
  }

  private static func lines(of component: ComponentProgram, in session: Session) -> [DocumentedScreen.Line] {
    func value(_ name: String) -> String { component[JSONName(name)].flatMap { session.value($0) }.map(text) ?? "" }
    func line(_ kind: DocumentedScreen.Line.Kind, _ property: String) -> [DocumentedScreen.Line] {
      let text = value(property)
      return text.isEmpty ? [] : [.init(kind: kind, text: text)]
    }
    switch component.component.fact {
    case .textHeading: return line(.heading, "text")
    case .textSubheading: return line(.subheading, "text")
    case .textBody, .richText: return line(.text, "text")
    case .textCaption: return line(.caption, "text")
    case .embeddedLink: return line(.link, "text")
    case .footer: return line(.button, "label")
    case .image, .imageCarousel: return [.init(kind: .picture, text: value("alt-text"))]
    case .navigationList:
      return line(.heading, "label") + items(of: component, in: session).map { .init(kind: .item, text: $0) }
    default: return component.component.isInput ? line(.field, "label") : []
    }
  }

  /// The titles of a list.
  private static func items(of component: ComponentProgram, in session: Session) -> [String] {
    guard case .array(let items)? = component["list-items"].flatMap({ session.value($0) }) else { return [] }
    return items.compactMap { ($0["main-content"]?["title"] ?? $0["title"]).map(text) }
  }
}
