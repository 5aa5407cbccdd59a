public import JSONText

/// The name of a screen, as a Swift value that can't be misspelt twice.
public struct ScreenID: FlowValue, Hashable, ExpressibleByStringLiteral {
  /// As it is spelled in the flow.
  public let text: String

  /// The screen of that name.
  public init(_ text: String) { self.text = text }

  /// The screen of that name.
  public init(stringLiteral text: String) { self.text = text }

  /// Reads a string.
  public init?(reading node: JSONNode) {
    guard let text = node.string else { return nil }
    self.text = text
  }

  /// The name in quotes.
  public var json: JSONValue { .string(text) }
}

/// The name of an input and the type of its answer: made once, used by the input and by what refers to it.
public struct FormField<Value: Sendable>: Sendable, Hashable {
  /// As it is spelled in the flow.
  public let name: String

  /// The input of that name.
  public init(_ name: String) { self.name = name }

  /// `${form.name}`, or on another screen `${screen.ID.form.name}`.
  public func binding(of screen: ScreenID? = nil) -> BindingText {
    BindingText(text: "${" + (screen.map { "screen.\($0.text)." } ?? "") + "form.\(name)}")
  }
}

/// A member of a screen's data, its type told by an example: made once, used by the screen and by what refers to it.
public struct DataField<Value: FlowValue>: Sendable {
  /// As it is spelled in the flow.
  public let name: String
  /// Shown in previews; its type is what the flow declares.
  public let example: Value

  /// The member of that name.
  public init(_ name: String, example: Value) {
    self.name = name
    self.example = example
  }

  /// `${data.name}`, or on another screen `${screen.ID.data.name}`.
  public func binding(of screen: ScreenID? = nil) -> BindingText {
    BindingText(text: "${" + (screen.map { "screen.\($0.text)." } ?? "") + "data.\(name)}")
  }

  /// Gives the member what people entered, in a payload that leads to the screen that declares it.
  public func from(_ field: FormField<Value>) -> NamedValues.Member {
    NamedValues.Member(name, .binding(field.binding()))
  }

  /// Gives the member what this screen was given.
  public func from(_ field: DataField<Value>) -> NamedValues.Member {
    NamedValues.Member(name, .binding(field.binding()))
  }

  /// Gives the member a value that is written out.
  public func from(_ value: Value) -> NamedValues.Member {
    NamedValues.Member(name, AnyFlowValue(value))
  }
}

/// The answer of a TextInput: text, or a number where it asks for one.
public protocol TypedAnswer: Sendable {}
extension String: TypedAnswer {}
extension Double: TypedAnswer {}

/// The answer of a CalendarPicker: a day as text, or a range of days.
public protocol CalendarAnswer: Sendable {}
extension String: CalendarAnswer {}
extension SingleOrRange: CalendarAnswer {}

/// A file that people picked, in the answers of a flow; what it looks like is the platform's affair.
public struct PickedFile: Sendable, Hashable {}
