import FlowLanguage
import FlowModel
import JSONText

extension FlowComparer {
  /// Compares what happens on a tap or a choice.
  mutating func compareActions(_ difference: PropertyDifference, _ context: ComponentContext, subject: String? = nil) {
    let subject = subject ?? context.subject
    let before = difference.old.flatMap { old.actions.at($0.value) }
    let after = difference.new.flatMap { new.actions.at($0.value) }
    switch (before, after) {
    case (let before?, let after?) where before.name == after.name && before.name != nil:
      comparedOld.insert(before.node.index)
      comparedNew.insert(after.node.index)
      compare(before, after, subject, context)
    case (nil, nil):
      report(
        .propertyChanged,
        .safe,
        [],
        subject,
        old: difference.oldPlace,
        new: difference.newPlace,
        "the property \(difference.name) of \(context.title) \(difference.words)"
      )
    case (let before, let after):
      reportOtherAction(before, after, difference, subject, context)
    }
  }

  /// Reports a replaced, removed or added action; its effect on requests and answers is found later.
  private mutating func reportOtherAction(
    _ before: FlowAction?,
    _ after: FlowAction?,
    _ difference: PropertyDifference,
    _ subject: String,
    _ context: ComponentContext
  ) {
    let (oldName, newName) = (before?.name ?? "", after?.name ?? "")
    let kind: ChangeKind = before == nil ? .actionAdded : after == nil ? .actionRemoved : .actionChanged
    let message =
      switch (before, after) {
      case (nil, _): "\(context.title) now does '\(newName)' on '\(difference.name)'"
      case (_, nil): "\(context.title) no longer does '\(oldName)' on '\(difference.name)'"
      default: "\(context.title) did '\(oldName)' on '\(difference.name)' and now does '\(newName)'"
      }
    let position = reportRaisable(
      kind,
      .safe,
      [.ui],
      subject,
      old: difference.oldPlace,
      new: difference.newPlace,
      message
    )
    if let before { removalOfAction[before.node.index] = position }
    if let after { additionOfAction[after.node.index] = position }
  }

  /// Compares two actions of the same name.
  private mutating func compare(
    _ before: FlowAction,
    _ after: FlowAction,
    _ subject: String,
    _ context: ComponentContext
  ) {
    let pair = context.pair
    switch after.fact {
    case .complete: compareAnswers(before, after, pair.old, pair.new)
    case .dataExchange: compareRequests(before, after, pair.old, pair.new)
    case .navigate:
      compareTarget(before, after, subject, context)
      comparePassedData(before, after, subject, context)
    case .updateData: comparePassedData(before, after, subject, context)
    default: break
    }
    compareRest(before, after, subject, context)
  }

  private mutating func compareTarget(
    _ before: FlowAction,
    _ after: FlowAction,
    _ subject: String,
    _ context: ComponentContext
  ) {
    guard let left = before.next, let right = after.next, !isSame(left, right, on: context.pair.old.index) else {
      return
    }
    if let id = left.name {
      if right.isText(renames.screens[id] ?? id) { return }
      // An added or removed screen in between already explains it.
      if let before = old.position(of: id), screens.newByOld[before] == nil { return }
    }
    if let after = right.name.flatMap(new.position(of:)), screens.oldByNew[after] == nil { return }
    report(
      .targetChanged,
      .safe,
      [.ui],
      subject,
      old: left.place,
      new: right.place,
      "\(context.title) led to \(Wording.value(left)) and now leads to \(Wording.value(right))"
    )
  }

  /// The address of a link, and what else stands in an action.
  private mutating func compareRest(
    _ before: FlowAction,
    _ after: FlowAction,
    _ subject: String,
    _ context: ComponentContext
  ) {
    let facts: [JSONName] = ["name", "next", "payload"]
    for difference in differences(before.node, after.node, [], without: facts, on: context.pair.old.index) {
      let isLink = difference.name == "url"
      report(
        isLink ? .linkChanged : .propertyChanged,
        .safe,
        [.ui],
        subject,
        old: difference.oldPlace,
        new: difference.newPlace,
        isLink
          ? "\(context.title) opened \(difference.old.map { Wording.value($0.value) } ?? "nothing") and now opens \(difference.new.map { Wording.value($0.value) } ?? "nothing")"
          : "the property \(difference.name) of the action of \(context.title) \(difference.words)"
      )
    }
  }

  /// What one screen passes to the next; it affects only who reads the value in the end.
  private mutating func comparePassedData(
    _ before: FlowAction,
    _ after: FlowAction,
    _ subject: String,
    _ context: ComponentContext
  ) {
    let pair = context.pair
    let isNavigate = after.fact == .navigate
    let target = isNavigate ? after.next?.name.flatMap(new.position(of:)) : pair.new.index
    let oldTarget = target.flatMap { screens.oldByNew[$0] }
    let names = oldTarget.flatMap { renames.data[$0] } ?? [:]
    let changes = payloadChanges(before.payload, after.payload, pair.old, pair.new, names: names, for: .screen)
    for change in changes {
      let key = change.key
      if change.isOnOneSide, let target {
        // If the declaration changed too, that change explains it.
        let declaredBefore = oldTarget.flatMap { old.screens[$0].data?.member(JSONName(key)) } != nil
        let declaredAfter = new.screens[target].data?.member(JSONName(key)) != nil
        if declaredBefore != declaredAfter { continue }
      }
      let readers = target.map { new.readers.audiences(of: .init(screen: $0, root: .data, name: change.topKey)) } ?? []
      report(
        .handedDataChanged,
        readers.isEmpty ? .safe : .risky,
        readers.isEmpty ? [.ui] : readers,
        subject,
        old: change.old,
        new: change.new,
        "what \(context.title) hands over as '\(key)' \(change.words)"
          + (readers.isEmpty ? "" : "; it reaches \(Wording.readers(readers))")
      )
    }
  }
}
