import FlowIndex
import FlowLanguage
import FlowModel
import FlowRules
import JSONText

extension Workspace {
  /// Notes about the bytes `range`: the type, and an example, of what each text is bound to.
  public func inlayHints(_ path: String, in range: Range<Int>) -> [InlayHint] {
    guard let index = document(path)?.index else { return [] }
    var last: [Int: FlowIndex.Use] = [:]
    for use in index.uses where use.role == .binding && use.kind != .screen && range.overlaps(use.range) {
      // Of `${data.person.name}` the last name counts.
      last[use.node.range.upperBound] = use
    }
    return last.sorted { $0.key < $1.key }.compactMap { offset, use in
      guard case .binding? = DynamicText(use.node)?.content, let target = use.target else { return nil }
      let definition = index.definitions[target]
      guard let (label, tooltip) = Self.note(on: definition, index.flow) else { return nil }
      return InlayHint(offset: offset, label: label, tooltip: tooltip)
    }
  }

  private static func note(on definition: FlowIndex.Definition, _ flow: Flow) -> (String, String?)? {
    if definition.kind == .data {
      let type = Facts.words(DataType(declaredBy: definition.value))
      let example = definition.value["__example__"]
      guard let example, example.range.count <= 40 else { return (type, nil) }
      return ("\(type), like \(example.shortText)", nil)
    }
    guard let position = definition.component else { return nil }
    let component = flow.screens[definition.screen].components[position]
    guard component.fact?.value != nil else { return nil }
    let label = component.node["label"]?.string.map(Markdown.words)
    return (Facts.words(component.answerType()), label)
  }

  /// The texts that lead somewhere: to files of the project, and to web pages.
  public func links(_ path: String) -> [DocumentLink] {
    let files = files(path).map { DocumentLink(range: $0.range, target: .file($0.path)) }
    guard let flow = document(path)?.flow else { return files }
    let pages = flow.screens.flatMap(\.actions).compactMap { action -> DocumentLink? in
      guard let url = action.node["url"], let text = url.string, !url.mayBeDynamic,
        text.hasPrefix("https://") || text.hasPrefix("http://")
      else { return nil }
      return DocumentLink(range: url.contentRange, target: .web(text))
    }
    return (files + pages).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What is said above each screen: the ways in, the messages that open it and the scripts that name it; above the first
  /// also that it can be looked at.
  public func lenses(_ path: String) -> [CodeLens] {
    guard let document = document(path), let index = document.index else { return [] }
    let outside = all.filter { $0.index == nil }.flatMap { mentions(in: $0, of: document) }
    let entries = Set(index.flow.entryScreens)
    return index.flow.screens.flatMap { screen -> [CodeLens] in
      guard let id = screen.node["id"]?.string, let symbol = index.definition(.screen, id, in: .flow),
        index.definitions[symbol].screen == screen.index
      else { return [] }
      let range = index.definitions[symbol].range
      var lenses: [CodeLens] = []
      func add(_ places: [Location], _ one: String, _ many: String) {
        guard !places.isEmpty else { return }
        let title = places.count == 1 ? "1 \(one)" : "\(places.count) \(many)"
        lenses.append(CodeLens(range: range, title: title, action: .places(places)))
      }
      let ways = index.uses.filter { $0.target == symbol && ($0.role == .next || $0.role == .destination) }
      add(ways.map { Location(path: path, range: $0.range) }, "way in", "ways in")
      let named = outside.filter { $0.symbol == symbol }
      add(named.filter { $0.role == .launch }.map(\.location), "message", "messages")
      add(named.filter { $0.role == .script }.map(\.location), "mention in scripts", "mentions in scripts")
      lenses.append(CodeLens(range: range, title: "Preview", action: .preview(screen: id)))
      if entries.contains(screen.index) {
        lenses.append(CodeLens(range: range, title: "Launch message", action: .message(screen: id)))
      }
      return lenses
    }
  }

  // MARK: The graph of the screens

  /// The screen at an offset, or the one whose name stands there.
  public func screen(_ path: String, at offset: Int) -> ScreenItem? {
    if let symbol = symbols(path, at: offset).first(where: { $0.definition.kind == .screen }) {
      return item(symbol.definition.screen, symbol.flow)
    }
    guard let document = document(path), let flow = document.flow,
      let screen = flow.screens.first(where: { $0.node.range.contains(offset) })
    else { return nil }
    return item(screen.index, document)
  }

  private func item(_ position: Int, _ document: TextDocument) -> ScreenItem? {
    guard let screen = document.flow?.screens[position], let id = screen.node["id"], let name = id.string else {
      return nil
    }
    return ScreenItem(
      name: name,
      detail: screen.node["title"]?.string,
      path: document.path,
      range: screen.node.range,
      nameRange: id.contentRange
    )
  }

  /// The screens that lead to the screen of that id.
  public func routes(to screen: String, of path: String) -> [ScreenRoute] {
    routes(screen, path) { edge, position in edge.to == position ? edge.from : nil }
  }

  /// The screens that the screen of that id leads to.
  public func routes(from screen: String, of path: String) -> [ScreenRoute] {
    routes(screen, path) { edge, position in edge.from == position ? edge.to : nil }
  }

  private func routes(
    _ screen: String,
    _ path: String,
    _ other: (FlowGraph.Edge, Int) -> Int?
  ) -> [ScreenRoute] {
    guard let document = document(path), let index = document.index, let position = index.screen(screen) else {
      return []
    }
    // The actions say where people tap; the routing model says the same of where the endpoint may lead.
    let edges = FlowGraph(index.flow).edges + FlowGraph.ofActions(index.flow).edges
    var places: [Int: Set<Range<Int>>] = [:]
    for edge in edges {
      if let end = other(edge, position) { places[end, default: []].insert(edge.node.contentRange) }
    }
    return places.sorted { $0.key < $1.key }.compactMap { end, ranges in
      item(end, document).map {
        ScreenRoute(screen: $0, places: ranges.sorted { $0.lowerBound < $1.lowerBound })
      }
    }
  }
}
