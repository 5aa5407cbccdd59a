import FlowLanguage
import FlowModel
import JSONText

extension LimitKind {
  /// Whether a limit allows more than before, less, the same, or is unknown.
  enum Direction {
    case looser, tighter, same, unclear
  }

  /// How the limit changed; nil stands for no limit.
  func direction(from old: JSONValue?, to new: JSONValue?) -> Direction {
    switch self {
    case .maximum: Self.direction(old, new, isMore: .looser)
    case .minimum: Self.direction(old, new, isMore: .tighter)
    case .allowed: Self.setDirection(Self.names(old), Self.names(new), isMore: .looser)
    case .excluded: Self.setDirection(Self.names(old) ?? [], Self.names(new) ?? [], isMore: .tighter)
    case .pattern: old == nil ? .tighter : new == nil ? .looser : .unclear
    }
  }

  /// Without a limit a maximum allows most, and so does a minimum.
  private static func direction(_ old: JSONValue?, _ new: JSONValue?, isMore: Direction) -> Direction {
    guard let old else { return .tighter }
    guard let new else { return .looser }
    switch (old, new) {
    case (.number(let left), .number(let right)):
      guard let left = Double(left), let right = Double(right) else { return .unclear }
      return right > left ? isMore : isMore.opposite
    case (.string(let left), .string(let right)) where left.isDay == right.isDay && left.utf8.count == right.utf8.count:
      // Days, and moments as equally many digits, sort as texts.
      guard left.isDay || (left + right).allSatisfy(\.isNumber) else { return .unclear }
      return right > left ? isMore : isMore.opposite
    default: return .unclear
    }
  }

  private static func setDirection(_ old: Set<String>?, _ new: Set<String>?, isMore: Direction) -> Direction {
    guard let old else { return isMore.opposite }
    guard let new else { return isMore }
    if old == new { return .same }
    return new.isSuperset(of: old) ? isMore : new.isSubset(of: old) ? isMore.opposite : .unclear
  }

  /// The names of a list; nil for everything.
  ///
  /// `camera_gallery` is both of its sources.
  private static func names(_ value: JSONValue?) -> Set<String>? {
    switch value {
    case .array(let elements):
      Set(elements.map { if case .string(let text) = $0 { text } else { JSONPrinter().print($0) } })
    case .string(let text) where text == "camera_gallery": ["camera", "gallery"]
    case .string(let text): [text]
    default: nil
    }
  }
}

extension LimitKind.Direction {
  var opposite: LimitKind.Direction {
    switch self {
    case .looser: .tighter
    case .tighter: .looser
    case .same: .same
    case .unclear: .unclear
    }
  }
}

extension String {
  /// Whether the text is written like `2026-11-21`.
  fileprivate var isDay: Bool {
    utf8.count == 10 && allSatisfy { $0.isNumber || $0 == "-" } && filter { $0 == "-" }.count == 2
  }
}

extension FlowComparer {
  /// Judges a limit that changed.
  mutating func compareLimit(_ difference: PropertyDifference, _ limit: LimitKind, _ context: ComponentContext) {
    var before = difference.old.map { JSONValue($0.value) } ?? difference.defaultValue
    var after = difference.new.map { JSONValue($0.value) } ?? difference.defaultValue
    if writesDaysOtherwise, DayProperties.names.contains(difference.name) {
      (before, after) = (before?.withDays, after?.withDays)
    }
    let isDynamic = [difference.old, difference.new].contains { $0.map { $0.value.isDynamicText } ?? false }
    let what = "the \(difference.name) of \(context.title) \(difference.words)"
    switch isDynamic ? .unclear : limit.direction(from: before, to: after) {
    case .same: return
    case .looser: report(.limitLoosened, .safe, [.ui], difference, context, "\(what): more is allowed")
    case .tighter:
      report(
        .limitTightened,
        .risky,
        [.ui],
        difference,
        context,
        "\(what): what people could enter before may be refused"
      )
    case .unclear:
      report(
        .limitChanged,
        .risky,
        [.ui],
        difference,
        context,
        "\(what): what people could enter before may be refused"
      )
    }
  }
}

extension JSONValue {
  /// The value with moments written as days, so that it can be compared with days.
  fileprivate var withDays: JSONValue {
    switch self {
    case .string(let text): Moment(text).map { .string($0.day.description) } ?? self
    case .array(let elements): .array(elements.map(\.withDays))
    default: self
    }
  }
}
