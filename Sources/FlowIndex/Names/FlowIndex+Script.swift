import FlowModel
package import JSONText

extension FlowIndex {
  /// What a script of a simulation names.
  ///
  /// `screens` has for each step the id of the screen that is shown before it, as far as that is known; where it is not,
  /// a name counts that only one screen has.
  package func uses(inScript root: JSONNode, screens: [JSONName?]) -> [Use] {
    var reader = ScriptNames(outside: OutsideUses(self, .script))
    reader.read(root, screens)
    return reader.outside.uses
  }
}

/// Reads the names in a script, leniently: what has another form is passed over.
private struct ScriptNames {
  var outside: OutsideUses
  /// The screen of the step that is being read.
  private var screen: Int?

  private var index: FlowIndex { outside.index }

  init(outside: OutsideUses) {
    self.outside = outside
  }

  mutating func read(_ root: JSONNode, _ screens: [JSONName?]) {
    if let launch = root["launch"], launch.kind == .object {
      let named = outside.screen(launch["screen"])
      if let position = named ?? (launch["screen"] == nil ? index.flow.entryScreens.first : nil) {
        outside.data(launch["data"], on: position)
      }
    }
    for (position, step) in (root["steps"]?.elements ?? []).enumerated() {
      let known = screens.indices.contains(position) ? screens[position] : nil
      screen = known.flatMap { index.screen($0.text) }
      for member in step.members { read(member, in: step) }
    }
    if let answer = root["end"]?["answer"] { answers(answer, .answer, .flow) }
  }

  private mutating func read(_ member: JSONMember, in step: JSONNode) {
    if member.key.isText("fill") {
      fields(member.value)
    } else if member.key.isText("clear") {
      for name in member.value.eachElement { field(name) }
    } else if member.key.isText("tap") {
      tap(member.value)
    } else if member.key.isText("request") {
      request(member.value)
    } else if member.key.isText("answer") {
      if let position = outside.screen(member.value["screen"]) { outside.data(member.value["data"], on: position) }
    } else if member.key.isText("expect") {
      expect(member.value)
    }
  }

  /// A field by its name: of the screen, else the only one of that name in the flow.
  @discardableResult
  private mutating func field(_ node: JSONNode) -> Int? {
    if let screen, let found = outside.add(.field, node, in: .screen(screen)) { return found }
    guard let name = node.string else { return nil }
    let all = index.flow.screens.indices.compactMap { index.definition(.field, name, in: .screen($0)) }
    guard all.count == 1 else { return nil }
    outside.add(all[0], node, node.contentRange)
    return all[0]
  }

  private mutating func fields(_ node: JSONNode) {
    for member in node.members {
      if let field = field(member.key) { outside.options(member.value, of: [field]) }
    }
  }

  private mutating func tap(_ node: JSONNode) {
    let list = node["name"].flatMap { field($0) }
    guard let item = node["item"] else { return }
    if let list { return outside.options(item, of: [list]) }
    let fields = screen.map { index.members(.field, of: .screen($0)) } ?? []
    outside.options(item, of: fields.map(\.symbol))
  }

  private mutating func request(_ node: JSONNode) {
    var asking = screen
    for member in node.members {
      if Self.isText(member.key, "screen") { asking = outside.screen(member.value) ?? asking }
    }
    guard let asking else { return }
    for member in node.members where Self.isText(member.key, "data") {
      answers(member.value, .request, .screen(asking))
    }
  }

  /// Whether a key is that name, with `~` before it or without.
  private static func isText(_ key: JSONNode, _ name: String) -> Bool {
    key.isText(name) || key.isText("~" + name)
  }

  /// The keys of an answer or request, with the ids of options that are their values.
  private mutating func answers(_ node: JSONNode, _ kind: FlowIndex.Kind, _ owner: FlowIndex.Owner) {
    for member in node.members {
      guard let name = member.key.string else { continue }
      let isLoose = name.hasPrefix("~")
      let content = member.key.contentRange
      let range = isLoose ? content.lowerBound + 1..<content.upperBound : content
      let found = outside.add(
        kind,
        member.key,
        in: owner,
        name: isLoose ? String(name.dropFirst()) : name,
        range: range
      )
      guard let found else { continue }
      let definitions = index.definitions(ofSymbol: found)
      outside.options(member.value, of: definitions.flatMap { index.fields(handedOnBy: $0) })
    }
  }

  private mutating func expect(_ node: JSONNode) {
    for member in node.members {
      if member.key.isText("screen") {
        if let found = outside.screen(member.value) { screen = found }
      }
    }
    for member in node.members {
      if member.key.isText("data") {
        if let screen { outside.data(member.value, on: screen) }
      } else if member.key.isText("form") {
        fields(member.value)
      } else if ["visible", "hidden", "enabled", "disabled"].contains(where: { member.key.isText($0) }) {
        for name in member.value.eachElement { field(name) }
      }
    }
  }
}

extension FlowIndex {
  /// The fields whose answers the value of a key of an answer or request may be.
  package func fields(handedOnBy definition: Definition) -> [Int] {
    guard definition.value.mayBeDynamic, let text = DynamicText(definition.value) else { return [] }
    return text.references.compactMap { targets(of: $0, on: definition.screen).path.last ?? nil }
      .flatMap { fields(behind: $0) }
  }
}
