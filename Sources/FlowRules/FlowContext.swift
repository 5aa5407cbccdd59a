public import FlowLanguage
package import FlowModel
package import JSONText

/// Everything that a check may look at.
package struct FlowContext: Sendable {
  package let flow: Flow
  /// The version to judge by: the one that was asked for, else the declared one, else the recommended one.
  package let version: FlowVersion
  /// The day on which the life cycle of versions is judged; `YYYY-MM-DD`.
  package let today: String

  package var document: JSONDocument { flow.document }

  package init(_ flow: Flow, options: CheckOptions) {
    self.flow = flow
    version = options.version ?? flow.version ?? Language.recommendedVersion
    today = options.today
  }
}

/// What a check depends on besides the file.
public struct CheckOptions: Sendable, Hashable {
  /// The version to judge by instead of the declared one.
  public var version: FlowVersion?
  /// The day on which the life cycle of versions is judged; `YYYY-MM-DD`.
  public var today: String

  /// Judge as of `today`, by the declared version unless another is given.
  public init(today: String, version: FlowVersion? = nil) {
    self.today = today
    self.version = version
  }
}
