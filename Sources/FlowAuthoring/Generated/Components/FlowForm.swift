// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// Holds inputs together; before 4.0 every input needs one.
public struct FlowForm: TypedComponent {
  /// As it is spelled in `type`.
  public static let type: String = "Form"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The name of the form.
    public let name: FlowProperty<String> = "name"
    /// The components of the form.
    public let children: FlowProperty<ComponentList> = "children"
    /// The answers to begin with, by the names of the inputs.
    public let initValues: FlowProperty<DynamicValue<NamedValues>> = "init-values"
    /// Faults of answers, by the names of the inputs.
    public let errorMessages: FlowProperty<DynamicValue<NamedValues>> = "error-messages"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: FlowFields

  /// One with these members.
  public init(fields: FlowFields) {
    self.fields = fields
  }

  /// Holds inputs together; before 4.0 every input needs one.
  public init(
    _ name: String,
    initValues: DynamicValue<NamedValues>? = nil,
    errorMessages: DynamicValue<NamedValues>? = nil,
    @ComponentBuilder children: () -> ComponentList
  ) {
    self.init(fields: Self.initialFields)
    put(\.name, name)
    put(\.children, children())
    put(\.initValues, initValues)
    put(\.errorMessages, errorMessages)
  }
}
