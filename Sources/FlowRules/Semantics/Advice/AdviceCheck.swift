import FlowLanguage
import FlowModel
import JSONText

/// What works and is probably not what people want to meet.
enum AdviceCheck: FlowCheck {
  static let rules: [Rule] = [
    .hiddenRequired, .duplicateOptionID, .singleOption, .emojiInButton, .duplicateLabel, .emptyScreen,
  ]

  static func run(_ facts: FlowFacts, _ findings: inout Findings) {
    for screen in facts.flow.screens {
      var labels = TextIndex()
      checkChildren(of: screen, &findings)
      for component in screen.components {
        guard let fact = component.fact else { continue }
        if fact.isInput {
          checkHidden(component, &findings)
          checkLabel(component, on: screen, &labels, &findings)
        }
        if let options = component.node["data-source"], options.kind == .array {
          checkOptions(options, of: component, facts, &findings)
        }
        if fact == .footer || fact == .embeddedLink { checkButton(component, &findings) }
      }
    }
  }

  private static func checkChildren(of screen: Screen, _ findings: inout Findings) {
    guard let children = screen.node["layout"]?["children"], children.kind == .array, children.count == 0,
      !children.isDamaged, !screen.isTerminal
    else { return }
    findings.report(.emptyScreen, at: children, "the screen has no component, so people see an empty page")
  }

  private static func checkHidden(_ component: FlowComponent, _ findings: inout Findings) {
    guard let required = component.node["required"], required.bool == true, let visible = component.node["visible"],
      visible.bool == false || visible.mayBeDynamic
    else { return }
    let name = component.name?.text ?? component.type
    let isAlwaysHidden = visible.bool == false
    findings.report(
      .hiddenRequired,
      at: required,
      source: isAlwaysHidden ? .inferred : nil,
      isAlwaysHidden
        ? "'\(name)' must be filled in and is never shown, so nobody can go on; remove 'required'"
        : "'\(name)' must be filled in and can be hidden; bind 'required' to the same value as 'visible'",
      related: [Diagnostic.Related("what hides it", at: visible)]
    )
  }

  private static func checkLabel(
    _ component: FlowComponent,
    on screen: Screen,
    _ labels: inout TextIndex,
    _ findings: inout Findings
  ) {
    // In branches the same question is often asked in two ways.
    guard let label = component.node["label"], label.kind == .string, !label.contentRange.isEmpty, !label.isDynamicText,
      !screen.isConditional(component.index), component.node["visible"] == nil,
      let first = labels.first(sameAs: label)
    else { return }
    findings.report(
      .duplicateLabel,
      at: label,
      "two inputs of the screen have the label '\(label.string ?? "")'",
      related: [Diagnostic.Related("the first one", at: first)]
    )
  }

  private static func checkOptions(
    _ options: JSONNode,
    of component: FlowComponent,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    var ids = TextIndex()
    let elements = options.elements
    for option in elements {
      guard let id = option["id"], id.kind == .string, !id.isDynamicText, let first = ids.first(sameAs: id) else {
        continue
      }
      findings.report(
        .duplicateOptionID,
        at: id,
        "two options have the id '\(id.string ?? "")', so the answers can't be told apart",
        related: [Diagnostic.Related("the first one", at: first)]
      )
    }
    // One box to tick is a question of its own; a list with one row is none.
    guard elements.count == 1, component.fact == .dropdown || component.fact == .radioButtonsGroup,
      facts.isWhole(options)
    else {
      return
    }
    findings.report(
      .singleOption,
      at: options,
      "there is only one option to choose from"
    )
  }

  private static func checkButton(_ component: FlowComponent, _ findings: inout Findings) {
    guard let label = component.node[component.fact == .footer ? "label" : "text"], let text = label.string,
      text.unicodeScalars.contains(where: \.showsAsEmoji)
    else { return }
    findings.report(
      .emojiInButton,
      at: label,
      range: label.contentRange,
      "an emoji in a button looks different on every phone"
    )
  }
}

extension Unicode.Scalar {
  /// Whether it, or what it stands behind, is drawn in colours; no character of ASCII is.
  fileprivate var showsAsEmoji: Bool { !isASCII && (properties.isEmojiPresentation || value == 0xFE0F) }
}
