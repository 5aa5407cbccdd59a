// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// Shows some components where a condition holds, else others.
///
/// Since 4.0.
public struct If: FlowComponent {
  /// As it is spelled in `type`.
  public static let type: String = "If"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// What must hold, like `${form.agree}`.
    public let condition: Property<Condition> = "condition"
    /// Shown where the condition holds.
    ///
    /// From 1.
    public let then: Property<ComponentList> = "then"
    /// Shown where it does not hold.
    public let `else`: Property<ComponentList> = "else"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: Fields

  /// One with these members.
  public init(fields: Fields) {
    self.fields = fields
  }

  /// Shows some components where a condition holds, else others.
  public init(
    _ condition: Condition,
    @ComponentBuilder then: () -> ComponentList,
    @ComponentBuilder else: () -> ComponentList = { ComponentList() }
  ) {
    self.init(fields: Self.initialFields)
    put(\.condition, condition)
    put(\.then, then())
    put(\.else, { $0.isEmpty ? nil : $0 }(`else`()))
  }
}
