// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// Shows some components where a condition holds, else others.
///
/// Since 4.0.
public struct FlowIf: TypedComponent {
  /// As it is spelled in `type`.
  public static let type: String = "If"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// What must hold, like `${form.agree}`.
    public let condition: FlowProperty<FlowCondition> = "condition"
    /// Shown where the condition holds.
    ///
    /// From 1.
    public let then: FlowProperty<ComponentList> = "then"
    /// Shown where it does not hold.
    public let `else`: FlowProperty<ComponentList> = "else"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: FlowFields

  /// One with these members.
  public init(fields: FlowFields) {
    self.fields = fields
  }

  /// Shows some components where a condition holds, else others.
  public init(
    _ condition: FlowCondition,
    @ComponentBuilder then: () -> ComponentList,
    @ComponentBuilder else: () -> ComponentList = { ComponentList() }
  ) {
    self.init(fields: Self.initialFields)
    put(\.condition, condition)
    put(\.then, then())
    put(\.else, { $0.isEmpty ? nil : $0 }(`else`()))
  }
}
