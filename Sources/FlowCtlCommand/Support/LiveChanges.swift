import FlowDiff
import FlowModel
import FlowRemote
import JSONText

/// What a change of a flow breaks for those who use what is live.
enum LiveChanges {
  /// A sentence for each breaking change, with who is hurt.
  static let breaking: @Sendable ([UInt8], WantedFlow) -> [String] = { live, wanted in
    let comparison = FlowComparison(old: Flow(JSONDocument(parsing: live)), new: Flow(wanted.document))
    return comparison.changes.filter { $0.impact == .breaking }.map { change in
      let audiences = change.audiences.map(\.rawValue).joined(separator: ", ")
      return audiences.isEmpty ? change.message : "\(change.message) (hurts: \(audiences))"
    }
  }
}
