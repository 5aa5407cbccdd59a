import FlowFiles
import FlowIndex
import FlowMessages
import FlowModel
import FlowProject
import JSONText

/// Finds what may be written at a place of a message: which flow, which screen, the data of the screen.
struct MessageCompleter {
  private let workspace: Workspace
  private let path: String
  private let messages: [Message]
  /// In the JSON text that somebody types in, which begins at ``start`` of the file.
  private let offset: Int
  private let start: Int
  private let position: TypingPosition
  private var builder: CompletionBuilder

  /// Nil where nobody types in the messages of the file.
  init?(_ workspace: Workspace, _ path: String, _ file: MessageFile, at offset: Int) {
    guard let part = file.parts.last(where: { $0.start <= offset }) else { return nil }
    self.workspace = workspace
    self.path = path
    start = part.start
    self.offset = offset - part.start
    messages = file.messages.filter { $0.node.document.root == part.document.root }
    position = TypingPosition(part.document.bytes, at: self.offset)
    builder = CompletionBuilder(position, part.document.bytes)
  }

  private static let flowKeys: Set<String> = ["flow_name", "flow_id", "flowId"]
  private static let screenKeys: Set<String> = ["screen", "navigate_screen", "flowActionScreen"]
  private static let dataKeys: Set<String> = ["data", "flow_action_data", "flowActionData"]

  mutating func complete() -> CompletionList {
    switch position.kind {
    case .key: if isData { dataKeys() }
    case .value: values()
    case .nothing: break
    }
    return builder.list.moved(by: start)
  }

  private var member: String? {
    if case .key(let name)? = position.containers.last?.current { name } else { nil }
  }

  /// Whether the innermost object is the data of a screen.
  private var isData: Bool {
    if case .key(let name)? = position.path.last { Self.dataKeys.contains(name) } else { false }
  }

  private mutating func values() {
    guard let member else { return }
    if isData { return dataValue(member) }
    if Self.flowKeys.contains(member) { return flows(isID: member != "flow_name") }
    guard Self.screenKeys.contains(member), let flow = opened else { return }
    for position in flow.index.flow.entryScreens {
      let screen = flow.index.flow.screens[position]
      guard let id = screen.node["id"]?.string else { continue }
      builder.add(string: id, .screen, detail: screen.node["title"]?.string, rank: 1)
    }
  }

  private mutating func flows(isID: Bool) {
    let entries = workspace.configuration(for: path)?.flows ?? []
    for entry in entries {
      if isID {
        for id in entry.ids { builder.add(string: id.id, .flow, detail: "\(entry.name), \(id.environment)", rank: 1) }
      } else {
        builder.add(string: entry.name, .flow, detail: entry.file.name.shown, rank: 1)
      }
    }
    guard !isID else { return }
    let known = Set(entries.map(\.name))
    for flow in workspace.all where flow.index != nil {
      let name = FlowSources.name(ofFile: flow.path)
      if !known.contains(name) { builder.add(string: name, .flow, detail: Path(flow.path).name.shown, rank: 2) }
    }
  }

  // MARK: Data

  /// The flow that the message at the place opens, with the screen.
  private var opened: (index: FlowIndex, screen: Int?)? {
    let templates = workspace.templates
    let sources = workspace.sources(for: path)
    let launches = messages.flatMap { $0.launches(templates) }
    let launch = launches.last { $0.node.range.touches(offset) } ?? launches.last
    guard let launch, let choice = sources.choice(for: launch.defining),
      let index = workspace.document(choice.path)?.index
    else { return nil }
    let named = launch.effectiveScreen?.string
    return (index, named.map { index.screen($0) } ?? index.flow.entryScreens.first)
  }

  private mutating func dataKeys() {
    guard let flow = opened, let screen = flow.screen else { return }
    let there = Set(position.containers.last?.members.map(\.name).map { "\($0)" } ?? [])
    for definition in flow.index.members(.data, of: .screen(screen)) {
      let name = flow.index.text(definition.name)
      guard !there.contains(name) else { continue }
      var pattern = CompletionBuilder.Pattern(JSONPrinter.quoted(name))
      if position.needsColon {
        pattern.add(": ")
        pattern.example(definition.value)
      }
      let type = DataType(declaredBy: definition.value)
      builder.add(name, .data, pattern, detail: Facts.words(type), rank: 1)
    }
  }

  private mutating func dataValue(_ member: String) {
    guard let flow = opened, let screen = flow.screen,
      let data = flow.index.definition(.data, member, in: .screen(screen))
    else { return }
    for field in flow.index.fields(behind: data) {
      for (id, title) in Facts.options(ofField: field, flow.index) {
        builder.add(string: id, .option, detail: title, rank: 1)
      }
    }
    let declaration = flow.index.definitions[data].value
    if case .boolean = DataType(declaredBy: declaration) {
      for value in ["true", "false"] { builder.add(value, .value, CompletionBuilder.Pattern(value), rank: 1) }
    } else {
      var pattern = CompletionBuilder.Pattern()
      pattern.example(declaration)
      builder.add(pattern.plain, .value, pattern, detail: "the example of the flow", rank: 2)
    }
  }
}

extension CompletionBuilder.Pattern {
  /// The example of a declaration, or what fits it.
  fileprivate mutating func example(_ declaration: JSONNode) {
    guard let example = declaration["__example__"], example.range.count <= 200, example.kind != .missing else {
      return value(of: DataType(declaredBy: declaration))
    }
    if let text = example.string { return self.text(String(JSONPrinter.quoted(text).dropFirst().dropLast())) }
    add(JSONPrinter().print(JSONValue(example)))
  }
}

extension MessageFile.Part {
  /// Where it begins in the file.
  var start: Int { if case .part(let offset, _) = placement { offset } else { 0 } }
}

extension CompletionList {
  /// The same in a text that begins so many bytes further on.
  func moved(by distance: Int) -> CompletionList {
    guard distance != 0 else { return self }
    func moved(_ edit: TextEdit) -> TextEdit {
      TextEdit(range: edit.range.lowerBound + distance..<edit.range.upperBound + distance, text: edit.text)
    }
    return CompletionList(
      items: items.map { item in
        var copy = Completion(label: item.label, kind: item.kind, filterText: item.filterText, edit: moved(item.edit))
        copy.detail = item.detail
        copy.documentation = item.documentation
        copy.sortText = item.sortText
        copy.snippet = item.snippet
        copy.additionalEdits = item.additionalEdits.map(moved)
        copy.isPreselected = item.isPreselected
        return copy
      }
    )
  }
}
