package import JSONText

extension ComponentFact {
  /// A parent under which a component may stand.
  public struct Place: Sendable, Hashable {
    /// What holds a list of components.
    public enum Parent: String, Sendable, Hashable, CaseIterable {
      case layout
      case form = "Form"
      case `if` = "If"
      case `switch` = "Switch"

      /// Who lists what may stand here, and so who says that something else may not.
      public var source: FactSource { self == .form ? .observed : .documented }
    }

    /// Under what.
    public let parent: Parent
    /// The first version that accepts it.
    public let since: FlowVersion
    /// Who says so.
    public let source: FactSource

    init(_ parent: Parent, since: FlowVersion = .v2_1, _ source: FactSource = .documented) {
      self.parent = parent
      self.since = since
      self.source = source
    }
  }

  /// How many components there may be.
  public struct CountLimit: Sendable, Hashable {
    /// The largest number that is allowed; of branches that exclude each other the fullest counts.
    public let maximum: Int
    /// The first version with this limit.
    public let since: FlowVersion
    /// Who says so.
    public let source: FactSource

    static func upTo(_ maximum: Int, since: FlowVersion = .v2_1, _ source: FactSource = .documented) -> CountLimit {
      CountLimit(maximum: maximum, since: since, source: source)
    }
  }

  /// The only other components that may stand on a screen beside one.
  public struct Companions: Sendable, Hashable {
    /// Their types; empty for a component that stands alone.
    public let types: [String]
    /// The first version that has it so.
    public let since: FlowVersion

    static func only(_ types: String..., since: FlowVersion) -> Companions {
      Companions(types: types, since: since)
    }
  }

  /// Two properties of which the first must not exceed the second.
  public struct OrderedPair: Sendable, Hashable {
    /// The property with the smaller value.
    public let lower: String
    /// The property with the larger value.
    public let upper: String
    /// Who says so.
    public let source: FactSource
    /// The numbers of their names.
    package let lowerKey: PropertyName?
    package let upperKey: PropertyName?

    static func atMost(_ lower: String, _ upper: String, _ source: FactSource = .documented) -> OrderedPair {
      OrderedPair(
        lower: lower,
        upper: upper,
        source: source,
        lowerKey: PropertyName(lower),
        upperKey: PropertyName(upper)
      )
    }
  }

  /// What `${form.name}` of a component stands for.
  public enum InputValue: Sendable, Hashable {
    case text, boolean, texts
    /// A number in a TextInput for numbers or passcodes, else text.
    case textOrNumber
    /// A day as text, in mode `range` an object `{start-date, end-date}`.
    case dayOrRange
    /// An array of objects, one for each file.
    case files

    /// The values of `input-type` with which a TextInput gives a number.
    public static let numericInputTypes = ["number", "passcode"]
    /// Those of them that the documentation does not show to give a number.
    public static let observedInputTypes = ["passcode"]
  }
}

extension [ComponentFact.Place] {
  /// Under every parent.
  static let everywhere: [ComponentFact.Place] = [
    .init(.layout), .init(.form), .init(.if, since: .v4_0), .init(.switch, since: .v4_0),
  ]

  /// Inputs need a Form before 4.0.
  static let everywhereForInputs: [ComponentFact.Place] = [
    .init(.layout, since: .v4_0), .init(.form), .init(.if, since: .v4_0), .init(.switch, since: .v4_0),
  ]

  /// The documentation does not list these under If and Switch, where they have been seen to work.
  static let everywhereAsSeen: [ComponentFact.Place] = [
    .init(.layout), .init(.form), .init(.if, since: .v4_0, .observed), .init(.switch, since: .v4_0, .observed),
  ]
}
