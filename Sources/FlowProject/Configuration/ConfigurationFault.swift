package import FlowFiles

/// Something wrong in a configuration or baseline, with its place.
package struct ConfigurationFault: Sendable, Hashable {
  package let path: String
  /// Counted from 1.
  package let line: Int
  /// Unicode code points, counted from 1.
  package let column: Int
  package let message: String
  /// The smallest text that is wrong, in bytes.
  package let range: Range<Int>

  /// `flowjson.config.json:3:5: there is no key 'inclde'; did you mean 'include'?`.
  package var text: String { "\(path):\(line):\(column): \(message)" }
}

/// Why a configuration can't be used.
package enum ConfigurationError: Error, Sendable, Hashable {
  /// It says something that can't be meant; in the order of the places.
  case faults([ConfigurationFault])
  /// It can't be read.
  case unreadable(FileFailure)

  /// What is wrong, a line each.
  package var lines: [String] {
    switch self {
    case .faults(let faults): faults.map(\.text)
    case .unreadable(let failure): [failure.message]
    }
  }
}
