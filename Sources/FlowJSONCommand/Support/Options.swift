import ArgumentParser
import FlowLanguage
import FlowProject
import FlowReports
import FlowRules

/// The level from which findings make a command fail.
enum FailLevel: String, ExpressibleByArgument, CaseIterable {
  case error, warning, info, never

  /// Nil for never.
  var severity: Severity? { Severity(rawValue: rawValue) }
}

/// A day on the command line, checked to be one.
struct CalendarDay: ExpressibleByArgument {
  /// `YYYY-MM-DD`.
  let text: String

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], argument.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard days.indices.contains(month - 1), (1...days[month - 1]).contains(day) else { return nil }
    text = argument
  }
}

/// A version of Flow JSON on the command line.
struct VersionArgument: ExpressibleByArgument {
  let version: FlowVersion

  init?(argument: String) {
    guard let version = FlowVersion(argument) else { return nil }
    self.version = version
  }
}

extension DocumentKind: ExpressibleByArgument {}

extension ReportFormat {
  /// All formats for people: `text, json`.
  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
