import FlowModel
import JSONText

/// Who provides the data of a pair of screens, and must follow a change of its declaration.
private struct DataContext {
  let pair: ScreenPair
  let screen: String
  /// `launch`, `endpoint`, or nobody outside the flow.
  let fillers: Set<Audience>
}

extension FlowComparer {
  /// Compares the data that the screens declare.
  mutating func compareData(_ pair: ScreenPair) {
    guard pair.old.data != nil || pair.new.data != nil else { return }
    let context = DataContext(pair: pair, screen: new.name(of: pair.new.index), fillers: fillers(of: pair))
    compareMembers(
      pair.old.data?.node,
      pair.new.data?.node,
      path: "",
      context,
      names: renames.data[pair.old.index] ?? [:]
    )
  }

  /// Who outside the flow gives the data of a screen.
  func fillers(of pair: ScreenPair) -> Set<Audience> {
    var fillers: Set<Audience> = []
    if old.isEntry(pair.old.index), new.isEntry(pair.new.index) { fillers.insert(.launch) }
    if hasEndpoint { fillers.insert(.endpoint) }
    return fillers
  }

  private mutating func compareMembers(
    _ left: JSONNode?,
    _ right: JSONNode?,
    path: String,
    _ context: DataContext,
    names: [JSONName: JSONName] = [:]
  ) {
    let (before, after) = (Members(left), Members(right))
    let renamed = Set(names.values)
    for name in before.names {
      guard let member = before[name], member.value.kind == .object else { continue }
      let newName = names[name] ?? name
      guard let match = after[newName], match.value.kind == .object else {
        reportRemoved(member, path + name.text, context)
        continue
      }
      if newName != name { reportRename(member, match, path, context) }
      compareDeclaration(member.value, match.value, path: path + newName.text, context)
    }
    for name in after.names where before[name]?.value.kind != .object && !renamed.contains(name) {
      guard let member = after[name], member.value.kind == .object else { continue }
      reportAdded(member, path + name.text, context)
    }
  }

  private mutating func compareDeclaration(_ left: JSONNode, _ right: JSONNode, path: String, _ context: DataContext) {
    guard old.hashes[left] != new.hashes[right] else { return }
    let (before, after) = (DataType(declaredBy: left), DataType(declaredBy: right))
    let isRetyped = !before.hasSameShape(as: after)
    if isRetyped {
      reportRetyped(left, right, before, after, path, context)
    } else {
      compareMembers(left["properties"], right["properties"], path: path + ".", context)
      switch (left["items"], right["items"]) {
      case (let oldItems?, let newItems?): compareDeclaration(oldItems, newItems, path: path + "[]", context)
      case (nil, nil): break
      case (let oldItems, let newItems):
        report(
          .dataRetyped,
          .risky,
          context.fillers,
          Subject.data(path, of: context.screen),
          old: oldItems?.place,
          new: newItems?.place,
          newItems == nil
            ? "'\(path)' of '\(context.screen)' no longer says what it holds"
            : "'\(path)' of '\(context.screen)' now says what it holds: \(after)"
        )
      }
    }
    compareRest(
      left,
      right,
      without: isRetyped ? ["type", "properties", "items", "__example__"] : ["properties", "items"],
      path: path,
      context
    )
  }

  /// Compares the example and the other members of the declaration.
  private mutating func compareRest(
    _ left: JSONNode,
    _ right: JSONNode,
    without ignored: [JSONName],
    path: String,
    _ context: DataContext
  ) {
    for difference in differences(left, right, [], without: ignored, on: context.pair.old.index) {
      let isExample = difference.name == "__example__"
      report(
        isExample ? .exampleChanged : .settingChanged,
        .safe,
        [],
        Subject.data(path, of: context.screen),
        old: difference.oldPlace,
        new: difference.newPlace,
        isExample
          ? "the example of '\(path)' on '\(context.screen)' \(difference.words); only previews show it"
          : "'\(difference.name)' of the data '\(path)' on '\(context.screen)' \(difference.words)"
      )
    }
  }

  private mutating func reportAdded(_ member: JSONMember, _ path: String, _ context: DataContext) {
    let isHurt = !context.fillers.isEmpty
    let type = DataType(declaredBy: member.value)
    report(
      .dataAdded,
      isHurt ? .breaking : .safe,
      isHurt ? context.fillers.union([.inFlight]) : [],
      Subject.data(path, of: context.screen),
      old: nil,
      new: Change.Place(member),
      isHurt
        ? "\(Wording.fillers(context.fillers)) must now give '\(path)' (\(type)) for '\(context.screen)'; what was sent before lacks it"
        : "'\(context.screen)' is now handed '\(path)' (\(type)) by the screens before it"
    )
  }

  private mutating func reportRemoved(_ member: JSONMember, _ path: String, _ context: DataContext) {
    let isHurt = !context.fillers.isEmpty
    report(
      .dataRemoved,
      isHurt ? .breaking : .safe,
      isHurt ? context.fillers.union([.inFlight]) : [],
      Subject.data(path, of: old.name(of: context.pair.old.index)),
      old: Change.Place(member),
      new: nil,
      isHurt
        ? "'\(context.screen)' no longer takes '\(path)'; \(Wording.fillers(context.fillers)) must stop giving it"
        : "'\(context.screen)' is no longer handed '\(path)'"
    )
  }

  private mutating func reportRename(_ before: JSONMember, _ after: JSONMember, _ path: String, _ context: DataContext)
  {
    let isHurt = !context.fillers.isEmpty
    let names = (path + before.name.text, path + after.name.text)
    report(
      .dataRenamed,
      isHurt ? .breaking : .safe,
      isHurt ? context.fillers.union([.inFlight]) : [],
      Subject.data(names.0, of: old.name(of: context.pair.old.index)),
      old: before.key.place,
      new: after.key.place,
      isHurt
        ? "the data '\(names.0)' of '\(context.screen)' is now called '\(names.1)'; \(Wording.fillers(context.fillers)) must use the new name"
        : "the data '\(names.0)' of '\(context.screen)' is now called '\(names.1)'; nobody outside the flow gives it"
    )
  }

  private mutating func reportRetyped(
    _ left: JSONNode,
    _ right: JSONNode,
    _ before: DataType,
    _ after: DataType,
    _ path: String,
    _ context: DataContext
  ) {
    let name = JSONName(
      String(decoding: path.utf8.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "[") }, as: UTF8.self)
    )
    let source = Readers.Source(screen: context.pair.new.index, root: .data, name: name)
    let readers = new.readers.audiences(of: source)
    let audiences = context.fillers.union(readers)
    report(
      .dataRetyped,
      audiences.isEmpty ? .safe : .breaking,
      context.fillers.isEmpty ? audiences : audiences.union([.inFlight]),
      Subject.data(path, of: context.screen),
      old: (left["type"] ?? left).place,
      new: (right["type"] ?? right).place,
      "'\(path)' of '\(context.screen)' was \(before) and is now \(after); "
        + (audiences.isEmpty
          ? "nobody outside the flow gives or reads it" : "\(Wording.fillers(audiences)) must follow")
    )
  }
}

extension Wording {
  /// `who sends the messages and the endpoint`.
  static func fillers(_ audiences: Set<Audience>) -> String { readers(audiences) }
}

extension DataType {
  /// Whether two types differ at most in what is inside them.
  func hasSameShape(as other: DataType) -> Bool {
    switch (self, other) {
    case (.object, .object), (.array, .array): true
    default: self == other
    }
  }
}
