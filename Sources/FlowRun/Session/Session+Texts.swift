import FlowLanguage
import FlowModel
import JSONText

extension Session {
  /// Every text that people see on the screen at the moment, in order, after bindings were worked out.
  public var shownTexts: [String] {
    guard let screen, let state else { return [] }
    var texts = [Values.text(value(screen.title))]
    for component in screen.components where state.components[component.index].isShown {
      texts += Self.textProperties.flatMap { Self.texts(in: value(component[$0])) }
      texts += errorTexts(of: component)
      guard component["data-source"] != nil || component["list-items"] != nil else { continue }
      for option in rules(component).options { texts += Self.itemTexts(of: option.value) }
    }
    if let snackbar { texts.append(snackbar) }
    return texts.filter { !$0.isEmpty }
  }

  private static let textProperties: [JSONName] = [
    "title", "label", "text", "description", "helper-text", "left-caption", "center-caption", "right-caption",
  ]

  /// The error text of an input, from the component or its Form, until it is edited.
  package func errorTexts(of component: ComponentProgram) -> [String] {
    guard let current, let screen, let name = component.component.name, component.component.isInput,
      !stores[current].dismissed.contains(name)
    else { return [] }
    guard let form = screen.screen.form(around: component.component) else {
      return Self.texts(in: value(component["error-message"]))
    }
    return Self.texts(in: value(screen.components[form.index]["error-messages"])?[name])
  }

  /// The texts of a value: itself, each line of an array, both ends of a range.
  private static func texts(in value: JSONValue?) -> [String] {
    switch value {
    case .array(let elements): elements.map { Values.text($0) }
    case .object(let members): members.map { Values.text($0.value) }
    default: [Values.text(value)]
    }
  }

  private static func itemTexts(of item: JSONValue) -> [String] {
    let direct = ["title", "description", "metadata", "badge"].map { Values.text(item[$0]) }
    let inner = ["main-content", "end"].flatMap { texts(in: item[$0]) }
    return direct + inner + texts(in: item["tags"])
  }
}
