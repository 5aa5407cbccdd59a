import FlowIndex
import FlowLanguage
import FlowModel
import FlowRules
import JSONText

extension FlowCompleter {
  /// Offers what belongs inside the text at the place; false where a whole value belongs there.
  mutating func texts() -> Bool {
    guard let content = context.position.content, context.offset >= content.lowerBound, mayBeDynamic else {
      return false
    }
    let before = Array(context.bytes[content.lowerBound..<min(context.offset, content.upperBound)])
    if let start = Self.openBinding(in: before) {
      binding(Array(before[start...]))
      return true
    }
    guard before.first == UInt8(ascii: "`") || isCondition else { return false }
    if let literal = Self.openLiteral(in: before) {
      options(comparedWith: Array(before[..<literal]), from: content.lowerBound + literal + 1)
    } else {
      operands(before)
    }
    return true
  }

  private var isCondition: Bool { context.component?.fact?.type == "If" && context.member == "condition" }

  /// Whether a binding may stand in the text.
  private var mayBeDynamic: Bool {
    if context.isInPayload { return true }
    if case .formValues? = context.innermost?.role { return true }
    guard let fact = context.property else { return false }
    if fact.name == "sensitive" { return false }
    return fact.isDynamic
  }

  /// Where a `${` begins that is not closed before the cursor.
  private static func openBinding(in bytes: [UInt8]) -> Int? {
    guard let start = bytes.indices.last(where: { bytes[$0...].starts(with: "${".utf8) }) else { return nil }
    return bytes[start...].contains(UInt8(ascii: "}")) ? nil : start
  }

