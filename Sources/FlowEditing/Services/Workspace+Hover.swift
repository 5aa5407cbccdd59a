import FlowIndex
import FlowLanguage
import FlowModel
import FlowRules
import JSONText

extension Workspace {
  /// What is known about what stands at an offset; nil where nothing is.
  ///
  /// Of a name: what it is, its type and example, of a screen the ways in and out. Of a property or its value: what it is
  /// for, type, limit with the present length, default, since which version. Foreign text can't be anything but text.
  public func hover(_ path: String, at offset: Int) -> Hover? {
    let symbols = symbols(path, at: offset)
    if let symbol = symbols.first, let text = SymbolHover(symbol, self).markdown {
      return Hover(range: symbol.range, markdown: text)
    }
    guard let document = document(path), let index = document.index else { return nil }
    return PropertyHover(TypingContext(document, index, at: offset), document).hover
  }
}

/// Says what something with a name is.
private struct SymbolHover {
  let symbol: Symbol
  let workspace: Workspace

  init(_ symbol: Symbol, _ workspace: Workspace) {
    self.symbol = symbol
    self.workspace = workspace
  }

  private var definition: FlowIndex.Definition { symbol.definition }
  private var flow: Flow { symbol.index.flow }
  private var value: JSONNode { definition.value }

  private var name: String { Markdown.code(symbol.name) }

  private var screen: String {
    flow.screens[definition.screen].node["id"]?.string.map(Markdown.code) ?? "\(definition.screen + 1)"
  }

  var markdown: String? {
    switch definition.kind {
    case .screen: screenText
    case .field, .form: fieldText
    case .data: dataText
    case .option: optionText
    case .case: "**case** \(name)"
    case .answer: "**key of the answer** \(name)\n\nholds \(Markdown.code(value.shortText))"
    case .request: "**key of the request** \(name) of screen \(screen)\n\nholds \(Markdown.code(value.shortText))"
    }
  }

  private var screenText: String {
    var lines = ["**screen** \(name)"]
    if let title = value["title"]?.string { lines[0] += " · \(Markdown.words(title))" }
    let graph = FlowGraph(flow)
    func names(_ screens: [Int]) -> String {
      Set(screens).sorted().compactMap { flow.screens[$0].node["id"]?.string.map(Markdown.code) }
        .joined(separator: ", ")
    }
    let (ways, next) = (names(graph.previous(before: definition.screen)), names(graph.next(after: definition.screen)))
    lines.append(ways.isEmpty ? "The flow can be opened here." : "From \(ways)")
    if !next.isEmpty { lines.append("To \(next)") }
    if flow.screens[definition.screen].isTerminal { lines.append("The flow can end here.") }
    let messages = Set(workspace.mentions(of: symbol).filter { $0.role == .launch }.map(\.path)).count
    if messages > 0 {
      lines.append(
        messages == 1 ? "1 file has messages that open it." : "\(messages) files have messages that open it."
      )
    }
    return lines.joined(separator: "\n\n")
  }

  private var fieldText: String {
    let component = definition.component.map { flow.screens[definition.screen].components[$0] }
    var lines = ["**\(Markdown.words(component?.type ?? "component"))** \(name) on screen \(screen)"]
    if let label = component?.node["label"]?.string { lines.append(Markdown.words(label)) }
    if let component, component.fact?.value != nil {
      lines.append("Answer: \(Facts.words(component.answerType()))")
    }
    let options = Facts.options(ofField: symbol.position, symbol.index)
    if !options.isEmpty {
      let list = options.prefix(12).map { Markdown.code($0.id) }.joined(separator: ", ")
      lines.append("Options: \(list)" + (options.count > 12 ? ", …" : ""))
    }
    return lines.joined(separator: "\n\n")
  }

  private var dataText: String {
    var lines = ["**data** \(name): \(Facts.words(DataType(declaredBy: value))), of screen \(screen)"]
    if let example = value["__example__"] { lines.append("Example: \(Markdown.code(example.shortText))") }
    return lines.joined(separator: "\n\n")
  }

  private var optionText: String {
    let title = value["title"]?.string ?? value["main-content"]?["title"]?.string
    let field = definition.component.flatMap { flow.screens[definition.screen].components[$0].node["name"]?.string }
    var text = "**option** \(name)"
    if let title { text += " · \(Markdown.words(title))" }
    if let field { text += "\n\nof \(Markdown.code(field)) on screen \(screen)" }
    return text
  }
}

/// Says what a property is for, and what its value may be.
private struct PropertyHover {
  let context: TypingContext
  let document: TextDocument

