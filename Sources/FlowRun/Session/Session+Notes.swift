import FlowLanguage
import FlowModel
import JSONText

extension Session {
  /// Tells something once for each place, and once for each subject where one place concerns several.
  mutating func note(_ kind: Note.Kind, _ message: String, _ node: JSONNode, subject: String = "") {
    let key = NoteKey(kind: kind, offset: node.range.lowerBound, subject: subject)
    guard notes.count < Self.mostNotes, noteKeys.insert(key).inserted else { return }
    notes.append(Note(kind: kind, message: message, node: node))
  }

  private static let mostNotes = 2000

  mutating func note(_ traps: Traps, at component: ComponentProgram, _ property: JSONName) {
    let node = component.node[property] ?? component.node
    let text = node.string.map { " in \($0)" } ?? ""
    if traps.contains(.textOrder) {
      note(
        .textOrder,
        "two texts are compared by size\(text), which is never true; '+ 0' in backticks makes numbers of them",
        node
      )
    }
    if traps.contains(.integers) {
      note(.integerComparison, "a plain condition compares whole numbers: the decimals don't count\(text)", node)
    }
    if traps.contains(.notOfMissing) {
      note(
        .notOfUntouched,
        "'!' of a value that is missing is false\(text), as for an OptIn that nobody touched; '!= true' says what is meant",
        node
      )
    }
    if traps.contains(.missingParentheses) {
      note(
        .missingParentheses,
        "without parentheses the comparisons\(text) are read from the right, so this means something else",
        node
      )
    }
  }

  /// Notes answers that are sent although their input is hidden, or was never touched.
  mutating func noteAnswers(in action: ActionProgram, isAnswer: Bool, on current: Int) {
    guard let payload = action.action.payload else { return }
    for member in payload.members {
      guard let source = program.compiler.formula(member.value).reference, source.store == .form,
        source.path.count == 1, let name = source.path.first
      else { continue }
      let position = source.screen == nil ? current : source.position
      guard let position, let index = program.screens[position].component(named: name) else { continue }
      noteAnswer(name, index, on: position, at: member, isAnswer: isAnswer)
    }
  }

  private mutating func noteAnswer(
    _ name: JSONName,
    _ index: Int,
    on position: Int,
    at member: JSONMember,
    isAnswer: Bool
  ) {
    guard let value = stores[position].form[name] else {
      guard isAnswer, stores[position].isVisited else { return }
      return note(
        .untouchedInputSent,
        "'\(name)' was not touched, so '\(member.name)' is left out (some phones may send it empty): who reads it must take both",
        member.value
      )
    }
    guard !Values.isEmpty(value), isHidden(index, on: position) else { return }
    note(.hiddenAnswerSent, "'\(name)' is hidden, and what was entered there before is sent all the same", member.value)
  }

  private func isHidden(_ index: Int, on position: Int) -> Bool {
    if position == current, let state { return !state.components[index].isShown }
    let values = Stores(stores: stores, screen: position)
    return !ScreenState(program.screens[position], stores[position], values).components[index].isShown
  }

  /// Declared data that is not given now and stands there from before.
  mutating func noteEarlierData(given: [JSONValue.Member], on position: Int, at node: JSONNode) {
    let screen = program.screens[position]
    guard let model = screen.screen.data, stores[position].isVisited else { return }
    let names = model.members.map(\.name).filter { name in
      stores[position].data[name] != nil && !given.contains { $0.key == name }
    }
    guard !names.isEmpty, position != current else { return }
    note(
      .earlierData,
      "'\(screen.name)' shows \(names.quoted(atMost: 8)) of an earlier visit, because data that is not given keeps its value",
      node
    )
  }

  mutating func noteMissingData(given: [JSONValue.Member], on position: Int, at node: JSONNode) {
    let screen = program.screens[position]
    guard let model = screen.screen.data else { return }
    let names = model.members.map(\.name).filter { name in
      stores[position].data[name] == nil && !given.contains { $0.key == name }
    }
    guard !names.isEmpty else { return }
    note(
      .missingData,
      "'\(screen.name)' declares \(names.quoted(atMost: 8)), and nothing is given for it",
      node,
      subject: names.joined(separator: ",")
    )
  }
}
