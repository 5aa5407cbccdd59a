import FlowLanguage
import FlowMessages
import FlowModel
import JSONText

extension Workspace {
  /// The parts of a text: of a flow its screens with their data and components, of messages what each opens, of a
  /// configuration its flows and environments, of a script its steps.
  public func outline(_ path: String) -> [OutlineItem] {
    guard let document = document(path) else { return [] }
    switch document.content {
    case .flow(let flow): return flow.screens.map { FlowOutline.item($0) }
    case .messages(let messages): return messages.messages.compactMap { FlowOutline.item($0) }
    case .configuration:
      return ["flows", "environments"].flatMap { name in
        (document.json.root[name].map { Array($0.members) } ?? []).map { FlowOutline.item($0, .entry) }
      }
    case .script:
      return (document.json.root["steps"]?.elements ?? []).compactMap { step in
        step.members.first { _ in true }.map { FlowOutline.item($0, .entry) }
      }
    case .brokenMessage, .other: return []
    }
  }

  /// The screens, fields and data of all flows whose name holds these letters in their order.
  public func symbols(matching query: String) -> [(path: String, item: OutlineItem)] {
    let letters = Array(query.lowercased().utf8)
    func matches(_ name: String) -> Bool {
      var rest = letters[...]
      for byte in name.lowercased().utf8 where byte == rest.first { rest.removeFirst() }
      return rest.isEmpty
    }
    func found(_ items: [OutlineItem]) -> [OutlineItem] {
      items.flatMap { (matches($0.name) ? [$0] : []) + found($0.children) }
    }
    return all.filter { $0.flow != nil }.flatMap { document in
      found(outline(document.path)).map { (document.path, $0) }
    }
  }
}

/// Makes the outline of flows and messages.
private enum FlowOutline {
  static func item(_ screen: Screen) -> OutlineItem {
    let id = screen.node["id"]
    let data = (screen.data?.members ?? []).map { member in
      OutlineItem(
        name: "\(member.name)",
        detail: member.declaration.node["type"]?.string,
        kind: .data,
        range: member.key.range.lowerBound..<max(member.key.range.upperBound, member.declaration.node.range.upperBound),
        nameRange: member.key.range,
        children: []
      )
    }
    return OutlineItem(
      name: id?.string ?? "screen \(screen.index + 1)",
      detail: screen.node["title"]?.string,
      kind: .screen,
      range: screen.node.range,
      nameRange: id.flatMap { $0.kind == .string ? $0.range : nil } ?? screen.node.openingRange,
      children: data + screen.children(of: nil).map { item($0, on: screen) }
    )
  }

  private static func item(_ component: FlowComponent, on screen: Screen) -> OutlineItem {
    let name = component.node["name"]
    let text = ["label", "text", "condition", "value"].lazy.compactMap { component.node[$0]?.string }.first
    return OutlineItem(
      name: component.name.map { "\($0)" } ?? (component.type.isEmpty ? "component" : component.type),
      detail: component.name == nil ? text : component.type,
      kind: component.name == nil ? .component : .field,
      range: component.node.range,
      nameRange: name.flatMap { $0.kind == .string ? $0.range : nil } ?? component.node["type"]?.range
        ?? component.node.openingRange,
      children: children(of: component, on: screen)
    )
  }

  /// What stands in a component; the cases of a Switch stand between it and theirs.
  private static func children(of component: FlowComponent, on screen: Screen) -> [OutlineItem] {
    let children = screen.children(of: component.index)
    guard component.fact == .switch, let cases = component.node["cases"] else {
      return options(of: component) + children.map { item($0, on: screen) }
    }
    return cases.members.map { member in
      OutlineItem(
        name: "\(member.name)",
        detail: nil,
        kind: .case,
        range: member.range,
        nameRange: member.key.range,
        children: children.filter { member.value.range.contains($0.node.range.lowerBound) }
          .map { item($0, on: screen) }
      )
    }
  }

  private static func options(of component: FlowComponent) -> [OutlineItem] {
    let items = (component.node["data-source"] ?? component.node["list-items"])?.elements ?? []
    return items.compactMap { node in
      guard let id = node["id"], let name = id.string else { return nil }
      let title = node["title"] ?? node["main-content"]?["title"]
      return OutlineItem(
        name: name,
        detail: title?.string,
        kind: .option,
        range: node.range,
        nameRange: id.range,
        children: []
      )
    }
  }

  static func item(_ message: Message) -> OutlineItem? {
    // What stands in one of many lines, or in a text, is moved there by its placement.
    guard case .whole = message.placement else { return nil }
    return OutlineItem(
      name: message.shape.description,
      detail: message.launches.lazy.compactMap { $0.reference?.text }.first,
      kind: .message,
      range: message.node.range,
      nameRange: message.node.openingRange,
      children: message.launches.map { launch in
        OutlineItem(
          name: launch.screen?.string ?? launch.reference?.text ?? "flow",
          detail: launch.reference?.text,
          kind: .launch,
          range: launch.node.range,
          nameRange: launch.screen?.range ?? launch.node.openingRange,
          children: []
        )
      }
    )
  }

  static func item(_ member: JSONMember, _ kind: OutlineItem.Kind) -> OutlineItem {
    OutlineItem(
      name: "\(member.name)",
      detail: member.value["file"]?.string ?? member.value["provider"]?.string,
      kind: kind,
      range: member.range,
      nameRange: member.key.range,
      children: []
    )
  }
}
