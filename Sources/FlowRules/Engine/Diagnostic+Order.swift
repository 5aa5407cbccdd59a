extension [Diagnostic] {
  /// The findings of one file in the order in which they are reported: by offset, then by rule.
  package var inOrder: [Diagnostic] {
    sorted {
      ($0.range.lowerBound, $0.rule, $0.range.upperBound, $0.message)
        < ($1.range.lowerBound, $1.rule, $1.range.upperBound, $1.message)
    }
  }
}
