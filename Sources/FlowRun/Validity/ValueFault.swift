import FlowLanguage

/// Why the Footer waits for an input.
public enum ValueFault: Sendable, Hashable {
  case required
  case tooShort(minimum: Int)
  case tooLong(maximum: Int)
  case email, phone, number, passcode
  case pattern(String)
  case notInList
  case tooFew(minimum: Int)
  case tooMany(maximum: Int)
  case noDate
  case dateOutOfRange(first: String, last: String)
  case dateUnavailable
  case weekdayExcluded(String)
  case rangeTooShort(minimum: Int)
  case rangeTooLong(maximum: Int)
  case endBeforeStart
}

extension ValueFault: CustomStringConvertible {
  /// What the input still needs, to stand after its name.
  public var description: String {
    switch self {
    case .required: "is required and empty"
    case .tooShort(let minimum): "needs at least \(minimum.counted("character"))"
    case .tooLong(let maximum): "takes at most \(maximum.counted("character"))"
    case .email: "needs an email address like name@example.com"
    case .phone: "needs a phone number"
    case .number: "needs a number"
    case .passcode: "takes digits only"
    case .pattern(let pattern): "must match the pattern \(pattern)"
    case .notInList: "needs one of its options"
    case .tooFew(let minimum): "needs at least \(minimum.counted("choice"))"
    case .tooMany(let maximum): "takes at most \(maximum.counted("choice"))"
    case .noDate: "needs a date"
    case .dateOutOfRange(let first, let last): "takes dates from \(first) to \(last)"
    case .dateUnavailable: "does not offer this date"
    case .weekdayExcluded(let day): "does not offer a \(day)"
    case .rangeTooShort(let minimum): "needs at least \(minimum.counted("day")) between both dates"
    case .rangeTooLong(let maximum): "takes at most \(maximum.counted("day")) between both dates"
    case .endBeforeStart: "ends before it starts"
    }
  }
}
