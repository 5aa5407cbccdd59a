public import FlowLanguage

/// How much a finding matters.
public enum Severity: String, Sendable, Hashable, CaseIterable {
  case info, warning, error

  /// The severity that a fact of that source supports: only what the platform documents is an error, and advice is
  /// only information.
  public init(_ source: FactSource) {
    self =
      switch source {
      case .documented: .error
      case .library, .observed, .inferred: .warning
      case .advice: .info
      }
  }
}

extension Severity: Comparable {
  /// Whether one finding matters less than another.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}
