import FlowLanguage
import JSONText

/// What one input takes at the moment.
struct InputRules<Source: ValueSource> {
  let component: ComponentProgram
  let values: Source

  func property(_ name: JSONName) -> JSONValue? { component[name]?.value(from: values) }

  private func count(_ name: JSONName) -> Int? {
    Values.number(property(name)).flatMap { Int(exactly: $0.rounded()) }
  }

  /// The longest text that can be typed, in UTF-16 units as the observed client counts; nil without a limit.
  var longest: Int? {
    switch component.fact {
    case .textInput: count("max-chars") ?? PhoneFacts.longestInput
    case .textArea: count("max-length") ?? PhoneFacts.longestArea
    default: nil
    }
  }

  /// What can be chosen; items without an id can't.
  var options: [ChoiceOption] {
    let source = property(component.fact == .navigationList ? "list-items" : "data-source")
    return (source?.elements ?? []).enumerated().compactMap { ChoiceOption($0.element, position: $0.offset) }
  }

  /// How many may be chosen or attached.
  var mostChoices: Int {
    switch component.fact {
    case .photoPicker: count("max-uploaded-photos") ?? 30
    case .documentPicker: count("max-uploaded-documents") ?? 30
    default: count("max-selected-items") ?? options.count
    }
  }

  private var fewestChoices: Int {
    switch component.fact {
    case .photoPicker: count("min-uploaded-photos") ?? 0
    case .documentPicker: count("min-uploaded-documents") ?? 0
    default: count("min-selected-items") ?? 0
    }
  }

  /// Why the Footer waits for this input; nil if its value is valid.
  func fault(of value: JSONValue?, isTouched: Bool, isRequired: Bool) -> ValueFault? {
    switch component.fact {
    case .textInput: textFault(value, isTouched, isRequired, type: property("input-type")?.text ?? "text")
    case .textArea: textFault(value, isTouched, isRequired, type: "text")
    case .dropdown, .radioButtonsGroup: choiceFault(value, isRequired)
    case .checkboxGroup, .chipsSelector: choicesFault(value, isRequired)
    case .photoPicker, .documentPicker: countFault(value?.elements?.count ?? 0, isRequired: false)
    case .optIn: isRequired && value != .bool(true) ? .required : nil
    case .datePicker: DateRules(rules: self).fault(value, isRequired)
    case .calendarPicker: DateRules(rules: self).calendarFault(value, isRequired)
    default: nil
    }
  }

  private func textFault(_ value: JSONValue?, _ isTouched: Bool, _ isRequired: Bool, type: String) -> ValueFault? {
    let text = Values.text(value)
    let trimmed = text.trimmed
    if isRequired, trimmed.isEmpty { return .required }
    if !text.isEmpty {
      if let fault = InputFormat.fault(trimmed.isEmpty ? text : trimmed, type: type) { return fault }
      if let shortest = count("min-chars"), text.utf16.count < shortest { return .tooShort(minimum: shortest) }
      if let longest, trimmed.utf16.count > longest { return .tooLong(maximum: longest) }
    }
    return patternFault(text, isTouched: isTouched || value != nil, type: type)
  }

  /// The pattern must be found somewhere in the text; it is tested on a text that was emptied, not on one never touched.
  private func patternFault(_ text: String, isTouched: Bool, type: String) -> ValueFault? {
    guard isTouched, ["text", "number", "password", "passcode"].contains(type), component.fact == .textInput,
      let pattern = property("pattern")?.text, let isFound = Pattern(pattern)?.isFound(in: text)
    else { return nil }
    return isFound ? nil : .pattern(pattern)
  }

  private func choiceFault(_ value: JSONValue?, _ isRequired: Bool) -> ValueFault? {
    guard isRequired else { return nil }
    guard !Values.isEmpty(value) else { return .required }
    let id = JSONName(Values.text(value))
    return options.contains { $0.id == id } ? nil : .notInList
  }

  private func choicesFault(_ value: JSONValue?, _ isRequired: Bool) -> ValueFault? {
    countFault(value?.elements?.count ?? 0, isRequired: isRequired)
  }

  private func countFault(_ number: Int, isRequired: Bool) -> ValueFault? {
    if number == 0, isRequired { return .required }
    if number < fewestChoices { return .tooFew(minimum: fewestChoices) }
    return number > mostChoices ? .tooMany(maximum: mostChoices) : nil
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
