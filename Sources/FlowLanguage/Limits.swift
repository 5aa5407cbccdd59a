/// A limit of a whole flow or screen.
public struct Limit: Sendable, Hashable {
  /// The largest that is allowed.
  public let maximum: Int
  /// Who says so.
  public let source: FactSource
  /// One sentence for people, without a full stop.
  public let summary: String

  private init(_ maximum: Int, source: FactSource = .documented, _ summary: String) {
    self.maximum = maximum
    self.source = source
    self.summary = summary
  }
}

extension Limit {
  /// How many screens a flow may have.
  public static let screensPerFlow = Limit(100, "The screens of a flow")
  /// How many components a screen may have.
  ///
  /// Those in Form, If and Switch count; of branches that exclude each other the fullest.
  public static let componentsPerScreen = Limit(50, "The components of a screen")
  /// How many components the client lets through: twice what the documentation allows.
  public static let componentsPerScreenInClient = Limit(
    100,
    source: .observed,
    "The components of a screen in the client"
  )
  /// How deep If may stand in If.
  public static let ifNesting = Limit(3, "If inside If, the outermost included")
  /// How many screens may follow one screen.
  public static let routesPerScreen = Limit(10, "The screens that may follow one screen")
  /// How large the file of a flow may be.
  public static let flowBytes = Limit(10 * 1024 * 1024, "The bytes of a Flow JSON file")
  /// How many files the answers of a flow may hold, of all pickers together, with their defaults counted; from 5.0.
  public static let completionFiles = Limit(10, "The files in the answers of a flow")
  /// How large the files in the answers may be together, with defaults counted; from 5.0.
  public static let completionKilobytes = Limit(100 * 1024, "The kilobytes of all files in the answers")
  /// How many files the answers may hold before 5.0, and from one picker only.
  public static let completionFilesBefore5 = Limit(1, "The files in the answers of a flow before 5.0")
}

extension Language {
  /// The id that no screen may have, in whatever case; endpoints answer with it to end a flow.
  public static let reservedScreenID = "SUCCESS"

  /// The versions of the message that launches a flow.
  public static let messageVersions: [String] = ["3"]

  /// How the days of DatePicker and CalendarPicker are written.
  public enum DateFormat: Sendable, Hashable {
    /// Milliseconds since 1970 as text.
    case epochMilliseconds
    /// `YYYY-MM-DD`.
    case calendarDay
  }

  /// How days are written in that version.
  public static func dateFormat(in version: FlowVersion) -> DateFormat {
    version < Feature.calendarDays.since ? .epochMilliseconds : .calendarDay
  }
}
