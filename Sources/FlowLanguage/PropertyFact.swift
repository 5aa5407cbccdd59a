public import JSONText

/// Everything that is known about one property of a component, a screen, an item or an action.
public struct PropertyFact: Sendable, Hashable {
  /// As it is spelled in Flow JSON: `on-click-action`.
  public let name: String
  public let shape: Shape
  /// The version from which the property must be there; nil if it never must.
  public var requiredSince: FlowVersion?
  /// The first version that knows the property.
  public var since: FlowVersion
  /// The first version that refuses the property again.
  public var removedIn: FlowVersion?
  /// Whether a binding, and from 6.0 an expression in backticks, may stand for the value.
  public var isDynamic: Bool
  /// The only texts that are allowed; empty for any text.
  public var values: [String]
  /// In Unicode code points; what is longer is cut or not shown.
  public var maxLength: Int?
  /// In Unicode code points.
  public var minLength: Int?
  /// The version from which the text needs a character that is no blank.
  public var nonBlankSince: FlowVersion?
  /// What numbers, or the number of elements, must lie in.
  public var bounds: Bounds?
  /// What counts when the property is absent.
  public var defaultValue: JSONValue?
  /// Only for a component that stands outside a Form.
  public var isOutsideFormOnly: Bool
  public var source: FactSource
  /// One sentence for people, without a full stop.
  public var summary: String

  /// Limits of a number or of a count of elements, both inclusive.
  public struct Bounds: Sendable, Hashable {
    public var minimum: Int?
    public var maximum: Int?
    public var source: FactSource
  }

  init(
    _ name: String,
    _ shape: Shape,
    required: Bool = false,
    requiredSince: FlowVersion? = nil,
    since: FlowVersion = .v2_1,
    removedIn: FlowVersion? = nil,
    dynamic: Bool = false,
    values: [String] = [],
    maxLength: Int? = nil,
    minLength: Int? = nil,
    nonBlankSince: FlowVersion? = nil,
    bounds: Bounds? = nil,
    default defaultValue: JSONValue? = nil,
    outsideFormOnly: Bool = false,
    source: FactSource = .documented,
    _ summary: String = ""
  ) {
    self.name = name
    self.shape = shape
    self.requiredSince = requiredSince ?? (required ? since : nil)
    self.since = since
    self.removedIn = removedIn
    self.isDynamic = dynamic
    self.values = values
    self.maxLength = maxLength
    self.minLength = minLength
    self.nonBlankSince = nonBlankSince
    self.bounds = bounds
    self.defaultValue = defaultValue
    self.isOutsideFormOnly = outsideFormOnly
    self.source = source
    self.summary = summary
  }

  /// Whether a flow of that version may have the property.
  public func isKnown(in version: FlowVersion) -> Bool {
    version >= since && removedIn.map { version < $0 } ?? true
  }

  /// Whether a flow of that version must have the property.
  public func isRequired(in version: FlowVersion) -> Bool {
    requiredSince.map { version >= $0 } ?? false
  }
}

extension PropertyFact.Bounds {
  static func range(_ minimum: Int?, _ maximum: Int?, _ source: FactSource = .documented) -> Self {
    Self(minimum: minimum, maximum: maximum, source: source)
  }
}
