import FlowLanguage
import FlowModel
import JSONText

/// Two lists of options of one component, by the ids of the options.
private struct OptionLists {
  /// The options that have an id of their own; of equal ids the first one counts.
  struct List {
    private(set) var ids: [JSONName] = []
    private(set) var nodes: [JSONName: JSONNode] = [:]
    private(set) var positions: [JSONName: Int] = [:]

    init(_ node: JSONNode) {
      for (position, option) in node.elements.enumerated() {
        // Options without an id are matched by position alone.
        let id = option["id"]?.name ?? "#\(position)"
        guard nodes[id] == nil else { continue }
        ids.append(id)
        nodes[id] = option
        positions[id] = position
      }
    }
  }

  let old: List
  let new: List
  /// From the ids of old options to those of the new ones with the same content.
  let renamed: [JSONName: JSONName]

  init(_ before: JSONNode, _ after: JSONNode, _ oldHashes: ContentHashes, _ newHashes: ContentHashes) {
    let (old, new) = (List(before), List(after))
    var candidates: [UInt64: [JSONName]] = [:]
    for id in new.ids.reversed() where old.nodes[id] == nil {
      if let node = new.nodes[id] { candidates[newHashes.hash(of: node, without: ["id"]), default: []].append(id) }
    }
    var renamed: [JSONName: JSONName] = [:]
    for id in old.ids where new.nodes[id] == nil {
      guard let node = old.nodes[id] else { continue }
      if let match = candidates[oldHashes.hash(of: node, without: ["id"])]?.popLast() { renamed[id] = match }
    }
    self.old = old
    self.new = new
    self.renamed = renamed
  }
}

extension FlowComparer {
  /// Compares what people can choose from.
  mutating func compareOptions(_ difference: PropertyDifference, _ context: ComponentContext) {
    guard let before = difference.old?.value, let after = difference.new?.value, before.kind == .array,
      after.kind == .array
    else {
      let readers = readers(of: context)
      report(
        .optionSourceChanged,
        .risky,
        readers.union([.ui]),
        difference,
        context,
        "the options of \(context.title) come from elsewhere: '\(difference.name)' \(difference.words)"
      )
      return
    }
    let lists = OptionLists(before, after, old.hashes, new.hashes)
    let counterparts = Set(lists.renamed.values)
    for id in lists.old.ids {
      guard let node = lists.old.nodes[id] else { continue }
      if let match = lists.renamed[id], let other = lists.new.nodes[match] {
        reportRename(id, node, match, other, context)
      } else if let other = lists.new.nodes[id] {
        compare(option: id, node, other, context)
      } else {
        reportRemoved(option: id, node, context)
      }
    }
    for id in lists.new.ids where lists.old.nodes[id] == nil && !counterparts.contains(id) {
      guard let node = lists.new.nodes[id] else { continue }
      let position = reportRaisable(
        .optionAdded,
        .safe,
        [.ui],
        Subject.option(id, of: context.subject),
        old: nil,
        new: node.place,
        "\(context.title) has a new option '\(id)'\(Self.titleWords(node))"
      )
      for action in new.actions.heldBy(node) { additionOfAction[action.node.index] = position }
    }
    reportOrder(lists, difference, context)
  }

  private mutating func reportRename(
    _ id: JSONName,
    _ before: JSONNode,
    _ newID: JSONName,
    _ after: JSONNode,
    _ context: ComponentContext
  ) {
    let readers = readers(of: context)
    report(
      .optionRenamed,
      .breaking,
      readers.isEmpty ? [.ui] : readers,
      Subject.option(id, of: context.subject),
      old: (before["id"] ?? before).place,
      new: (after["id"] ?? after).place,
      "the option '\(id)' of \(context.title) is now called '\(newID)'"
        + (readers.isEmpty ? "" : ": the new id reaches \(Wording.readers(readers))")
    )
  }

  private mutating func reportRemoved(option id: JSONName, _ node: JSONNode, _ context: ComponentContext) {
    let readers = readers(of: context)
    let position = reportRaisable(
      .optionRemoved,
      .breaking,
      readers.isEmpty ? [.ui] : readers,
      Subject.option(id, of: context.subject),
      old: node.place,
      new: nil,
      "\(context.title) no longer has the option '\(id)'\(Self.titleWords(node))"
        + (readers.isEmpty ? "" : ": it no longer reaches \(Wording.readers(readers))")
    )
    for action in old.actions.heldBy(node) { removalOfAction[action.node.index] = position }
  }

  private static func titleWords(_ node: JSONNode) -> String {
    (node["title"] ?? node["main-content"]?["title"]).map { " (\(Wording.value($0)))" } ?? ""
  }

  private mutating func reportOrder(_ lists: OptionLists, _ difference: PropertyDifference, _ context: ComponentContext)
  {
    let order = lists.old.ids.compactMap { lists.new.positions[lists.renamed[$0] ?? $0] }
    guard zip(order, order.dropFirst()).contains(where: { $0 > $1 }) else { return }
    report(
      .optionsReordered,
      .safe,
      [.ui],
      difference,
      context,
      "the options of \(context.title) stand in another order"
    )
  }

  /// Compares an option that is on both sides.
  private mutating func compare(
    option id: JSONName,
    _ before: JSONNode,
    _ after: JSONNode,
    _ context: ComponentContext
  ) {
    let facts = context.new.type == "ChipsSelector" ? ObjectFact.chipItem : ObjectFact.dataSourceItem
    let subject = Subject.option(id, of: context.subject)
    let screen = context.pair.old.index
    for difference in differences(before, after, facts.properties, without: ["id"], on: screen) {
      if difference.role == .action {
        compareActions(difference, context, subject: subject)
        continue
      }
      let (kind, impact, audiences) = Self.judgement(of: difference.role)
      report(
        kind,
        impact,
        audiences,
        subject,
        old: difference.oldPlace,
        new: difference.newPlace,
        Self.sentence(about: difference, option: id, context)
      )
    }
  }

  private static func judgement(of role: PropertyRole) -> (ChangeKind, Impact, Set<Audience>) {
    switch role {
    case .image: (.imageChanged, .safe, [.ui])
    case .availability: (.visibilityChanged, .risky, [.ui])
    case .appearance: (.appearanceChanged, .safe, [.ui])
    case .text: (.textChanged, .safe, [.ui])
    default: (.propertyChanged, .safe, [])
    }
  }

  private static func sentence(about difference: PropertyDifference, option id: JSONName, _ context: ComponentContext)
    -> String
  {
    let option = "the option '\(id)' of \(context.title)"
    return switch difference.role {
    case .image: "the \(difference.name) of \(option) is another picture"
    case .availability: "whether people can choose \(option) \(difference.words)"
    default: "the \(difference.name) of \(option) \(difference.words)"
    }
  }
}
