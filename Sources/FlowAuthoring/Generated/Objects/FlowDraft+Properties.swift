// Generated from the table of the language; RECORD=1 swift test rewrites it.

public import FlowLanguage

extension FlowDraft {
  /// The names and types of the properties.
  public struct Properties: Sendable {
    /// The version of Flow JSON that the flow is written in.
    public let version: FlowProperty<FlowVersion> = "version"
    /// The protocol of the endpoint; its presence says that there is one.
    public let dataAPIVersion: FlowProperty<DataAPIVersion> = "data_api_version"
    /// The address of the endpoint, which from 3.0 is set on the account instead.
    ///
    /// Before 3.0.
    public let dataChannelURI: FlowProperty<String> = "data_channel_uri"
    /// For each screen the screens that may follow it; needed with an endpoint.
    public let routingModel: FlowProperty<RouteTable> = "routing_model"
    /// Notes of the tool that made the flow.
    ///
    /// Since 5.1.
    public let meta: FlowProperty<FlowMeta> = "meta"
    /// What people see, one after the other.
    ///
    /// From 1 up to 100.
    public let screens: FlowProperty<[ScreenDraft]> = "screens"
  }

  /// The properties to look up by a key path.
  public static let properties: Properties = Properties()
}
