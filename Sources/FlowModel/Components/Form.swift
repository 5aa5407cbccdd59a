// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// Holds inputs together; before 4.0 every input needs one.
public struct Form: FlowComponent {
  /// As it is spelled in `type`.
  public static let type: String = "Form"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The name of the form.
    public let name: Property<String> = "name"
    /// The components of the form.
    public let children: Property<ComponentList> = "children"
    /// The answers to begin with, by the names of the inputs.
    public let initValues: Property<Bindable<NamedValues>> = "init-values"
    /// Faults of answers, by the names of the inputs.
    public let errorMessages: Property<Bindable<NamedValues>> = "error-messages"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: Fields

  /// One with these members.
  public init(fields: Fields) {
    self.fields = fields
  }

  /// Holds inputs together; before 4.0 every input needs one.
  public init(
    _ name: String,
    initValues: Bindable<NamedValues>? = nil,
    errorMessages: Bindable<NamedValues>? = nil,
    @ComponentBuilder children: () -> ComponentList
  ) {
    self.init(fields: Self.initialFields)
    put(\.name, name)
    put(\.children, children())
    put(\.initValues, initValues)
    put(\.errorMessages, errorMessages)
  }
}
