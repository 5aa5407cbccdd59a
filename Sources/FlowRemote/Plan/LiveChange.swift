import FlowDiff
import FlowModel
package import JSONText

/// A change between what an account has and what is wanted, and whom it affects.
package struct LiveChange: Sendable, Hashable {
  /// How much it hurts, from the worst on.
  package enum Impact: String, Sendable, Hashable, CaseIterable {
    case breaking, risky, safe
  }

  package let impact: Impact
  package let message: String
  package let audiences: [String]

  /// The change with those whom it affects.
  package var text: String {
    // A change that is only seen breaks nothing.
    audiences.isEmpty || impact == .safe ? message : "\(message) (hurts: \(audiences.joined(separator: ", ")))"
  }

  /// What changes between two texts of a flow, the worst first.
  package static func all(from live: [UInt8], to wanted: JSONDocument) -> [LiveChange] {
    let comparison = FlowComparison(old: Flow(JSONDocument(parsing: live)), new: Flow(wanted))
    let changes = comparison.changes.map { change in
      LiveChange(
        impact: Impact(rawValue: change.impact.rawValue) ?? .risky,
        message: change.message,
        audiences: change.audiences.map(\.rawValue)
      )
    }
    return Impact.allCases.flatMap { impact in changes.filter { $0.impact == impact } }
  }

  /// What a new name changes for those who name the flow in messages.
  package static func renamed(from old: String, to new: String) -> LiveChange {
    LiveChange(
      impact: .breaking,
      message: "the flow '\(old)' is called '\(new)': messages that name it can no longer be sent",
      audiences: ["launch"]
    )
  }
}
