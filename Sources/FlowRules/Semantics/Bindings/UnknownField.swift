import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

extension Rule {
  static let unknownField = Rule(
    "unknown-field",
    .dataModel,
    code: .invalidScreenDynamicData,
    otherCodes: [.invalidScreenData, .invalidOnClickActionPayload, .invalidActionPayloadProperty],
    summary: "A binding to what people entered names a component of the screen, not its Form.",
    why: "Nothing can stand there; the platform refuses the flow.",
    examples: [
      .good(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Email"},
          {"type": "Footer", "label": "Done",
           "on-click-action": {"name": "complete", "payload": {"email": "${form.email}"}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "TextInput", "name": "email", "label": "Email"},
          {"type": "Footer", "label": "Done",
           "on-click-action": {"name": "complete", "payload": {"email": "⟦${form.e_mail}⟧"}}}]}}
        """#
      ),
      .bad(
        .screen,
        #"""
        {"id": "FIRST", "title": "First", "terminal": true, "layout": {"type": "SingleColumnLayout", "children": [
          {"type": "Form", "name": "person", "children": [
           {"type": "TextInput", "name": "email", "label": "Email"},
           {"type": "Footer", "label": "Done",
            "on-click-action": {"name": "complete", "payload": {"all": "⟦${form.person}⟧"}}}]}]}}
        """#
      ),
    ]
  )
}

extension ReferenceCheck {
  static func reportField(
    _ screen: Int,
    _ name: JSONName,
    _ group: Group,
    _ facts: FlowFacts,
    _ findings: inout Findings
  ) {
    if findings.suppressIfOverLimit(.unknownField, at: group.use.node) { return }
    let target = facts.screens[screen]
    var message: String
    var fixes: [Fix] = []
    if target.hasForm(named: name) {
      message = "'\(name)' is the Form itself, which has no value; name the components in it one by one"
    } else {
      message = "screen \(facts.title(of: screen)) has no component with the name '\(name)'"
      // An exact match counts more than a similar name.
      if let data = target.screen.data?.member(name) {
        let prefix = group.reference.screen.map { "screen.\($0.name)." } ?? ""
        message += "; the data of that name is ${\(prefix)data.\(name)}"
        if group.reference.path.count == 1, facts.mayTake(data.declaration.type, group.use) {
          fixes = group.writing("${\(prefix)data.\(name)}")
        }
      } else if let owner = facts.owner(ofField: name), owner != screen {
        message += elsewhere(name, owner, facts)
      } else if let nearest = facts.nearest(name, in: fieldNames(of: target, for: group.use, facts)) {
        message += Spelling.hint(nearest, for: name)
        if let member = group.reference.member {
          fixes = facts.renaming(member.range, of: group.use.text, to: nearest)
        }
      }
    }
    findings.report(
      .unknownField,
      at: group.use.node,
      range: group.use.source(group.reference.range),
      code: code(group),
      source: group.source,
      message,
      related: group.others,
      fixes: fixes
    )
  }

  /// The components whose answers can stand at a place.
  private static func fieldNames(of screen: ScreenFacts, for use: DynamicUse, _ facts: FlowFacts) -> [JSONName] {
    screen.names.filter { name in
      screen.component(named: name).map { facts.mayTake($0.answerType(), use) } ?? false
    }
  }

  private static func elsewhere(_ name: JSONName, _ owner: Int, _ facts: FlowFacts) -> String {
    guard let id = facts.screens[owner].screen.id else { return "" }
    return facts.has(.globalReferences)
      ? "; it is on screen '\(id)': ${screen.\(id).form.\(name)}"
      : "; it is on screen '\(id)', which has to pass it on in its payload"
  }
}
