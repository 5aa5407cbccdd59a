package import FlowModel
import JSONText

/// Every string of a flow that takes its value, or part of it, from elsewhere, and what these refer to.
///
/// Found in one walk, in which each string is read once. What all refer to stands in one array, by positions in the flow.
package struct FlowUses: Sendable {
  /// Screen by screen, in the order of the text.
  package let all: [DynamicUse]
  private let references: [Reference]

  /// Finds the uses in a flow.
  package init(_ flow: Flow) {
    var collector = UseCollector(flow)
    collector.collect()
    all = collector.uses
    references = collector.references
  }

  /// Everything that a text refers to, in the order of the text.
  package func references(of use: DynamicUse) -> ArraySlice<Reference> { references[use.references] }

  /// The reference of a text that stands where a binding of its expression does.
  package func reference(at binding: FlowBinding, in use: DynamicUse) -> Reference? {
    let candidates = references(of: use)
    let position = candidates.firstPosition { $0.range.lowerBound >= binding.range.lowerBound }
    return position < candidates.endIndex && candidates[position].range == binding.range ? candidates[position] : nil
  }
}
