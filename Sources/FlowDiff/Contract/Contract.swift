import FlowModel
public import JSONText

/// What a flow asks of each side: of who launches it, of its endpoint, and of who reads its answers.
public struct Contract: Sendable {
  /// The data that opens the flow, for each entry screen.
  public let launch: [Launch]
  /// What passes between the flow and its endpoint; nil without one.
  public let endpoint: Endpoint?
  /// What the business receives at each place where the flow may end.
  public let response: [Ending]
  /// The inputs whose values are hidden in the summary that people see after the end.
  public let sensitive: [SensitiveField]

  /// The data that one entry screen is opened with.
  public struct Launch: Sendable {
    /// The id of the screen.
    public let screen: JSONName
    /// An object; without members if the screen declares no data.
    public let data: ContractType
  }

  /// What passes between a flow and its endpoint.
  public struct Endpoint: Sendable {
    /// What the flow declares as `data_api_version`; nil if it is no string.
    public let dataAPIVersion: String?
    /// All screens with an id, in the order of the flow.
    public let screens: [Exchange]
  }

  /// What passes between one screen and the endpoint.
  public struct Exchange: Sendable {
    /// The id of the screen.
    public let screen: JSONName
    /// The screens that the phone accepts as an answer: this one, those that it leads to, and those that lead here.
    public let next: [JSONName]
    /// In the order of the flow.
    public let requests: [Request]
    /// The data that the endpoint must give when it answers with this screen.
    public let response: ContractType
  }

  /// One request that a screen sends to the endpoint.
  public struct Request: Sendable {
    /// `data_exchange`, or `BACK` for a screen with `refresh_on_back`.
    public let action: String
    /// The action, or the value of `refresh_on_back`.
    public let node: JSONNode
    /// An object: the payload.
    public let data: ContractType
  }

  /// One place where the flow may end.
  public struct Ending: Sendable {
    /// The id of the screen.
    public let screen: JSONName
    /// Who composes the answer.
    public let source: Source
    /// The action that ends the flow.
    public let node: JSONNode
    /// The keys and types that the business receives besides `flow_token`, which comes with most
    /// answers; nil if the endpoint composes them.
    public let data: ContractType?

    /// Who composes the answer.
    public enum Source: String, Sendable, Hashable {
      /// A `complete` action.
      case complete
      /// The endpoint, by answering with `SUCCESS`.
      case endpoint
    }
  }

  /// An input that is hidden in the summary.
  public struct SensitiveField: Sendable, Hashable {
    /// The id of the screen.
    public let screen: JSONName
    /// The name of the input.
    public let field: JSONName
  }
}