  init(_ context: TypingContext, _ document: TextDocument) {
    self.context = context
    self.document = document
  }

  var hover: Hover? {
    guard let content = context.position.content ?? wordRange, !content.isEmpty || context.position.content != nil
    else {
      return nil
    }
    let text = document.json.innermostKeyOrValue(at: content.lowerBound)
    switch context.position.kind {
    case .key:
      guard let name = text?.string, let fact = fact(named: name) else { return nil }
      return Hover(range: content, markdown: markdown(fact, value: value(of: text)))
    case .value:
      if context.member == "type", let name = text?.string, let component = Language.component(name) {
        return Hover(range: content, markdown: markdown(component))
      }
      if context.member == "name", context.action != nil, let name = text?.string, let action = Language.action(name) {
        return Hover(range: content, markdown: markdown(action))
      }
      if context.member == "version", context.levels.count == 1,
        let version = text?.string.flatMap({ FlowVersion($0) }),
        let fact = Language.version(version)
      {
        return Hover(
          range: content,
          markdown: "**Flow JSON \(fact.version)**\n\n\(fact.summary).\n\nReleased \(fact.released)"
        )
      }
      guard let fact = context.property else { return nil }
      return Hover(range: content, markdown: markdown(fact, value: text))
    case .nothing: return nil
    }
  }

  private var wordRange: Range<Int>? { context.position.replaced.isEmpty ? nil : context.position.replaced }

  private func fact(named name: String) -> PropertyFact? {
    switch context.innermost?.role {
    case .object(let fact): fact.property(name)
    case .component(let fact): fact?.property(name)
    case .action(_, let fact): fact?.property(name)
    case .declaration: ObjectFact.dataMember.property(name)
    default: nil
    }
  }

  private func value(of key: JSONNode?) -> JSONNode? {
    guard let key, key.isKey, let name = key.string else { return nil }
    return key.parent?[name]
  }

  // MARK: Words

  private func markdown(_ fact: PropertyFact, value: JSONNode?) -> String {
    let isRequired = fact.isRequired(in: context.version)
    var lines = [
      "**\(fact.name)** · \(Facts.type(of: fact))\(isRequired ? ", must be there" : "")", fact.summary + ".",
    ]
    if let limit = fact.maxLength { lines.append(Self.length(limit, value)) }
    if let bounds = Self.words(fact.bounds) { lines.append(bounds) }
    let values = fact.values(in: context.version)
    if !values.isEmpty { lines.append("One of " + values.map(Markdown.code).joined(separator: ", ")) }
    if let standard = fact.defaultValue { lines.append("Default: \(Markdown.code(JSONPrinter().print(standard)))") }
    lines.append(Self.since(fact.since, fact.source) + (fact.removedIn.map { ", until \($0)" } ?? ""))
    return lines.joined(separator: "\n\n")
  }

  private static func length(_ limit: Int, _ value: JSONNode?) -> String {
    guard let text = value?.string, value?.isDynamicText == false else { return "At most \(limit) characters" }
    return "At most \(limit) characters; this text has \(text.unicodeScalars.count)"
  }

  private static func words(_ bounds: PropertyFact.Bounds?) -> String? {
    switch (bounds?.minimum, bounds?.maximum) {
    case (let low?, let high?): "From \(low) to \(high)"
    case (let low?, nil): "At least \(low)"
    case (nil, let high?): "At most \(high)"
    case (nil, nil): nil
    }
  }

  private static func since(_ version: FlowVersion, _ source: FactSource) -> String {
    "Since \(version) (\(source.rawValue))"
  }

  private func markdown(_ fact: ComponentFact) -> String {
    let required = fact.properties.dropFirst().filter { $0.isRequired(in: context.version) }.map {
      Markdown.code($0.name)
    }
    var lines = ["**\(fact.type)**", fact.summary + "."]
    if !required.isEmpty { lines.append("Must have \(required.joined(separator: ", "))") }
    if let limit = fact.screenLimit { lines.append("At most \(limit.maximum) on a screen") }
    lines.append("Since \(fact.since)")
    return lines.joined(separator: "\n\n")
  }

  private func markdown(_ fact: ActionFact) -> String {
    ["**\(fact.name)**", fact.summary + ".", "Since \(fact.since)"].joined(separator: "\n\n")
  }
}

extension JSONDocument {
  /// The key or value whose text an offset is in.
  func innermostKeyOrValue(at offset: Int) -> JSONNode? {
    let value = innermostValue(at: offset)
    if value.kind == .object, let member = value.members.first(where: { $0.key.range.touches(offset) }) {
      return member.key
    }
    return value
  }
}
