import FlowModel
package import JSONText

/// Collects what other texts name of a flow; what is named there and not in the flow is left out.
struct OutsideUses {
  let index: FlowIndex
  let role: FlowIndex.Role
  private(set) var uses: [FlowIndex.Use] = []

  init(_ index: FlowIndex, _ role: FlowIndex.Role) {
    self.index = index
    self.role = role
  }

  /// Adds a use of what a string or key says, or of a part of it, and gives what it means.
  @discardableResult
  mutating func add(
    _ kind: FlowIndex.Kind,
    _ node: JSONNode,
    in owner: FlowIndex.Owner,
    name: String? = nil,
    range: Range<Int>? = nil
  ) -> Int? {
    guard node.kind == .string, let name = name ?? node.string,
      let target = index.definition(kind, name, in: owner)
    else { return nil }
    add(target, node, range ?? node.contentRange)
    return target
  }

  mutating func add(_ target: Int, _ node: JSONNode, _ range: Range<Int>) {
    let definition = index.definitions[target]
    uses.append(
      FlowIndex.Use(
        kind: definition.kind,
        role: role,
        name: definition.name,
        range: range,
        node: node,
        screen: nil,
        component: nil,
        target: target
      )
    )
  }

  // MARK: Parts that several texts have

  /// The position of the screen that a value names.
  mutating func screen(_ node: JSONNode?) -> Int? {
    node.flatMap { add(.screen, $0, in: .flow) }.map { index.definitions[$0].screen }
  }

  /// The names in an object with data for a screen, and ids of options in it.
  mutating func data(_ node: JSONNode?, on screen: Int) {
    for member in node.map({ Array($0.members) }) ?? [] {
      if let data = add(.data, member.key, in: .screen(screen)) { given(member.value, to: data) }
    }
  }

  private mutating func given(_ value: JSONNode, to data: Int) {
    switch value.kind {
    case .string: options(value, of: index.fields(behind: data))
    case .array: for element in value.eachElement { given(element, to: data) }
    case .object:
      for member in value.members {
        if let inner = add(.data, member.key, in: .definition(data)) { given(member.value, to: inner) }
      }
    default: break
    }
  }

  /// The ids of options in an answer.
  mutating func options(_ value: JSONNode, of fields: [Int]) {
    for node in value.kind == .array ? value.elements : [value] {
      for field in fields { add(.option, node, in: .definition(field)) }
    }
  }
}

extension FlowIndex {
  /// What a message names that opens the flow: the screen and the members of the data.
  ///
  /// Where it names none the screen of the id `defined` counts, which the definition of its template names; where
  /// nobody names any, the entry screen that knows most of the data.
  package func uses(launchingOn screen: JSONNode?, defined: String? = nil, with data: JSONNode?) -> [Use] {
    var outside = OutsideUses(self, .launch)
    let named = outside.screen(screen) ?? defined.flatMap { self.screen($0) }
    let position = named ?? (screen == nil && defined == nil ? entry(for: data) : nil)
    if let position { outside.data(data, on: position) }
    return outside.uses
  }

  private func entry(for data: JSONNode?) -> Int? {
    func known(_ screen: Int) -> Int {
      (data.map { Array($0.members) } ?? []).count { definition(.data, "\($0.name)", in: .screen(screen)) != nil }
    }
    let entries = flow.entryScreens
    return entries.max { known($0) < known($1) }.flatMap { best in entries.first { known($0) == known(best) } }
  }

  /// What a place in the configuration names: `screen:WELCOME/field:email`, `route:WELCOME`, or a JSON pointer.
  package func uses(inPlace node: JSONNode) -> [Use] {
    guard let text = node.decodedText else { return [] }
    var outside = OutsideUses(self, .place)
    if text.text.hasPrefix("/") {
      outside.pointer(text, node)
    } else {
      outside.names(text, node)
    }
    return outside.uses
  }
}

extension OutsideUses {
  /// A place by names.
  fileprivate mutating func names(_ text: DecodedText, _ node: JSONNode) {
    var owner = FlowIndex.Owner.flow
    var isInData = false
    for (part, range) in Self.parts(of: text) {
      guard let colon = part.firstIndex(of: ":") else {
        // The members of an object in the data stand below its properties.
        guard isInData, part != "properties" else { continue }
        let symbol = add(.data, node, in: owner, name: part, range: text.sourceRange(of: range))
        guard let symbol else { return }
        owner = .definition(symbol)
        continue
      }
      let name = String(part[part.index(after: colon)...])
      let nameRange = text.sourceRange(of: range.upperBound - name.utf8.count..<range.upperBound)
      let kinds: [FlowIndex.Kind]
      switch part[..<colon] {
      case "screen", "route": kinds = [.screen]
      case "field": kinds = [.field, .form]
      case "data": kinds = [.data]
      case "option": kinds = [.option]
      default: return
      }
      isInData = kinds == [.data]
      var found: Int?
      for kind in kinds where found == nil { found = add(kind, node, in: owner, name: name, range: nameRange) }
      guard let found else { return }
      owner = kinds == [.screen] ? .screen(index.definitions[found].screen) : .definition(found)
    }
  }

  /// A pointer: the keys that it goes through may be names.
  fileprivate mutating func pointer(_ text: DecodedText, _ node: JSONNode) {
    var value = index.flow.document.root
    for (part, range) in Self.parts(of: text).dropFirst() {
      let token = JSONPointer(parsing: "/" + part)?.tokens.first ?? part
      guard value.kind == .object, let member = value.member(token) else {
        guard let next = Int(token).flatMap({ $0 >= 0 ? value.element(at: $0) : nil }) else { return }
        value = next
        continue
      }
      value = member.value
      let symbols = index.symbols(of: member.key)
      for symbol in symbols { add(symbol, node, text.sourceRange(of: range)) }
    }
  }

  /// What stands between the slashes, with its place in the decoded text.
  private static func parts(of text: DecodedText) -> [(String, Range<Int>)] {
    let bytes = Array(text.text.utf8)
    var parts: [(String, Range<Int>)] = []
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: "/") {
      parts.append((String(decoding: bytes[start..<end], as: UTF8.self), start..<end))
      start = end + 1
    }
    return parts
  }
}

extension FlowIndex {
  /// The symbols that a key as a whole names.
  fileprivate func symbols(of key: JSONNode) -> [Int] {
    if let found = definitions.first(where: { $0.node == key }) { return [found.symbol] }
    return uses.first { $0.node == key && $0.range == key.contentRange }?.target.map { [$0] } ?? []
  }
}
