// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// The button at the bottom of a screen that leads on.
public struct Footer: TypedComponent {
  /// As it is spelled in `type`.
  public static let type: String = "Footer"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// Shown on the button.
    ///
    /// At most 35 characters.
    public let label: FlowProperty<DynamicValue<String>> = "label"
    /// What happens on a tap.
    public let onClickAction: FlowProperty<ActionDraft> = "on-click-action"
    /// Small text above the button, left.
    ///
    /// At most 15 characters.
    public let leftCaption: FlowProperty<DynamicValue<String>> = "left-caption"
    /// Small text above the button, center.
    ///
    /// At most 15 characters.
    public let centerCaption: FlowProperty<DynamicValue<String>> = "center-caption"
    /// Small text above the button, right.
    ///
    /// At most 15 characters.
    public let rightCaption: FlowProperty<DynamicValue<String>> = "right-caption"
    /// Whether it can be used.
    ///
    /// Default: `true`.
    public let enabled: FlowProperty<DynamicValue<Bool>> = "enabled"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: FlowFields

  /// One with these members.
  public init(fields: FlowFields) {
    self.fields = fields
  }

  /// The button at the bottom of a screen that leads on.
  public init(
    _ label: DynamicValue<String>,
    onClickAction: ActionDraft,
    leftCaption: DynamicValue<String>? = nil,
    centerCaption: DynamicValue<String>? = nil,
    rightCaption: DynamicValue<String>? = nil,
    enabled: DynamicValue<Bool>? = nil
  ) {
    self.init(fields: Self.initialFields)
    put(\.label, label)
    put(\.onClickAction, onClickAction)
    put(\.leftCaption, leftCaption)
    put(\.centerCaption, centerCaption)
    put(\.rightCaption, rightCaption)
    put(\.enabled, enabled)
  }
}
