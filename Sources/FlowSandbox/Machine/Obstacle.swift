import FlowLanguage

/// The reasons for which the platform does not publish a flow, in its own words (code 139002).
enum Obstacle {
  static let state = GraphFailure.flow(
    139_002,
    "Publishing Flow in invalid state",
    "Flow cannot be published as it's not in DRAFT state"
  )
  static let validation = GraphFailure.flow(
    139_002,
    "Publishing Flow with validation errors",
    "Fix the validation errors of the Flow JSON first."
  )
  static let noJSON = GraphFailure.flow(
    139_002,
    "Publishing Flow with validation errors",
    "The Flow has no Flow JSON: upload one first."
  )
  static let versions = GraphFailure.flow(
    139_002,
    "Versions in Flow JSON file are not available for publishing",
    "Move to a supported Flow JSON or data API version."
  )
  static let dataChannel = GraphFailure.flow(
    139_002,
    "Publishing Flow without data_channel_uri",
    "data_channel_uri is missing in the Flow JSON."
  )
  static let endpoint = GraphFailure.flow(
    139_002,
    "Publishing Flow without endpoint_uri",
    "endpoint_uri is not set on the Flow."
  )
  static let publicKey = GraphFailure.flow(
    139_002,
    "Missing Flows signed public key",
    "Upload a business public key for the phone number."
  )
  static let application = GraphFailure.flow(
    139_002,
    "No application connected to the Flow",
    "Set application_id on the Flow."
  )
}

extension SandboxMachine {
  /// What prevents publishing a draft, in the order in which it is reported.
  ///
  /// The accounts have verified numbers and their subscription, and the endpoint's health ping counts as answered.
  func obstacles(to flow: SandboxFlow) -> [GraphFailure] {
    guard let text = flow.draft else { return [Obstacle.noJSON] }
    guard text.validationErrors.isEmpty else { return [Obstacle.validation] }
    let version = text.jsonVersion.flatMap { FlowVersion($0) }
    var obstacles: [GraphFailure] = []
    if version.flatMap({ Language.version($0) })?.isFrozen(on: today) ?? true { obstacles.append(Obstacle.versions) }
    guard text.isEndpoint else { return obstacles }
    if let version, version < .v3_0 {
      if text.dataChannelURI == nil { obstacles.append(Obstacle.dataChannel) }
    } else if flow.endpointURI == nil {
      obstacles.append(Obstacle.endpoint)
    }
    let number = SandboxAccount.all.first { $0.id == flow.account }?.phoneNumber
    if number.flatMap({ state.keys[$0] }) == nil { obstacles.append(Obstacle.publicKey) }
    if flow.applicationID == nil { obstacles.append(Obstacle.application) }
    return obstacles
  }
}