  /// Where an apostrophe stands that is not closed before the cursor.
  private static func openLiteral(in bytes: [UInt8]) -> Int? {
    var open: Int?
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "'") { open = open == nil ? index : nil }
    return open
  }

  // MARK: In a binding

  /// The end of the name that the cursor is in.
  private var nameEnd: Int {
    var end = context.offset
    let limit = context.position.content?.upperBound ?? end
    while end < limit, context.bytes[end].isWordByte || context.bytes[end] == UInt8(ascii: "-") { end += 1 }
    return end
  }

  private var isClosed: Bool {
    let end = nameEnd
    return end < context.bytes.count && context.bytes[end] == UInt8(ascii: "}")
  }

  private mutating func binding(_ typed: [UInt8]) {
    let inner = String(decoding: typed.dropFirst(2), as: UTF8.self)
    let names = inner.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    // Counted in the bytes of the file, which need not be UTF-8.
    let last = typed.dropFirst(2).reversed().prefix { $0 != UInt8(ascii: ".") }.count
    let range = context.offset - last..<nameEnd
    let path = Array(names.dropLast())
    guard let screen = context.screen else { return }
    switch path.first {
    case nil: roots(range)
    case "data", "form": members(path, on: screen, isOwn: true, range)
    case "screen" where path.count == 1: screens(range)
    case "screen" where path.count == 2:
      for word in ["form.", "data."] { builder.add(part: word, .syntax, in: range, rank: 1) }
    case "screen":
      guard let other = context.index.screen(path[1]) else { return }
      members(Array(path.dropFirst(2)), on: other, isOwn: false, range)
    default: break
    }
  }

  private mutating func roots(_ range: Range<Int>) {
    let sources = wantedSources
    for source in sources {
      let text = String(source.binding.dropFirst(2).dropLast())
      add(text, source, range, rank: source.isHere ? 2 : 4)
    }
    for word in ["data.", "form.", "screen."] where sources.contains(where: { $0.binding.hasPrefix("${" + word) }) {
      builder.add(part: word, .syntax, in: range, rank: 1)
    }
  }

  /// What can be bound to and fits: in an expression every single value does.
  private var wantedSources: [BindingSource] { wantedTypes.map { sources(for: $0) } ?? [] }

  /// The types that fit; empty for every single value.
  private var wantedTypes: [DataType]? {
    guard let content = context.position.content else { return nil }
    let isWhole = !isCondition && context.bytes[content].first != UInt8(ascii: "`")
    guard isWhole else { return [] }
    if let types = payloadTypes { return types.isEmpty ? [.unknown] : types }
    if case .formValues(let property)? = context.innermost?.role { return formTypes(property) }
    guard let fact = context.property else { return [] }
    if fact.name == "data-source" || fact.name == "list-items" { return [.array(.object(nil))] }
    return types(of: fact)
  }

  /// The types that the value of a payload may have; nil elsewhere.
  private var payloadTypes: [DataType]? {
    guard case .payload? = context.innermost?.role, let name = context.member else { return nil }
    guard let target = targetScreen, context.action?.fact != .complete,
      let data = context.index.definition(.data, name, in: .screen(target))
    else { return [] }
    return [DataType(declaredBy: context.index.definitions[data].value)]
  }

  private func formTypes(_ property: String) -> [DataType] {
    guard property == "init-values", let screen = context.screen, let name = context.member,
      let field = context.index.definition(.field, name, in: .screen(screen)),
      let position = context.index.definitions[field].component
    else { return [.string] }
    let component = context.flow.screens[screen].components[position]
    guard let fact = component.fact?.property("init-value") else { return [.string] }
    return DataType.expected(by: fact, of: component, version: version)
  }

  private mutating func screens(_ range: Range<Int>) {
    guard version >= Feature.globalReferences.since else { return }
    let earlier = Set(earlierScreens)
    for screen in context.flow.screens where screen.index != context.screen {
      guard let id = screen.node["id"]?.string else { continue }
      // What comes later may be empty, and is allowed.
      let rank = earlier.contains(screen.index) ? 1 : 3
      builder.add(part: id, .screen, in: range, writing: id + ".", detail: title(of: screen.index), rank: rank)
    }
  }

  private mutating func members(_ path: [String], on screen: Int, isOwn: Bool, _ range: Range<Int>) {
    let id = context.flow.screens[screen].node["id"]?.string ?? ""
    let prefix = "${" + (isOwn ? "" : "screen.\(id).") + path.joined(separator: ".") + "."
    let here = isOwn ? wantedSources : wantedTypes.map { sources(for: $0, on: screen, id) } ?? []
    for source in here where source.binding.hasPrefix(prefix) {
      let rest = String(source.binding.dropFirst(prefix.count).dropLast())
      add(rest, source, range, rank: rest == source.name ? 1 : 2)
    }
    // An object does not fit, but something in it may.
    let known = Set(builder.items.map(\.label))
    for source in sources(for: [.object(nil)]) where source.binding.hasPrefix(prefix) {
      let rest = String(source.binding.dropFirst(prefix.count).dropLast())
      guard rest == source.name, !known.contains(rest),
        builder.items.contains(where: { $0.label.hasPrefix(rest + ".") })
      else { continue }
      builder.add(part: rest, source.kind, in: range, writing: rest + ".", detail: source.detail, rank: 2)
    }
  }

  private mutating func add(_ text: String, _ source: BindingSource, _ range: Range<Int>, rank: Int) {
    builder.add(
      part: text,
      source.kind,
      in: range,
      writing: isClosed ? text : text + "}",
      detail: source.detail,
      documentation: source.documentation,
      rank: rank
    )
  }

  // MARK: In an expression

  private mutating func operands(_ before: [UInt8]) {
    var word = before.count
    while word > 0, before[word - 1].isWordByte { word -= 1 }
    let start = (context.position.content?.lowerBound ?? context.offset) + word
    let range = start..<nameEnd
    for source in sources(for: []) {
      builder.add(
        part: source.binding,
        source.kind,
        in: range,
        detail: source.detail,
        documentation: source.documentation,
        rank: source.isHere ? 2 : 4
      )
    }
    for word in ["true", "false"] { builder.add(part: word, .value, in: range, rank: 5) }
  }

  /// The ids of the options of what stands before a comparison: `${form.size} == '`.
  private mutating func options(comparedWith before: [UInt8], from start: Int) {
    guard let screen = context.screen else { return }
    let text = String(decoding: before, as: UTF8.self)
    let blank = text.reversed().drop { $0 == " " || $0 == "=" || $0 == "!" }
    guard blank.count < text.count, let opening = blank.firstIndex(of: "{") else { return }
    let binding = "$" + String(blank[...opening].reversed())
    guard let source = Facts.target(ofBinding: binding, on: screen, context.index) else { return }
    var end = context.offset
    let limit = context.position.content?.upperBound ?? end
    while end < limit, context.bytes[end] != UInt8(ascii: "'"), context.bytes[end] != UInt8(ascii: "`") { end += 1 }
    let isClosed = end < limit && context.bytes[end] == UInt8(ascii: "'")
    // What follows an open text is none of it.
    let range = start..<(isClosed ? end : context.offset)
    for field in context.index.fields(behind: source) {
      for (id, title) in Facts.options(ofField: field, context.index) where !id.contains("'") {
        builder.add(part: id, .option, in: range, writing: isClosed ? id : id + "'", detail: title, rank: 1)
      }
    }
  }
}
