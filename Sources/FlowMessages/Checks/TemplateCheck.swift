import FlowLanguage
import FlowRules
import JSONText

/// A message that uses a template against the definition of it: a component for each flow button, the variables, the
/// language.
enum TemplateCheck: MessageCheck {
  static let rules: [Rule] = [.templateVariables, .templateLanguage]

  static func run(_ judge: inout MessageJudge) {
    if let template = judge.template {
      judge.checkLanguage(template)
      judge.checkButtons(template)
      judge.checkVariables(template, of: "body")
      judge.checkVariables(template, of: "header")
    } else if judge.launches.isEmpty {
      judge.reportNoButton()
    }
  }
}

// MARK: Buttons

extension MessageJudge {
  /// A message without a button is only judged if the user said that it launches a flow.
  fileprivate mutating func reportNoButton() {
    guard let lack = shape.lackOfButton(in: message) else { return }
    report(.messageMissingMember, at: lack.place, lack.text)
  }

  fileprivate mutating func checkButtons(_ template: TemplateDefinition) {
    guard let place = message.components ?? message.node.meant("template"), !place.isDamaged else { return }
    let components = message.components?.elements.filter { $0.kind == .object } ?? []
    // A component that is filled in later may be any.
    guard components.count == message.components?.count ?? 0 else { return }
    let sent = components.filter(FlowButton.isButton)
    guard !sent.contains(where: { $0["index"].map(Placeholder.isIn) ?? false }) else { return }
    let lost = sent.filter { FlowButton.isSent($0) && $0.position.map { template.launch(at: $0) == nil } ?? false }
    let taken = Set(sent.compactMap(\.position))
    let isOpen = sent.contains { $0.position == nil && FlowButton.isSent($0) }
    let missing = isOpen ? [] : template.flowPositions.filter { !taken.contains($0) }
    for button in sent where !FlowButton.isSent(button) { checkKind(of: button, template) }
    for position in missing where lost.count != 1 || missing.count != 1 {
      reportMissing(position, template, at: place, after: components.last)
    }
    for button in lost { reportLost(button, template, meant: lost.count == 1 && missing.count == 1 ? missing[0] : nil) }
  }

  /// A component of another kind at the position of a flow button.
  private mutating func checkKind(of button: JSONNode, _ template: TemplateDefinition) {
    guard let position = button.position, let launch = template.launch(at: position) else { return }
    guard let subType = button.meant("sub_type"), !Placeholder.isIn(subType),
      !suppressIfOverLimit(.buttonSubType, at: subType)
    else { return }
    report(
      .buttonSubType,
      at: subType,
      "button \(position) of template '\(template.name)' opens a flow, so its 'sub_type' is 'flow'"
        + (subType.string.map { ", not '\($0)'" } ?? ""),
      related: [template.related("the button", at: launch.node)]
    )
  }

  private mutating func reportMissing(
    _ position: Int,
    _ template: TemplateDefinition,
    at place: JSONNode,
    after last: JSONNode?
  ) {
    guard let launch = template.launch(at: position), !Placeholder.isAmongKeys(of: place),
      !suppressIfOverLimit(.messageMissingMember, at: place)
    else { return }
    report(
      .messageMissingMember,
      at: place,
      "template '\(template.name)' has a flow button at \(position), and the message has no component for it: it is "
        + "refused with 131009",
      related: [template.related("the button", at: launch.node)],
      fixes: Self.componentFix(position, at: place, after: last)
    )
  }

  /// Adds the component that a flow button needs at least, after the others.
  private static func componentFix(_ position: Int, at components: JSONNode, after last: JSONNode?) -> [Fix] {
    guard components.kind == .array else { return [] }
    let component = #"{"type": "button", "sub_type": "flow", "index": "\#(position)"}"#
    let end = last?.range.upperBound ?? components.openingRange.upperBound
    let edit = TextEdit(range: end..<end, text: last == nil ? component : ", \(component)")
    return [Fix("add the component of the button", .unsafe, edits: [edit])]
  }

  private mutating func reportLost(_ button: JSONNode, _ template: TemplateDefinition, meant: Int?) {
    guard let index = button["index"], !suppressIfOverLimit(.buttonIndex, at: index) else { return }
    let positions = template.flowPositions
    let list = positions.prefix(10).map(String.init).joined(separator: ", ")
    let place = positions.count == 1 ? "its flow button is at \(list)" : "its flow buttons are at \(list)"
    let fix = meant.map { position in
      Fix(
        "write \"\(position)\"",
        positions.count == 1 ? .safe : .unsafe,
        edits: [TextEdit(range: index.range, text: "\"\(position)\"")]
      )
    }
    report(
      .buttonIndex,
      at: index,
      "template '\(template.name)' has no flow button at \(button.position.map(String.init) ?? ""); \(place)",
      related: positions.prefix(3).compactMap { template.launch(at: $0) }.map {
        template.related("a flow button", at: $0.node)
      },
      fixes: fix.map { [$0] } ?? []
    )
  }
}

// MARK: Text

extension MessageJudge {
  fileprivate mutating func checkLanguage(_ template: TemplateDefinition) {
    guard let node = message.templateUse?.language, let language = node.string, !isPlaceholder(node, "language") else {
      return
    }
    let known = templates.languages(of: template.name)
    guard !known.isEmpty, !known.contains(language) else { return }
    report(
      .templateLanguage,
      at: node,
      "template '\(template.name)' is defined in \(known.quoted), not in "
        + "'\(language)'; without that translation on the account the message is refused with 132001",
      related: template.message.node["language"].map { [template.related("the language", at: $0)] } ?? []
    )
  }

  fileprivate mutating func checkVariables(_ template: TemplateDefinition, of part: String) {
    guard let text = template.component(part.uppercased())?["text"], let variables = text.string.map(Self.variables)
    else { return }
    let component = message.components?.elements.first { $0["type"]?.string?.lowercased() == part }
    let parameters = component?.meant("parameters")
    guard let place = parameters ?? component ?? message.components, !place.isDamaged, place.kind != .string,
      message.components?.elements.allSatisfy({ $0.kind == .object }) ?? true
    else { return }
    let given = parameters?.elements.count ?? 0
    guard given != variables.count, parameters?.elements.allSatisfy({ $0.kind == .object }) ?? true else { return }
    let names = variables.map { "{{\($0)}}" }.joined(separator: ", ")
    let count = variables.count.counted("variable")
    let has = variables.isEmpty ? "no variables" : "\(count), \(names)"
    report(
      .templateVariables,
      at: place,
      "the \(part) of template '\(template.name)' has \(has), and the message gives "
        + "\(given == 0 ? "none" : "\(given)"): it is refused with 132000",
      related: [template.related("the text", at: text)]
    )
  }

  /// The names in `{{…}}`, each once.
  private static func variables(in text: String) -> [String] {
    var names: [String] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "{{") {
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: "}}") else { break }
      let name = rest[..<end.lowerBound].filter { $0 != " " }
      if !name.isEmpty, !names.contains(name) { names.append(name) }
      rest = rest[end.upperBound...]
    }
    return names
  }
}

extension JSONNode {
  /// The position that a button component names; nil if it names none.
  var position: Int? {
    self["index"].flatMap { $0.kind == .string ? $0.string.flatMap { Int($0) } : $0.integer }
  }
}
