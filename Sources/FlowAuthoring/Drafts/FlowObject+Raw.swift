public import JSONText
import FlowLanguage

extension FlowObject {
  /// An object with these members, known or not; something else than an object is kept as it is.
  public init(json: JSONValue) {
    self.init(fields: FlowFields(json: json))
  }

  /// The same with another value for a property; nil takes it away.
  public func setting<Value>(_ path: KeyPath<Properties, FlowProperty<Value>>, to value: Value?) -> Self {
    var copy = self
    copy[dynamicMember: path] = value
    return copy
  }

  /// The same with another value for a member that the typed properties don't know, or not so; nil takes it away.
  public func setting(_ name: String, to value: JSONValue?) -> Self {
    var copy = self
    copy.fields.set(name, to: value, order: Self.facts.map(\.name))
    return copy
  }
}

extension FlowFields {
  /// The members of an object that is written out; something else than an object is kept as it is.
  public init(json: JSONValue) {
    self.init(JSONDocument(parsing: JSONPrinter().print(json)).root)
  }
}

extension ActionDraft {
  /// Opens a screen and gives it these values.
  public static func navigate(to screen: ScreenID, payload: NamedValues) -> ActionDraft {
    .navigate(NavigateAction(next: NextScreen(screen), payload: payload))
  }
}

extension BindingText: ExpressibleByStringLiteral {
  /// A reference as it is written, with its braces.
  public init(_ text: String) { self.init(text: text) }

  /// A reference as it is written, with its braces.
  public init(stringLiteral text: String) { self.init(text: text) }
}

/// A member of a screen's data whose declaration is written out, where an example alone does not tell it.
public struct DeclaredData: ScreenDataMember {
  /// As it is spelled in the flow.
  public let name: String
  /// The declaration, like `["type": "string"]`.
  public let declaration: JSONValue

  /// The member of that name.
  public init(_ name: String, as declaration: JSONValue) {
    self.name = name
    self.declaration = declaration
  }
}
