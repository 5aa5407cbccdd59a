// Generated from the table of the language; RECORD=1 swift test rewrites it.

/// The button at the bottom of a screen that leads on.
public struct Footer: FlowComponent {
  /// As it is spelled in `type`.
  public static let type: String = "Footer"

  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// Shown on the button.
    ///
    /// At most 35 characters.
    public let label: Property<Bindable<String>> = "label"
    /// What happens on a tap.
    public let onClickAction: Property<Action.Kind> = "on-click-action"
    /// Small text above the button, left.
    ///
    /// At most 15 characters.
    public let leftCaption: Property<Bindable<String>> = "left-caption"
    /// Small text above the button, center.
    ///
    /// At most 15 characters.
    public let centerCaption: Property<Bindable<String>> = "center-caption"
    /// Small text above the button, right.
    ///
    /// At most 15 characters.
    public let rightCaption: Property<Bindable<String>> = "right-caption"
    /// Whether it can be used.
    ///
    /// Default: `true`.
    public let enabled: Property<Bindable<Bool>> = "enabled"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()

  /// All members, known or not.
  public var fields: Fields

  /// One with these members.
  public init(fields: Fields) {
    self.fields = fields
  }

  /// The button at the bottom of a screen that leads on.
  public init(
    _ label: Bindable<String>,
    onClickAction: Action.Kind,
    leftCaption: Bindable<String>? = nil,
    centerCaption: Bindable<String>? = nil,
    rightCaption: Bindable<String>? = nil,
    enabled: Bindable<Bool>? = nil
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
