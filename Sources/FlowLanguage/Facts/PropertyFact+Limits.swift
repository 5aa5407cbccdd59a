public import JSONText

extension PropertyFact {
  /// Whether something that is known only while the flow runs may stand for a value.
  public enum Dynamics: Sendable, Hashable {
    /// The value is written out.
    case never
    /// A binding may stand for it, from 6.0 also an expression in backticks.
    case allowed
    /// A binding may stand for it, an expression never.
    case bindingOnly
    /// Nothing but a binding, or from 6.0 an expression, makes sense: as observed, so no error stands on it.
    case demanded
  }

  /// Limits of a number or of a count of elements or members, both inclusive.
  public struct Bounds: Sendable, Hashable {
    /// The smallest that is allowed.
    public let minimum: Int?
    /// The largest that is allowed.
    public let maximum: Int?
    /// Who says so.
    public let source: FactSource
    /// Who says so of the smallest, where that is somebody else.
    public let minimumSource: FactSource

    static func range(
      _ minimum: Int?,
      _ maximum: Int?,
      _ source: FactSource = .documented,
      minimumSource: FactSource? = nil
    ) -> Bounds {
      Bounds(minimum: minimum, maximum: maximum, source: source, minimumSource: minimumSource ?? source)
    }
  }

  /// One of the texts that a property accepts.
  public struct ValueFact: Sendable, Hashable, ExpressibleByStringLiteral {
    /// As it is spelled.
    public let name: String
    /// The first version that knows it, where that is not the property's.
    public let since: FlowVersion?
    /// Who says so.
    public let source: FactSource

    init(_ name: String, since: FlowVersion? = nil, source: FactSource = .documented) {
      self.name = name
      self.since = since
      self.source = source
    }

    /// A text that is documented for all versions that know the property.
    public init(stringLiteral name: String) { self.init(name) }
  }

  /// What texts must look like.
  public struct PatternFact: Sendable, Hashable {
    /// A regular expression that the whole text matches.
    public let regex: String
    /// In words, to go on after "must": `consist of letters and underscores`.
    public let meaning: String
    /// The first version that asks for it.
    public let since: FlowVersion
    /// Who says so.
    public let source: FactSource
    private let pattern: SimplePattern

    init(_ regex: String, _ meaning: String, since: FlowVersion = .v2_1, source: FactSource = .documented) {
      self.regex = regex
      pattern = SimplePattern(regex)
      self.meaning = meaning
      self.since = since
      self.source = source
    }

    /// Whether the whole text looks so.
    public func matches(_ text: String) -> Bool { pattern.matches(text) }
  }

  /// How big an image may be.
  public struct ImageLimit: Sendable, Hashable {
    /// Of the decoded image, in units of 1024 bytes.
    public let kilobytes: Int
    /// The first version with this limit.
    public let since: FlowVersion
    /// Whether a bigger image is only advised against.
    public let isAdvice: Bool

    static func kilobytes(_ kilobytes: Int, since: FlowVersion = .v2_1, advice: Bool = false) -> ImageLimit {
      ImageLimit(kilobytes: kilobytes, since: since, isAdvice: advice)
    }
  }

  /// Another property and the values of it with which something is allowed; its default counts where it is absent.
  public struct Condition: Sendable, Hashable {
    /// The name of the other property.
    public let property: String
    /// Any of these.
    public let values: [JSONValue]
    /// Who says so.
    public let source: FactSource

    static func property(
      _ name: String,
      is values: JSONValue...,
      source: FactSource = .documented
    ) -> Condition {
      Condition(property: name, values: values, source: source)
    }
  }
}

extension PropertyFact.Dynamics: ExpressibleByBooleanLiteral {
  /// `true` for what is allowed, `false` for never: so that the table reads `dynamic: true`.
  public init(booleanLiteral value: Bool) { self = value ? .allowed : .never }
}
