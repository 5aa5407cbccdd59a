import FlowRules

/// What holds for one shape alone: an outdated one, members that are there twice, a header without its file.
enum ShapeCheck: MessageCheck {
  static let rules: [Rule] = [.outdatedMessageShape]

  static func run(_ judge: inout MessageJudge) {
    judge.shape.checkPeculiarities(&judge)
  }
}
