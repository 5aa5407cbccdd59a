/// What is to be done for one flow, why, and what comes of it.
package struct FlowPlan: Sendable {
  package enum Step: Sendable, Hashable {
    case create
    case uploadJSON
    case updateMetadata(FlowChanges)
    /// Sets the public key of the phone number, which has none.
    case setKey(PublicKeyFile)
    case publish

    /// As machine formats spell it.
    package var name: String {
      switch self {
      case .create: "create"
      case .uploadJSON: "update-json"
      case .updateMetadata: "update-metadata"
      case .setKey: "set-key"
      case .publish: "publish"
      }
    }
  }

  package let wanted: WantedFlow
  /// The flow on the account; nil if there is none yet.
  package let remote: RemoteFlow?
  package let steps: [Step]
  /// What comes of the steps, a sentence each.
  package internal(set) var effects: [String]
  /// What changes between the account's text and the file, the worst first.
  package let changes: [LiveChange]
  /// What will keep the flow from being published when the steps are done; empty where it is not to be published.
  package let obstacles: [Obstacle]
  /// Why nothing of it may be done.
  package let refusal: RemoteError?

  /// Whether there is anything to do, refused or not.
  package var isNothing: Bool { steps.isEmpty && refusal == nil }

  /// The changes that break something; changes of a draft break nothing yet.
  package var breaking: [LiveChange] {
    guard let remote, remote.status != .draft else { return [] }
    return changes.filter { $0.impact == .breaking }
  }
}

/// What a plan depends on besides the flows.
package struct PlanOptions: Sendable {
  package var publish: Bool
  package var allowBreaking: Bool
  /// `YYYY-MM-DD`.
  package var today: String
  package var key: KeyState = .unknown
  /// Set where the account has no key.
  package var keyFile: PublicKeyFile?

  package init(publish: Bool, allowBreaking: Bool, today: String) {
    self.publish = publish
    self.allowBreaking = allowBreaking
    self.today = today
  }
}
