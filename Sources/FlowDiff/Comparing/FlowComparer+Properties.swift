import FlowLanguage
import FlowModel
import JSONText

extension FlowComparer {
  /// Judges one difference between two components.
  mutating func compare(_ difference: PropertyDifference, _ context: ComponentContext) {
    let what = "\(difference.name) of \(context.title)"
    switch difference.role {
    case .text:
      let place = difference.name == "text" ? "the text of the \(context.new.type)" : "the \(what)"
      report(.textChanged, .safe, [.ui], difference, context, "\(place) \(difference.words)")
    case .image: report(.imageChanged, .safe, [.ui], difference, context, "the \(what) is another picture")
    case .appearance: report(.appearanceChanged, .safe, [.ui], difference, context, "the \(what) \(difference.words)")
    case .required: compareRequired(difference, context)
    case .availability: compareVisibility(difference, context)
    case .condition:
      report(
        .conditionChanged,
        .risky,
        [.ui],
        difference,
        context,
        "the \(what) \(difference.words): people see it in other cases"
      )
    case .limit(let limit): compareLimit(difference, limit, context)
    case .initialValue:
      report(
        .initialValueChanged,
        .safe,
        [.ui],
        difference,
        context,
        "what \(context.title) is filled with at first \(difference.words)"
      )
    case .inputType: compareInputType(difference, context)
    case .options: compareOptions(difference, context)
    case .action: compareActions(difference, context)
    case .identity, .structure, .exchange, .setting:
      report(.propertyChanged, .safe, [], difference, context, "the property \(what) \(difference.words)")
    }
  }

  mutating func report(
    _ kind: ChangeKind,
    _ impact: Impact,
    _ audiences: Set<Audience>,
    _ difference: PropertyDifference,
    _ context: ComponentContext,
    _ message: String
  ) {
    report(kind, impact, audiences, context.subject, old: difference.oldPlace, new: difference.newPlace, message)
  }

  private mutating func compareRequired(_ difference: PropertyDifference, _ context: ComponentContext) {
    let (before, after) = (Requirement(difference.old), Requirement(difference.new))
    let readers = readers(of: context).union([.response])
    if after.isStrict, !before.isStrict {
      report(.inputRequired, .risky, [.ui], difference, context, "people must now fill \(context.title)")
    } else if before.isStrict, !after.isStrict {
      report(
        .inputOptional,
        .risky,
        readers,
        difference,
        context,
        "people may now leave \(context.title) empty: \(Wording.readers(readers)) may get no value"
      )
    } else {
      report(
        .inputRequired,
        .risky,
        readers.union([.ui]),
        difference,
        context,
        "whether people must fill \(context.title) is now decided otherwise: 'required' \(difference.words)"
      )
    }
  }

  /// What of an input is asked for: a flag, one for each end of a range, or what data says.
  private struct Requirement {
    let isStrict: Bool

    init(_ member: JSONMember?) {
      switch member?.value.kind {
      case .bool: isStrict = member?.value.bool == true
      case .object: isStrict = member?.value.members.contains { $0.value.bool == true } ?? false
      default: isStrict = false
      }
    }
  }

  private mutating func compareVisibility(_ difference: PropertyDifference, _ context: ComponentContext) {
    let readers = readers(of: context)
    let isSafe = readers.isEmpty && context.new.type != "Footer"
    report(
      .visibilityChanged,
      isSafe ? .safe : .risky,
      isSafe ? [.ui] : readers.union([.ui]),
      difference,
      context,
      "whether \(context.title) is \(difference.name == "visible" ? "shown" : "enabled") \(difference.words)"
    )
  }

  private mutating func compareInputType(_ difference: PropertyDifference, _ context: ComponentContext) {
    // If the component's type changed, that change explains it.
    guard context.old.type == context.new.type else { return }
    let (before, after) = (context.old.valueType(for: .response), context.new.valueType(for: .response))
    let readers = readers(of: context)
    let isRetyped = before != after && !readers.isEmpty
    report(
      .inputTypeChanged,
      isRetyped && !before.isUnknown && !after.isUnknown ? .breaking : .risky,
      isRetyped ? readers : [.ui],
      difference,
      context,
      "the \(difference.name) of \(context.title) \(difference.words)"
        + (isRetyped
          ? ": \(after) instead of \(before) reaches \(Wording.readers(readers))" : ": people can enter other values")
    )
  }
}
