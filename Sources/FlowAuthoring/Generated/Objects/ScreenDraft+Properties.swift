// Generated from the table of the language; RECORD=1 swift test rewrites it.

extension ScreenDraft {
  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The name of the screen for routes, actions and references.
    public let id: FlowProperty<ScreenID> = "id"
    /// Shown at the top of the screen.
    public let title: FlowProperty<DynamicValue<String>> = "title"
    /// Whether the flow can end here.
    ///
    /// Default: `false`.
    public let terminal: FlowProperty<Bool> = "terminal"
    /// Whether an end on this screen counts as a success.
    ///
    /// Default: `true`. Since 3.1.
    public let success: FlowProperty<Bool> = "success"
    /// Whether the endpoint is asked again when people go back from this screen.
    ///
    /// Default: `false`.
    public let refreshOnBack: FlowProperty<Bool> = "refresh_on_back"
    /// Names of components whose answers are hidden in the summary.
    ///
    /// From 1. Since 5.1.
    public let sensitive: FlowProperty<[String]> = "sensitive"
    /// The data that the screen is given, with examples.
    public let data: FlowProperty<ScreenData> = "data"
    /// What stands on the screen.
    public let layout: FlowProperty<ScreenLayout> = "layout"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()
}
