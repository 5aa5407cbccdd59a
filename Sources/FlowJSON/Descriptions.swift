// What users of the library see when they print a value.

extension Diagnostic: CustomStringConvertible {
  /// `error: screen 'A' has no … [rule-name] at /screens/0`.
  public var description: String {
    "\(severity): \(message) [\(rule)]" + (pointer.description.isEmpty ? "" : " at \(pointer)")
  }
}

extension Change: CustomStringConvertible {
  /// `breaking: 'email' in the answers … [answer-key-renamed]`.
  public var description: String { "\(impact): \(message) [\(kind.name)]" }
}

extension Session.Obstacle: CustomStringConvertible {
  /// Why a person could not do that, in plain words.
  public var description: String { message }
}

extension JSONValue: CustomStringConvertible {
  /// The value as JSON on one line.
  public var description: String { JSONPrinter().print(self) }
}

extension JSONNode: CustomStringConvertible {
  /// The value as it is written.
  public var description: String { sourceText }
}

extension FlowBinding: CustomStringConvertible {}

extension FlowDraft: CustomStringConvertible {
  /// The flow as Flow JSON.
  public var description: String { text }
}

extension ScreenID: CustomStringConvertible {
  /// As it is spelled in the flow.
  public var description: String { text }
}

extension BindingText: CustomStringConvertible {
  /// The whole text with its braces.
  public var description: String { text }
}

extension DynamicValue: CustomStringConvertible {
  /// The value as it is written in Flow JSON.
  public var description: String { json.description }
}

extension TextPosition: CustomStringConvertible {
  /// Line and column, both counted from 1: `12:5`.
  public var description: String { "\(line):\(column)" }
}
