public import FlowLanguage

/// How much a finding matters.
public enum Severity: String, Sendable, Hashable, CaseIterable {
  case info, warning, error

  /// What a fact of that source can carry: only what the platform documents is an error.
  public init(_ source: FactSource) {
    self = source == .documented ? .error : .warning
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
