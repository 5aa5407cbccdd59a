/// A behaviour that came with a version and is not a property, component or action itself.
public struct Feature: Sendable, Hashable {
  /// A short name for people: `backtick expressions`.
  public let name: String
  /// The first version that has it.
  public let since: FlowVersion
  /// The first version that no longer has it; nil if it stayed.
  public let until: FlowVersion?
  /// Whether a flow that was right before can be wrong, or behave differently, with it.
  public let isBreaking: Bool
  /// What of a flow it touches.
  public let subjects: [LanguageSubject]
  /// Who says so.
  public let source: FactSource
  /// One sentence for people, without a full stop.
  public let summary: String

  private init(
    _ name: String,
    since: FlowVersion,
    until: FlowVersion? = nil,
    breaking: Bool = false,
    touches subjects: [LanguageSubject],
    source: FactSource = .documented,
    _ summary: String
  ) {
    self.name = name
    self.since = since
    self.until = until
    isBreaking = breaking
    self.subjects = subjects
    self.source = source
    self.summary = summary
  }

  /// Whether a flow of that version has it.
  public func isKnown(in version: FlowVersion) -> Bool {
    version >= since && until.map { version < $0 } ?? true
  }
}

extension Feature {
  /// `${form.name}` in properties of components.
  public static let formReferences = Feature(
    "form references in properties",
    since: .v4_0,
    touches: [.flow],
    "Properties of components can refer to answers with `${form.name}`, not only action payloads"
  )
  /// References to data and answers of other screens.
  public static let globalReferences = Feature(
    "global references",
    since: .v4_0,
    touches: [.flow],
    "Data and answers of other screens can be named with `${screen.ID.data.name}` and `${screen.ID.form.name}`"
  )
  /// Dates as calendar days.
  public static let calendarDays = Feature(
    "calendar days",
    since: .v5_0,
    breaking: true,
    touches: [.component("DatePicker")],
    "Dates are written `YYYY-MM-DD` instead of milliseconds since 1970"
  )
  /// More than one file in the answers.
  public static let severalFiles = Feature(
    "several files in the answers",
    since: .v5_0,
    touches: [.component("PhotoPicker"), .component("DocumentPicker")],
    "The answers of a flow can hold up to ten files of together 100 MB"
  )
  /// Blank texts are refused.
  public static let nonBlankTexts = Feature(
    "no blank texts",
    since: .v6_0,
    breaking: true,
    touches: [.flow],
    "Every text property of a component needs a character that is not a blank"
  )
  /// Smaller images in lists.
  public static let smallListImages = Feature(
    "smaller list images",
    since: .v6_0,
    breaking: true,
    touches: [.property(owner: "list item", "image")],
    "Images of list items may have 100 KB instead of 300 KB"
  )
  /// An on-select-action that happens when the screen appears.
  public static let selectOnRender = Feature(
    "on-select-action on display",
    since: .v6_0,
    until: .v7_0,
    breaking: true,
    touches: [.anyProperty("on-select-action")],
    "The on-select-action of a component also happens when the screen appears"
  )
  /// Expressions in backticks.
  public static let expressions = Feature(
    "backtick expressions",
    since: .v6_0,
    touches: [.flow],
    "Properties can be computed, and texts put together, in backticks"
  )
  /// Checks of a Form's init-values and error-messages.
  public static let checkedFormValues = Feature(
    "checked Form values",
    since: .v7_0,
    breaking: true,
    touches: [.property(owner: "Form", "init-values"), .property(owner: "Form", "error-messages")],
    "Names and types in init-values and error-messages of a Form are checked"
  )
  /// Checks of expressions in payloads.
  public static let checkedPayloadExpressions = Feature(
    "checked expressions in payloads",
    since: .v7_2,
    breaking: true,
    touches: [.action("navigate"), .action("complete"), .action("data_exchange"), .action("update_data")],
    "Expressions in action payloads are checked"
  )
  /// Closer checks of routes and data models.
  public static let strictRouting = Feature(
    "stricter routes and data models",
    since: .v7_3,
    breaking: true,
    touches: [.flow],
    "Routing models and data models are checked more closely"
  )

  /// All features, oldest first.
  public static let all: [Feature] = [
    formReferences, globalReferences, calendarDays, severalFiles, nonBlankTexts, smallListImages, selectOnRender,
    expressions, checkedFormValues, checkedPayloadExpressions, strictRouting,
  ]
}
