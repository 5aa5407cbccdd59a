import FlowLanguage
import JSONText

/// Makes answers that an input takes.
struct ExampleInput {
  let session: Session
  let component: ComponentProgram

  private var rules: InputRules<Stores> { session.rules(component) }

  /// A valid answer; nil where none was found.
  var value: JSONValue? { candidates.first(where: isValid) }

  private func isValid(_ value: JSONValue) -> Bool {
    rules.fault(of: value, isTouched: true, isRequired: true) == nil
  }

  /// Answers to try, the likeliest first.
  var candidates: [JSONValue] {
    switch component.fact {
    case .textInput, .textArea: texts.map(JSONValue.string)
    case .optIn: [true]
    case .dropdown, .radioButtonsGroup: rules.options.filter(\.isEnabled).map { .string($0.id.text) }
    case .checkboxGroup, .chipsSelector: choices
    case .photoPicker, .documentPicker: files
    case .datePicker: [DateRules(rules: rules).someDay()].compactMap { $0.map { .string($0.description) } }
    case .calendarPicker: days
    default: []
    }
  }

  /// Everything that can be chosen, for inputs that something depends on; literals that it is compared with are added.
  func alternatives(_ literals: [JSONValue]) -> [JSONValue] {
    let options = rules.options.filter(\.isEnabled).map { JSONValue.string($0.id.text) }
    switch component.fact {
    case .optIn: return [true, false]
    case .dropdown, .radioButtonsGroup: return options
    case .checkboxGroup, .chipsSelector: return options.map { .array([$0]) } + choices + [.array(options), []]
    case .textInput, .textArea:
      let around = literals.compactMap { Values.number($0) }.flatMap { [$0 - 1, $0, $0 + 1] }.map {
        JSONValue.string(Values.text(Values.json($0)))
      }
      return literals.compactMap { $0.text.map(JSONValue.string) } + around + candidates.prefix(2)
    default: return candidates
    }
  }

  private var texts: [String] {
    let type = rules.property("input-type")?.text ?? "text"
    let pattern = rules.property("pattern")?.text.flatMap { Pattern($0) }
    var texts = [Self.samples[type] ?? "Ada Lovelace", "1", "12", "123", "1234", "123456", "12345678", "a", "AB1234"]
    if let pattern { texts.insert(pattern.sample, at: 0) }
    let shortest = Values.number(component["min-chars"].flatMap { session.value($0) }).flatMap { Int(exactly: $0) } ?? 0
    if (1...2000).contains(shortest), let first = texts.first {
      let filler = type == "number" || type == "passcode" || type == "phone" ? "1" : "a"
      texts.append(first + String(repeating: filler, count: max(0, shortest - first.utf16.count)))
      texts.append(String(repeating: filler, count: shortest))
    }
    guard let longest = rules.longest else { return texts }
    return texts.filter { $0.utf16.count <= longest }
      + (longest > 0 ? [String(repeating: "1", count: min(longest, 80))] : [])
  }

  private static let samples = [
    "number": "12", "email": "ada@example.com", "password": "Secret-1234", "passcode": "1234",
    "phone": "+15550100002",
  ]

  private var choices: [JSONValue] {
    let ids = rules.options.filter(\.isEnabled).map { JSONValue.string($0.id.text) }
    return (1...4).map { .array(Array(ids.prefix($0))) } + [.array(ids)]
  }

  private var files: [JSONValue] {
    let type = component.fact == .photoPicker ? "example.jpg" : "example.pdf"
    return [1, 2, 3, 5, 10, 30].map { .array(Array(repeating: ["file_name": .string(type)], count: $0)) }
  }

  private var days: [JSONValue] {
    let dates = DateRules(rules: rules)
    guard let start = dates.someDay() else { return [] }
    guard rules.property("mode")?.text == "range" else { return [.string(start.description)] }
    return (0..<60).map { distance in
      [
        "start-date": .string(start.description),
        "end-date": .string(CalendarDay(number: start.number + distance).description),
      ]
    }
  }
}

extension Pattern {
  /// The shortest matching text; patterns with look-ahead may not match it.
  var sample: String {
    var text = String.UnicodeScalarView()
    var position = 0
    var budget = 2000
    while steps.indices.contains(position), budget > 0, text.count < 200 {
      budget -= 1
      switch steps[position] {
      case .scalar(let scalar):
        text.append(scalar)
        position += 1
      case .set(let set):
        text.append(set.sample)
        position += 1
      case .split(let first, let second): position += max(first, second)
      case .jump(let distance): position += distance
      case .accept: return String(text)
      default: position += 1
      }
    }
    return String(text)
  }
}

extension Pattern.Characters {
  fileprivate var sample: Unicode.Scalar {
    let likely = Array("a1A0 -_.@+".unicodeScalars)
    return likely.first(where: contains) ?? ranges.first?.lowerBound ?? "x"
  }
}
