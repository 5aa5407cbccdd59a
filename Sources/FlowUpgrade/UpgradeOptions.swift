public import FlowLanguage
package import FlowModel
package import FlowRules
public import JSONText

/// How a flow is to be lifted.
public struct UpgradeOptions: Sendable {
  /// The version to lift to; the recommended one unless another is given.
  public var version: FlowVersion
  /// The day on which the life cycle of versions is judged; `YYYY-MM-DD`.
  public var today: String
  /// The time zone in which milliseconds are days; nil if it is not given.
  public var zone: DayZone?
  /// Whether edits that are a sensible guess may be made, and a flow with errors of its own may be lifted.
  public var allowsUnsafe: Bool
  /// Whether to use the shorter notation of the newer version.
  public var modernizes: Bool
  /// The address of the endpoint that the account is known to have, or will be given by the configuration.
  public var endpointURI: String?
  /// Simulation scripts of the flow; each must say the same of the new flow as of the old one.
  public var scripts: [JSONDocument] = []
  /// Whether nothing more is looked at once something is left to somebody, because only a whole lift is of use.
  var isAllOrNothing = false
  /// Judges a flow, by another version than the declared one if one is given; nil for the rules as they are.
  package var judge: (@Sendable (Flow, FlowVersion?) -> [Diagnostic])?

  /// Lift to `version` as of `today`, without guesses.
  public init(
    to version: FlowVersion = Language.recommendedVersion,
    today: String,
    zone: DayZone? = nil,
    allowsUnsafe: Bool = false,
    modernizes: Bool = false,
    endpointURI: String? = nil
  ) {
    self.version = version
    self.today = today
    self.zone = zone
    self.allowsUnsafe = allowsUnsafe
    self.modernizes = modernizes
    self.endpointURI = endpointURI
  }

  func findings(in flow: Flow, by version: FlowVersion? = nil) -> [Diagnostic] {
    judge?(flow, version) ?? FlowChecker.check(flow, options: CheckOptions(today: today, version: version))
  }
}
