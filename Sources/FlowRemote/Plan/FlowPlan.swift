/// What is to be done for one flow, why, and what comes of it.
package struct FlowPlan: Sendable {
  package enum Step: Sendable, Hashable {
    case create
    case uploadJSON
    case updateMetadata(FlowChanges)
    case publish

    /// As machine formats spell it.
    package var name: String {
      switch self {
      case .create: "create"
      case .uploadJSON: "update-json"
      case .updateMetadata: "update-metadata"
      case .publish: "publish"
      }
    }
  }

  package let wanted: WantedFlow
  /// The flow on the account; nil if there is none yet.
  package let remote: RemoteFlow?
  package let steps: [Step]
  /// What comes of the steps, a sentence each.
  package let effects: [String]
  /// What the change breaks, a sentence each.
  package let breaking: [String]
  /// Why nothing of it may be done.
  package let refusal: RemoteError?

  /// Whether there is anything to do, refused or not.
  package var isNothing: Bool { steps.isEmpty && refusal == nil }
}

/// What a plan depends on besides the flows.
package struct PlanOptions: Sendable {
  package var publish: Bool
  package var allowBreaking: Bool
  /// What changes for whom between two texts of a flow: breaking changes, a sentence each.
  package var breakingChanges: @Sendable (_ live: [UInt8], _ wanted: WantedFlow) -> [String]

  package init(
    publish: Bool,
    allowBreaking: Bool,
    breakingChanges: @escaping @Sendable (_ live: [UInt8], _ wanted: WantedFlow) -> [String]
  ) {
    self.publish = publish
    self.allowBreaking = allowBreaking
    self.breakingChanges = breakingChanges
  }
}
