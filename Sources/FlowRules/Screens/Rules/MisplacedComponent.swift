import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let misplacedComponent = Rule(
    "misplaced-component",
    .placement,
    code: "INVALID_PROPERTY_VALUE",
    otherCodes: ["INVALID_COMPONENT_PLACEMENT", "INVALID_RICHTEXT_PLACEMENT"],
    summary: "A component stands under a parent that can hold it.",
    why: "Form, If and Switch hold only certain components; the platform refuses others there.",
    examples: [
      .good(#"{"type": "Form", "name": "form", "children": [{"type": "TextInput", "name": "city", "label": "City"}]}"#),
      .bad(
        #"""
        {"type": "Form", "name": "form", "children": [
          {"type": "TextInput", "name": "city", "label": "City"},
          {"type": ⟦"Form"⟧, "name": "inner", "children": [{"type": "TextArea", "name": "note", "label": "Note"}]}
        ]}
        """#,
        in: .v6_3
      ),
      .bad(
        #"""
        {"type": "OptIn", "name": "more", "label": "Tell me more"},
        {"type": "If", "condition": "${form.more}", "then": [
          {"type": ⟦"ImageCarousel"⟧, "images": [{"src": "\#(ImageExample.png)", "alt-text": "A dot"}]}]}
        """#
      ),
    ]
  )

  static let undocumentedPlace = Rule(
    "undocumented-place",
    .placement,
    source: .advice,
    summary: "A component stands where the documentation says that it may.",
    why: "The documentation does not list it there. It has been seen to work, which may end any day.",
    examples: [
      .good(#"{"type": "PhotoPicker", "name": "photo", "label": "Photo", "max-uploaded-photos": 1}"#),
      .bad(
        #"""
        {"type": "OptIn", "name": "more", "label": "I have a photo"},
        {"type": "If", "condition": "${form.more}", "then": [
          {"type": ⟦"PhotoPicker"⟧, "name": "photo", "label": "Photo", "max-uploaded-photos": 1}]}
        """#
      ),
    ]
  )

  static let inputOutsideForm = Rule(
    "input-outside-form",
    .placement,
    code: "COMPONENTS_OUTSIDE_FORM",
    otherCodes: ["KEYWORD_ONE_OF"],
    summary: "On a screen with a Form all inputs stand in it, before 4.0 on any screen.",
    why: "The platform refuses inputs beside the Form, and before 4.0 inputs without one.",
    examples: [
      .good(#"{"type": "TextInput", "name": "city", "label": "City"}"#),
      .bad(
        #"""
        {"type": "Form", "name": "form", "children": [{"type": "TextInput", "name": "city", "label": "City"}]},
        {"type": ⟦"TextArea"⟧, "name": "note", "label": "Note"}
        """#
      ),
      .bad(#"{"type": ⟦"TextInput"⟧, "name": "city", "label": "City"}"#, in: .v3_1),
    ]
  )

  static let ifNesting = Rule(
    "if-nesting",
    .placement,
    code: "MAXIMUM_IF_NESTING",
    since: .v4_0,
    summary: "If stands in If at most three deep.",
    why: "The platform refuses deeper nesting.",
    examples: [
      .good(NestingExample.nested(3)),
      .bad(NestingExample.nested(4)),
    ]
  )
}

private enum NestingExample {
  static func nested(_ depth: Int) -> String {
    let text = #"{"type": "TextBody", "text": "Very well"}"#
    let content = (1...depth).reversed().reduce(text) { inner, level in
      let type = level > Limit.ifNesting.maximum ? #"⟦"If"⟧"# : #""If""#
      return #"{"type": \#(type), "condition": "${form.more}", "then": [\#(inner)]}"#
    }
    return #"{"type": "OptIn", "name": "more", "label": "Tell me more"},"# + "\n" + content
  }
}

extension ScreenWalk {
  /// Judges whether a component may stand where it stands.
  mutating func place(of component: FlowComponent, _ tree: ScreenTree) {
    guard let fact = component.fact, let type = component.node["type"], fact.since <= context.version else { return }
    nesting(of: component, type, tree)
    let parent = tree.surroundings[component.index].place
    guard let place = fact.place(under: parent) else { return reportMisplaced(type, fact, parent) }
    if place.since > context.version {
      reportEarly(type, fact, place)
    } else if place.source != .documented, parent.source == .documented {
      undocumentedPlaces.append((type, "\(fact.type) under \(parent.rawValue)"))
    }
    besideForm(component, fact, type, tree)
  }

  /// Reports the first component of a flow that stands where only experience says that it may.
  mutating func reportUndocumentedPlaces() {
    guard let (type, place) = undocumentedPlaces.first else { return }
    findings.report(
      .undocumentedPlace,
      at: type,
      "the documentation does not list \(place); it has been seen to work",
      related: undocumentedPlaces.dropFirst().prefix(20).map { .init("\($0.place) here", at: $0.type) }
    )
  }

  private mutating func reportMisplaced(_ type: JSONNode, _ fact: ComponentFact, _ parent: ComponentFact.Place.Parent) {
    let isCompanionRule = !fact.companions.isEmpty
    findings.report(
      .misplacedComponent,
      at: type,
      code: isCompanionRule ? Self.placementCode(context.version) : nil,
      source: parent.source,
      "\(fact.type.withArticle) can't stand in \(parent.rawValue.withArticle); it belongs under "
        + fact.places.map(\.parent.title).quotedOrPlain
    )
  }

  static func placementCode(_ version: FlowVersion) -> String {
    version < .v6_0 ? "INVALID_RICHTEXT_PLACEMENT" : "INVALID_COMPONENT_PLACEMENT"
  }

  private mutating func reportEarly(_ type: JSONNode, _ fact: ComponentFact, _ place: ComponentFact.Place) {
    if place.parent == .layout {
      findings.report(
        .inputOutsideForm,
        at: type,
        code: "KEYWORD_ONE_OF",
        source: place.source,
        "before version \(place.since) \(fact.type.withArticle) must stand in a Form",
        fixes: lift.fixes(to: place.since)
      )
    } else {
      findings.report(
        .needsNewerVersion,
        at: type,
        code: "INVALID_PROPERTY_VALUE",
        source: place.source,
        "\(fact.type.withArticle) can stand in \(place.parent.rawValue.withArticle) from version \(place.since) on; "
          + "this flow is checked as version \(context.version)",
        fixes: lift.fixes(to: place.since)
      )
    }
  }

  /// Reports an input that stands beside the Form of its screen.
  private mutating func besideForm(
    _ component: FlowComponent,
    _ fact: ComponentFact,
    _ type: JSONNode,
    _ tree: ScreenTree
  ) {
    guard fact.joinsForm, tree.surroundings[component.index].form == nil,
      context.version >= max(fact.since, fact.place(under: .layout)?.since ?? fact.since),
      let form = tree.forms.first
    else { return }
    findings.report(
      .inputOutsideForm,
      at: type,
      "the screen has a Form, so \(fact.type.withArticle) must stand in it",
      related: [.init("the Form", at: form.node)]
    )
  }

  private mutating func nesting(of component: FlowComponent, _ type: JSONNode, _ tree: ScreenTree) {
    let depth = tree.surroundings[component.index].ifDepth
    guard component.fact == .if, depth == Limit.ifNesting.maximum + 1 else { return }
    findings.report(
      .ifNesting,
      at: type,
      source: Limit.ifNesting.source,
      "this is the \(depth)th If inside another; no more than \(Limit.ifNesting.maximum) levels are possible"
    )
  }
}

extension ComponentFact.Place.Parent {
  fileprivate var title: String { self == .layout ? "the layout" : "'\(rawValue)'" }
}

extension [String] {
  fileprivate var quotedOrPlain: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or \(last)"
  }
}
