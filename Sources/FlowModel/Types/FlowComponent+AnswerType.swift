import FlowLanguage
import JSONText

extension DataType {
  /// What several choices are, made once.
  fileprivate static let texts = DataType.array(.string)

  /// What uploaded files are while a flow runs.
  package static let files = DataType.array(.object(nil))
}

extension FlowComponent {
  /// The type of `${form.name}`; `files` is what uploaded files are to whoever asks.
  package func answerType(files: DataType = .files) -> DataType {
    switch fact?.value {
    case .texts: .texts
    case .text: .string
    case .boolean: .boolean
    case .files: files
    case .textOrNumber: inputType
    case .dayOrRange: calendarType
    case nil: .unknown
    }
  }

  private var inputType: DataType {
    guard let type = self[.inputType] else { return .string }
    guard let text = type.string, !type.mayBeDynamic else { return .unknown }
    return ComponentFact.InputValue.numericInputTypes.contains(text) ? .number : .string
  }

  private var calendarType: DataType {
    switch calendarDays {
    case .one: .string
    case .range: .object([.init("start-date", .string), .init("end-date", .string)])
    case nil: .unknown
    }
  }

  /// How many days a CalendarPicker takes; nil where that can't be told.
  package var calendarDays: CalendarDays? {
    guard let mode = self[.mode] else { return .one }
    switch mode.string {
    case "single": return .one
    case "range": return .range
    default: return nil
    }
  }

  /// How many days a CalendarPicker takes.
  package enum CalendarDays: Sendable {
    case one, range
  }

  /// Whether it shows one of several branches: an If or a Switch.
  package var isConditional: Bool { fact == .if || fact == .switch }
}
