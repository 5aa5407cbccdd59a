import FlowIndex
import FlowLanguage
import FlowModel
import JSONText

/// What an invalid binding probably meant, judged by the names on the screen.
struct BindingAnswer {
  let message: String
  let fixes: [Fix]
}

extension FlowFacts {
  /// Whether a name in foreign syntax means something here: a reference, a member of the data, or a component.
  func isKnown(_ meaning: String, on screen: Int) -> Bool {
    if ["data.", "form.", "screen."].contains(where: meaning.hasPrefix) { return true }
    return screens[screen].hasComponent(named: JSONName(meaning))
      || screens[screen].screen.data?.member(JSONName(meaning)) != nil
  }

  /// The answer to a binding with a wrong beginning; nil if nothing better than the general sentence is known.
  func answer(to fault: ExpressionFault, of use: DynamicUse) -> BindingAnswer? {
    switch fault.kind {
    case .unknownRoot(let root): return answer(root: root, fault, use)
    case .missingSection(let screen, let member): return answer(section: screen, member, fault, use)
    case .foreignSyntax(let text, let meaning) where !meaning.contains("."):
      let section = screens[use.screen].hasComponent(named: JSONName(meaning)) ? "form" : "data"
      return BindingAnswer(
        message:
          "'\(text)' is not a binding; the value of '\(meaning)' is \(Self.binding("\(section).\(meaning)"))",
        fixes: use.writing("\(section).\(meaning)", over: fault.range)
      )
    case .expressionInReference(.comparison)
    where String(decoding: use.text.bytes[fault.range], as: UTF8.self).contains(".length"):
      return BindingAnswer(
        message: "there is no '.length'; give the number as a member of its own in the data",
        fixes: []
      )
    default: return nil
    }
  }

  private func answer(root: String, _ fault: ExpressionFault, _ use: DynamicUse) -> BindingAnswer {
    let facts = screens[use.screen]
    let inner = String(decoding: use.text.bytes[fault.range], as: UTF8.self).dropFirst(2).dropLast()
    let rest = inner.dropFirst(root.count)
    if facts.hasForm(named: JSONName(root)), !rest.isEmpty {
      return BindingAnswer(
        message: "'\(root)' is the name of the Form; what people entered in it is \(Self.binding("form\(rest)"))",
        fixes: use.writing("form\(rest)", over: fault.range)
      )
    }
    if rest.isEmpty, facts.hasComponent(named: JSONName(root)) || facts.screen.data?.member(JSONName(root)) != nil {
      let section = facts.hasComponent(named: JSONName(root)) ? "form" : "data"
      return BindingAnswer(
        message: "a binding begins with 'data', 'form' or 'screen'; the value of '\(root)' is "
          + Self.binding("\(section).\(root)"),
        fixes: use.writing("\(section).\(root)", over: fault.range)
      )
    }
    if graph.position(of: JSONName(root)) != nil, !rest.isEmpty {
      return BindingAnswer(
        message: "a value of screen '\(root)' is written \(Self.binding("screen.\(root).form.x")) "
          + "or \(Self.binding("screen.\(root).data.x"))",
        fixes: []
      )
    }
    if ["item", "items", "option", "row", "element"].contains(root) {
      return BindingAnswer(
        message: Self.itemAnswer(use.component.map { flow.screens[use.screen].components[$0] }),
        fixes: []
      )
    }
    let near = Spelling.nearest(to: root, in: ["data", "form", "screen"])
    return BindingAnswer(
      message: "a binding begins with 'data', 'form' or 'screen', not with '\(root)'"
        + Spelling.hint(near),
      fixes: near.map { use.writing("\($0)\(rest)", over: fault.range) } ?? []
    )
  }

  /// `${screen.ID.x}`: which of form and data has the member.
  private func answer(
    section screen: String,
    _ member: String,
    _ fault: ExpressionFault,
    _ use: DynamicUse
  ) -> BindingAnswer? {
    guard let target = graph.position(of: JSONName(screen)) else { return nil }
    let first = JSONName(String(member.prefix { $0 != "." }))
    let isField = screens[target].hasComponent(named: first)
    let isData = screens[target].screen.data?.member(first) != nil
    guard isField != isData else { return nil }
    let meant = "screen.\(screen).\(isField ? "form" : "data").\(member)"
    return BindingAnswer(
      message: "'\(isField ? "form" : "data")' is missing after the screen: the value of '\(first)' is "
        + Self.binding(meant),
      fixes: use.writing(meant, over: fault.range)
    )
  }

  /// What to write for the item that was chosen.
  private static func itemAnswer(_ component: FlowComponent?) -> String {
    let text = "a binding can't name a single item of a list; "
    guard let component, let name = component.name, component.fact?.value != nil else {
      return text + "the property that takes the list is bound to the whole array"
    }
    let answer = "the item that was chosen is \(binding("form.\(name)"))"
    return component.fact == .navigationList
      ? text + answer + ", and an action on each item can send anything else of it" : text + answer
  }

  private static func binding(_ inner: String) -> String { "${\(inner)}" }
}

extension DynamicUse {
  fileprivate func writing(_ inner: String, over range: Range<Int>) -> [Fix] {
    [Fix("write ${\(inner)}", .unsafe, edits: [TextEdit(range: source(range), text: "${\(inner)}")])]
  }
}
